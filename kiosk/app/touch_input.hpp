// Fingers on the page: what they press becomes an action, surfaces move with them.
#pragma once

#include <functional>

#include "actions/action.hpp"
#include "app/page_view.hpp"
#include "app/session.hpp"
#include "app/surface_motion.hpp"
#include "loop/press_gate.hpp"

namespace etalase::app {

// Whether a page that was asked for stands on the panel.
enum class Arrival { under_way, over };

// Owns the recogniser and the gate that keeps presses from a page that has just changed; main thread. Every touch
// passes here. Hits are tested on what was drawn last.
class TouchInput final : private loop::HitTest {
 public:
  TouchInput(const Drawing& drawing, PageView& view, loop::DrawReasons& reasons,
             std::function<void(const actions::Action&)> act);

  // Learns what is on the panel; to be told after everything that may have changed it. Whoever touches another page
  // than before, or touches it too early, presses nothing, but may scroll.
  void page_is(const Scene& scene, Arrival arrival, base::BootTime now);
  // Tells whether the touch was meant for what is on the panel; ask before it is taken.
  [[nodiscard]] bool counts(const loop::Event& event) const { return m_gate.counts(event); }
  // Tells whether a press that begins now acts.
  [[nodiscard]] bool takes_presses(base::BootTime now) const { return m_gate.is_open(now); }
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

  const Drawing& m_drawing;
  PageView& m_view;
  loop::DrawReasons& m_reasons;
  std::function<void(const actions::Action&)> m_act;
  SurfaceMotion m_surfaces;
  loop::Recogniser m_recogniser;
  loop::PressGate m_gate;
  std::optional<Scene> m_scene;
  Arrival m_arrival = Arrival::over;
  bool m_too_early = false;  // the touch that is being taken
};

}  // namespace etalase::app
