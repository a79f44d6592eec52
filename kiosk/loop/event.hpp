// Everything that can happen to the kiosk, one small struct each, as one variant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/clock.hpp"
#include "loop/completion.hpp"
#include "loop/geometry.hpp"

namespace etalase::loop {

using base::BootTime;

// Tells fingers apart while they touch; the mouse is k_mouse_finger, real fingers have other numbers.
using FingerId = std::int64_t;
constexpr FingerId k_mouse_finger = 0;

// A finger on the upright page: x and y run from 0 to 1 over the page as the visitor sees it (rotation undone).
struct FingerDown {
  FingerId finger;
  Point at;
  BootTime when;
};
struct FingerMove {
  FingerId finger;
  Point at;
  BootTime when;
};
struct FingerUp {
  FingerId finger;
  Point at;
  BootTime when;
};
// The touch panel went away or the window lost the focus: every press and drag ends without effect.
struct FingersLost {};

enum class Key {
  none,
  tab,
  enter,
  escape,
  space,
  backspace,
  delete_forward,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  plus,
  minus,
  help
};
struct KeyDown {
  Key key;
  BootTime when;
};
// Text from a physical keyboard, UTF-8.
struct TextTyped {
  std::string text;
};
// Wheel steps; positive y scrolls towards the page's end.
struct WheelTurned {
  Point at;  // 0..1 of the page
  Point steps;
};

// A source's `current` was replaced or its folder appeared.
struct GenerationChanged {
  std::string source;
};
struct WithdrawnChanged {
  std::string source;
};
// sync.json was rewritten.
struct StatusChanged {};
// SIGHUP: read the configuration again.
struct SettingsChanged {};
// The window has a new size, in pixels of the upright page.
struct Resized {
  PixelSize page;
};
// The window system lost our picture: draw the page once more.
struct Exposed {};
// A worker finished; `done` runs on the main thread (pictures, paragraphs and queries all come home this way).
struct TaskDone {
  std::string name;
  Completion done;
};
// SIGTERM, SIGINT or a closed window.
struct Stop {};

using Event =
    std::variant<FingerDown, FingerMove, FingerUp, FingersLost, KeyDown, TextTyped, WheelTurned, GenerationChanged,
                 WithdrawnChanged, StatusChanged, SettingsChanged, Resized, Exposed, TaskDone, Stop>;

// Returns the event's name as logs show it, for example "finger_down".
[[nodiscard]] std::string_view name_of(const Event& event);
// Tells whether a visitor caused the event, so that the visit goes on.
[[nodiscard]] bool is_from_visitor(const Event& event);

}  // namespace etalase::loop
