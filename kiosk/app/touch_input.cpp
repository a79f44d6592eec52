// Touches become gestures, gestures become scrolling and actions.
#include "app/touch_input.hpp"

#include "pages/registry.hpp"

namespace etalase::app {

using loop::DrawReason;
using widgets::operator""_mm;

namespace {

// Gestures are variants; each kind has its own small function.
template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

bool types(const widgets::LayoutItem& item) {
  return item.action && (std::holds_alternative<actions::TypeLetter>(*item.action) ||
                         std::holds_alternative<actions::EraseTyped>(*item.action));
}

}  // namespace

TouchInput::TouchInput(const Drawing& drawing, PageView& view, loop::DrawReasons& reasons,
                       std::function<void(const actions::Action&)> act)
    : m_drawing(drawing),
      m_view(view),
      m_reasons(reasons),
      m_act(std::move(act)),
      m_surfaces(view, reasons),
      m_recogniser(drawing.touch_scale()) {}

const widgets::LayoutItem* TouchInput::control_at(loop::Point at) const {
  return m_view.layout().control_at(at, m_drawing.theme().px(4.0_mm));
}

loop::Hit TouchInput::hit(loop::Point at) const {
  loop::Hit found;
  if (const widgets::Surface* surface = m_view.layout().surface_at(at)) {
    found.surface = surface->id;
    found.pan = surface->pan;
    found.zoom = surface->zoom;
  }
  const widgets::LayoutItem* item = control_at(at);
  // While it flings, a touch only stops it; the keys over its end stand still and act.
  const bool stands = item != nullptr && !item->scrolls;
  const bool flings = m_view.stage() != nullptr && m_view.stage()->moving(found.surface);
  if (item != nullptr && !m_too_early && (stands || !flings)) found.target = item->target();
  if (found.target != 0 && types(*item)) found.rollover = loop::Rollover::yes;
  return found;
}

bool TouchInput::releases(loop::TargetId target, loop::Point at) const {
  const widgets::LayoutItem* item = control_at(at);
  return item != nullptr && item->target() == target;
}

void TouchInput::page_is(const Scene& scene, Arrival arrival, base::BootTime now) {
  if (m_scene && *m_scene != scene) {
    m_arrival = Arrival::under_way;
    for (const loop::Gesture& gesture : m_recogniser.void_presses()) take(gesture);
  }
  if (m_scene != scene) m_scene = scene;
  if (m_arrival == Arrival::over) return;
  m_gate.disturb(now);
  m_arrival = arrival;
}

void TouchInput::take(const loop::Event& event) {
  m_too_early = !m_gate.counts(event);
  m_gate.take(event);
  for (const loop::Gesture& gesture : m_recogniser.take(event, *this)) take(gesture);
  if (const auto* wheel = std::get_if<loop::WheelTurned>(&event)) take(*wheel);
}

void TouchInput::cancel() {
  for (const loop::Gesture& gesture : m_recogniser.cancel()) take(gesture);
}

void TouchInput::take(const loop::WheelTurned& wheel) {
  const loop::Point at = m_drawing.touch_scale().on_page(wheel.at);
  m_surfaces.wheel(hit(at).surface, at, {wheel.steps.y, m_drawing.theme().px(160)});
}

void TouchInput::take(const loop::Gesture& gesture) {
  std::visit(Match{[this](const loop::PressBegan&) { m_reasons.request(DrawReason::press); },
                   [this](const loop::PressCancelled&) { m_reasons.request(DrawReason::press); },
                   [this](const loop::Tapped& a) { tapped(a); },
                   [this](const auto& on_surface) { m_surfaces.take(on_surface); }},
             gesture);
}

void TouchInput::tapped(const loop::Tapped& tapped) {
  m_reasons.request(DrawReason::press);
  const widgets::LayoutItem* item = control_at(tapped.at);
  if (item == nullptr || item->target() != tapped.target) return;
  if (!item->action) return;
  // Doing it lays the page out anew, and the control is gone.
  const actions::Action action = *item->action;
  const auto* opens = std::get_if<actions::OpenPage>(&action);
  // The PIN alone opens the staff page.
  if (opens != nullptr && pages::is_for_staff(opens->page.kind)) return;
  m_act(action);
}

}  // namespace etalase::app
