// Touches become actions.
#include "app/application.hpp"
#include "pages/collection_model.hpp"
#include "pages/registry.hpp"

namespace etalase::app {

using actions::PageKind;
using loop::DrawReason;
using loop::VisitPhase;
using widgets::operator""_mm;

namespace {

// Gestures and actions are variants; each kind has its own small function.
template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace

loop::Hit Application::hit(loop::Point at) const {
  loop::Hit found;
  const widgets::LayoutList& layout = m_showing->layout();
  if (const widgets::Surface* surface = layout.surface_at(at)) {
    found.surface = surface->id;
    found.pan = surface->pan;
    found.zoom = surface->zoom;
    // While it flings, a touch only stops it.
    if (m_showing->stage() != nullptr && m_showing->stage()->moving(surface->id)) return found;
  }
  if (const widgets::LayoutItem* item = layout.control_at(at, m_room->theme().px(4.0_mm)))
    found.target = item->target();
  return found;
}

bool Application::releases(loop::TargetId target, loop::Point at) const {
  const widgets::LayoutItem* item = m_showing->layout().control_at(at, m_room->theme().px(4.0_mm));
  return item != nullptr && item->target() == target;
}

void Application::touched(const loop::Event& event) {
  m_trace.touch();
  m_last_touch = now();
  m_status.last_touch = m_platform.clock.system_now();
  const VisitPhase before = m_visit.touched(now());
  if (before == VisitPhase::attract) m_deadlines.clear("slide");
  if (m_dark) wake();
  if (m_staff.usable) corner_held(m_staff.corners.take(event, touch_scale()));
  for (const loop::Gesture& gesture : m_recogniser->take(event, *this)) take(gesture);
  if (const auto* wheel = std::get_if<loop::WheelTurned>(&event)) {
    const loop::Point at{wheel->at.x * m_room->theme().width(), wheel->at.y * m_room->theme().height()};
    scroll_surface(hit(at).surface, wheel->steps.y * m_room->theme().px(160));
  }
  const bool ended = std::holds_alternative<loop::FingerUp>(event) || std::holds_alternative<loop::KeyDown>(event);
  if (!ended || m_recogniser->touching()) return;
  // The question stays until the finger that answers it is up, so that its buttons can be pressed.
  if (m_asking && m_visit.phase() == VisitPhase::browsing) {
    m_asking = false;
    m_deadlines.clear("countdown");
    m_reasons.request(DrawReason::content);
  }
  // A touch that opened nothing still leads from attract into the gallery.
  if (m_visit.phase() == VisitPhase::browsing && m_navigator.here().page.kind == PageKind::attract)
    act(actions::GoHome{});
}

void Application::scroll_surface(loop::SurfaceId surface, float pixels) {
  parts::Stage* stage = m_showing->stage();
  widgets::Shelf* shelf = stage == nullptr ? nullptr : stage->shelf(surface);
  if (shelf == nullptr) return;
  shelf->scroll().drag_by(pixels);
  m_reasons.request(DrawReason::scroll);
}

void Application::take(const loop::Gesture& gesture) {
  const auto shelf = [this](loop::SurfaceId surface) {
    return m_showing->stage() == nullptr ? nullptr : m_showing->stage()->shelf(surface);
  };
  std::visit(Match{[this](const loop::PressBegan&) { m_reasons.request(DrawReason::press); },
                   [this](const loop::PressCancelled&) { m_reasons.request(DrawReason::press); },
                   [this](const loop::Tapped& tapped) { act_on(tapped.target, tapped.at); },
                   [&](const loop::SurfaceHeld& held) {
                     if (widgets::Shelf* found = shelf(held.surface)) found->scroll().stop();
                   },
                   [this](const loop::Dragged& dragged) { scroll_surface(dragged.surface, -dragged.delta.y); },
                   [&](const loop::DragEnded& ended) {
                     if (widgets::Shelf* found = shelf(ended.surface)) found->scroll().fling(-ended.velocity.y);
                     m_reasons.hold(DrawReason::scroll);
                   },
                   [](const auto&) {}},
             gesture);
}

void Application::act_on(loop::TargetId target, loop::Point at) {
  m_reasons.request(DrawReason::press);
  const widgets::LayoutItem* item = m_showing->layout().control_at(at, m_room->theme().px(4.0_mm));
  if (item == nullptr || item->target() != target) return;
  if (!item->action) return;
  const actions::Action action = *item->action;
  const auto* opens = std::get_if<actions::OpenPage>(&action);
  // The PIN alone opens the staff page.
  if (opens != nullptr && pages::is_for_staff(opens->page.kind)) return;
  act(action);
}

void Application::act(const actions::Action& action) {
  const auto choose = [this](catalogue::Chosen chosen) {
    keep_offsets();
    Place& here = m_navigator.here();
    here.page.chosen = std::move(chosen);
    // What is shown is new: it is read from its start.
    if (parts::Stage* stage = m_showing->stage(); stage != nullptr && stage->layout().main < here.offsets.size())
      here.offsets[stage->layout().main] = 0;
    go(Change::at_once);
  };
  const auto glide = [this] { return m_showing->duration(); };
  std::visit(Match{[this](const actions::OpenPage& a) {
                     keep_offsets();
                     if (m_navigator.here().page.kind == PageKind::attract) {
                       m_slide = m_navigator.here().state.picture + 1;
                       m_navigator.home();
                     }
                     parts::PageState state;
                     state.sheet = a.sheet;
                     m_navigator.open(a.page, state);
                     go(Change::fade);
                   },
                   [this](const actions::GoBack&) {
                     m_navigator.back();
                     go(Change::fade);
                   },
                   [this](const actions::GoHome&) {
                     if (m_navigator.here().page.kind == PageKind::attract)
                       m_slide = m_navigator.here().state.picture + 1;
                     m_navigator.home();
                     go(Change::fade);
                   },
                   [this](const actions::SetLanguage& a) {
                     m_language = a.tag;
                     relayout();
                   },
                   [this](const actions::SwitchTextSize&) {
                     m_room->set_theme(m_platform.panel.page_size(),
                                       m_room->theme().large() ? widgets::TextSize::normal : widgets::TextSize::large);
                     relayout();
                   },
                   [this](const actions::EndVisit&) {
                     m_visit.done();
                     reset_visit();
                   },
                   [](const actions::ContinueVisit&) {},
                   [&](const actions::ToggleFacet& a) {
                     choose(pages::toggled(m_navigator.here().page.chosen, a.facet, a.value));
                   },
                   [&](const actions::ClearFacets&) { choose({}); },
                   [this](const actions::OpenSheet& a) {
                     m_navigator.here().state.sheet = a.name;
                     relayout();
                   },
                   [this](const actions::CloseSheet&) {
                     m_navigator.here().state.sheet.clear();
                     relayout();
                   },
                   [&](const actions::TurnPage& a) {
                     if (m_showing->stage() != nullptr) m_showing->stage()->turn(a.step, glide());
                     m_reasons.hold(DrawReason::scroll);
                   },
                   [this](const actions::ShowPicture& a) {
                     m_navigator.here().state.picture = a.index;
                     relayout();
                   },
                   [this](const actions::ShowTab& a) {
                     m_navigator.here().state.tab = a.name;
                     relayout();
                   },
                   [&](const actions::JumpTo& a) {
                     if (m_showing->stage() != nullptr) m_showing->stage()->jump(a.key, glide());
                     m_reasons.hold(DrawReason::scroll);
                   },
                   [this](const actions::PressKey& a) { press_key(a.key); },
                   [this](const actions::AskFor& a) { ask_for(a.request); }},
             action);
}

}  // namespace etalase::app
