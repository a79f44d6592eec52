// What fingers and the wheel move: columns, sheets and photographs.
#pragma once

#include "app/page_view.hpp"
#include "loop/draw_reasons.hpp"
#include "loop/gesture.hpp"

namespace etalase::app {

// Steps of the wheel, and how far one scrolls.
struct WheelSteps {
  float count = 0;
  float pixels = 0;
};

// Main thread; refers to a view and reasons that outlive it. Surfaces that are not there any more stay still.
class SurfaceMotion {
 public:
  SurfaceMotion(PageView& view, loop::DrawReasons& reasons) : m_view(view), m_reasons(reasons) {}

  void take(const loop::SurfaceHeld& held);
  void take(const loop::Dragged& dragged);
  void take(const loop::DragEnded& ended);
  void take(const loop::Pinched& pinched);
  void take(const loop::DoubleTapped& tapped);
  // A drag or pinch begins, a pinch ends: nothing moves by that alone.
  void take(const auto&) {}
  // Scrolls; over a photograph it zooms at the point.
  void wheel(loop::SurfaceId surface, loop::Point at, WheelSteps steps);

 private:
  [[nodiscard]] widgets::Shelf* shelf(loop::SurfaceId surface);
  // The open photograph where the surface is its own; else null.
  [[nodiscard]] widgets::PhotographView* photograph(loop::SurfaceId surface);
  void scroll(loop::SurfaceId surface, float pixels);

  PageView& m_view;
  loop::DrawReasons& m_reasons;
};

}  // namespace etalase::app
