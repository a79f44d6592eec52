// Fingers on the page: scrolling happens here, everything else becomes an action.
#pragma once

#include <functional>

#include "actions/action.hpp"
#include "app/page_view.hpp"

namespace etalase::app {

// Owns the recogniser; main thread. Hits are tested on what was drawn last.
class TouchInput final : private loop::HitTest {
 public:
  TouchInput(const Drawing& drawing, PageView& view, loop::DrawReasons& reasons,
             std::function<void(const actions::Action&)> act);

  // Takes fingers and the wheel; leaves every other event alone.
  void take(const loop::Event& event);
  // Ends whatever a finger has begun without effect.
  void cancel();
  // Tells whether a finger is on the panel.
  [[nodiscard]] bool touching() const { return m_recogniser.touching(); }
  // Returns what is to be drawn pressed.
  [[nodiscard]] loop::TargetId pressed() const { return m_recogniser.pressed(); }
  // Page size or the panel's resolution changed.
  void measure_again() { m_recogniser.set_scale(scale()); }
  [[nodiscard]] loop::TouchScale scale() const { return m_drawing.touch_scale(); }

 private:
  [[nodiscard]] loop::Hit hit(loop::Point at) const override;
  [[nodiscard]] bool releases(loop::TargetId target, loop::Point at) const override;
  [[nodiscard]] const widgets::LayoutItem* control_at(loop::Point at) const;
  void take(const loop::Gesture& gesture);
  void take(const loop::WheelTurned& wheel);
  void tapped(const loop::Tapped& tapped);
  void scroll(loop::SurfaceId surface, float pixels);
  void fling(loop::SurfaceId surface, float speed);
  [[nodiscard]] widgets::Shelf* shelf(loop::SurfaceId surface);

  const Drawing& m_drawing;
  PageView& m_view;
  loop::DrawReasons& m_reasons;
  std::function<void(const actions::Action&)> m_act;
  loop::Recogniser m_recogniser;
};

}  // namespace etalase::app
