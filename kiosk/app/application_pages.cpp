// Which page is shown and how it changes.
#include <algorithm>

#include "app/application.hpp"
#include "base/log.hpp"
#include "pages/registry.hpp"
#include "pages/welcome_page.hpp"

namespace etalase::app {

using actions::PageKind;
using loop::DrawReason;
using loop::VisitPhase;

namespace {
constexpr int k_first_limit = 60;
}

parts::View Application::view() const {
  return {m_room->theme(), m_phrases, m_site, m_language, m_today, m_navigator.here().state};
}

void Application::keep_offsets() {
  if (parts::Stage* stage = m_showing->stage()) m_navigator.here().offsets = stage->offsets();
}

// Loads the page that the navigator stands on; what is on the panel stays until it is there.
void Application::go(Change change) {
  // Whoever wakes the panel finds the page as it is then.
  if (m_dark) return;
  const Place place = m_navigator.here();
  if (place.page.kind != PageKind::pin) m_staff.forget_digits();
  if (pages::is_for_staff(place.page.kind)) return go_for_staff(change);
  if (place.page.kind == PageKind::welcome || m_status.generation.empty()) return show_welcome();
  m_loading = true;
  parts::Request request{m_start.settings.kiosk.gallery, m_today, m_limit};
  m_library->load(place.page, request, [this, place, change](Loaded loaded) { present(place, loaded, change); });
}

void Application::present(const Place& place, const Loaded& loaded, Change change) {
  m_loading = false;
  if (m_dark) return;
  if (loaded.damaged) {
    fault("corrupt", "generation " + m_status.generation + " is damaged: another is being taken");
    m_status.set_aside.insert(m_status.feed.sha256);
    open_generation();
  }
  if (loaded.screen == nullptr) return item_is_gone();
  const bool empty = place.page.kind == PageKind::attract && loaded.screen->pictures() == 0;
  if (empty) return show_welcome();
  m_showing->show(loaded.screen, view(), m_navigator.here().offsets, change);
  m_reasons.request(DrawReason::content);
  if (change == Change::fade) m_reasons.hold(DrawReason::transition);
  page_shown();
}

// The item was withdrawn or has ended: the page before, or home; never an error.
void Application::item_is_gone() {
  if (m_navigator.here().page.kind == PageKind::home || m_navigator.here().page.kind == PageKind::attract)
    return show_welcome();
  if (m_start.script) base::log_warning("no such item: " + actions::to_string(m_navigator.here().page));
  m_navigator.can_go_back() ? m_navigator.back() : m_navigator.home();
  go(Change::fade);
}

void Application::relayout() {
  if (!m_showing->has_screen()) return;
  keep_offsets();
  m_showing->show(m_showing->screen(), view(), m_navigator.here().offsets, Change::at_once);
  m_reasons.request(DrawReason::content);
}

void Application::show_welcome() {
  m_loading = false;
  m_showing->show(pages::make_welcome_screen(), view(), {}, m_showing->has_screen() ? Change::fade : Change::at_once);
  m_reasons.request(DrawReason::content);
  m_status.page = "welcome";
}

void Application::page_shown() {
  const std::string page = actions::to_string(m_navigator.here().page);
  if (m_status.page != page) {
    m_status.page = page;
    m_status.page_since = m_platform.clock.system_now();
    write_status_soon();
  }
  m_visit.page_shown(loop::reading_time(m_showing->screen()->words(view())), now());
  const bool slides =
      m_start.timers && m_navigator.here().page.kind == PageKind::attract && m_start.settings.idle.slide.count() > 0;
  m_deadlines.set("slide", slides ? std::optional(now() + m_start.settings.idle.slide) : std::nullopt);
}

void Application::next_slide() {
  if (m_navigator.here().page.kind != PageKind::attract || !m_showing->has_screen()) return;
  parts::PageState& state = m_navigator.here().state;
  state.picture = (state.picture + 1) % std::max(m_showing->screen()->pictures(), 1);
  m_showing->show(m_showing->screen(), view(), {}, Change::fade);
  m_reasons.request(DrawReason::attract);
  page_shown();
}

// The grid's next piece is loaded before its end comes into view.
void Application::load_more() {
  parts::Stage* stage = m_showing->stage();
  if (m_loading || stage == nullptr || stage->main() == nullptr || m_showing->screen()->missing() <= 0) return;
  const loop::Kinetic& scroll = stage->main()->scroll();
  if (scroll.offset() < scroll.limit() - 2 * m_room->theme().height()) return;
  m_limit *= 2;
  keep_offsets();
  go(Change::at_once);
}

void Application::phase_changed(VisitPhase phase) {
  if (phase == VisitPhase::asking) {
    m_asking = true;
    m_deadlines.set("countdown", now() + std::chrono::seconds(1));
    m_reasons.request(DrawReason::countdown);
  }
  if (phase == VisitPhase::resetting) reset_visit();
}

// Nothing of a visit survives it: language, size, scrolling, choices, sheets, dialogs.
void Application::reset_visit() {
  m_asking = false;
  m_deadlines.clear("countdown");
  for (const loop::Gesture& gesture : m_recogniser->cancel()) take(gesture);
  m_language = m_start.language;
  m_limit = k_first_limit;
  m_room->set_theme(m_platform.panel.page_size(), widgets::TextSize::normal);
  m_navigator.reset({PageKind::attract, {}, {}});
  m_navigator.here().state.picture = m_slide;
  m_visit.reset_finished();
  go(Change::fade);
  plan_darkness();
}

}  // namespace etalase::app
