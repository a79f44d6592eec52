// What fingers meant, as the recogniser tells it.
#pragma once

#include <chrono>
#include <cstdint>
#include <variant>

#include "loop/geometry.hpp"

namespace etalase::loop {

// Something that can be pressed (a control of the layout list); zero is none. Numbers are the caller's.
using TargetId = std::uint64_t;
// Something that can be dragged or zoomed (a shelf, a page, a photograph); zero is none.
using SurfaceId = std::uint64_t;

// All points and lengths are pixels of the upright page, speeds pixels a second.
// A finger came down on a target: draw it pressed in the next frame.
struct PressBegan {
  TargetId target;
  Point at;
};
// The press ended without effect (slid off, became a drag, second finger, fingers lost).
struct PressCancelled {
  TargetId target;
};
// Released inside the target: act now. `held` is how long the finger was down.
struct Tapped {
  TargetId target;
  Point at;
  std::chrono::milliseconds held;
};
// A finger rests on a surface: stop its fling.
struct SurfaceHeld {
  SurfaceId surface;
};
struct DragBegan {
  SurfaceId surface;
  Point at;
};
// The finger moved by `delta`; the axis that the surface does not pan is zero.
struct Dragged {
  SurfaceId surface;
  Point delta;
  Point at;
};
// Let go with this speed; zero when the finger had come to rest.
struct DragEnded {
  SurfaceId surface;
  Point velocity;
};
struct PinchBegan {
  SurfaceId surface;
  Point centre;
};
// The picture under `centre` (after `pan`) grows by `factor` since the last report.
struct Pinched {
  SurfaceId surface;
  float factor;
  Point centre;
  Point pan;
};
struct PinchEnded {
  SurfaceId surface;
};
// Two taps within 300 ms and 8 mm on a surface that zooms.
struct DoubleTapped {
  SurfaceId surface;
  Point at;
};

using Gesture = std::variant<PressBegan, PressCancelled, Tapped, SurfaceHeld, DragBegan, Dragged, DragEnded, PinchBegan,
                             Pinched, PinchEnded, DoubleTapped>;

}  // namespace etalase::loop
