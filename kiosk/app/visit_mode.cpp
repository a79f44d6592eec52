// Shows the visit's pages.
#include "app/visit_mode.hpp"

#include <algorithm>

#include "app/asking.hpp"
#include "app/dark_mode.hpp"
#include "base/log.hpp"
#include "pages/registry.hpp"
#include "pages/survey_model.hpp"
#include "pages/welcome_page.hpp"

namespace etalase::app {

using loop::Deadline;
using loop::DrawReason;
using loop::VisitPhase;

void VisitMode::activate(Change change) { show(change); }

void VisitMode::deactivate() {
  m_context.content.cancel_load();
  m_loading = false;
  m_context.deadlines.clear(Deadline::slide);
  m_context.deadlines.clear(Deadline::opening_hours);
}

// What is on the panel stays until the page is there.
void VisitMode::show(Change change) {
  if (m_context.content.shown().generation.empty())
    show_welcome();
  else
    load(change);
  go_dark_when_closed();
}

void VisitMode::load(Change change) {
  m_loading = true;
  m_context.content.load(m_context.session.navigator.here().page, m_context.session,
                         [this, change](const Loaded& loaded) { present(loaded, change); });
}

void VisitMode::present(const Loaded& loaded, Change change) {
  m_loading = false;
  if (loaded.damaged) m_context.content.damaged();
  if (loaded.screen == nullptr) return item_is_gone();
  const Navigator& navigator = m_context.session.navigator;
  const bool slides = pages::row_of(navigator.here().page.kind).moves == pages::Moves::slides;
  if (slides && loaded.screen->pictures() == 0) return show_welcome();
  m_context.display.show(loaded.screen, change, navigator.here().anchors);
  page_shown();
}

// The item was withdrawn or has ended: the page before, or home; never an error.
void VisitMode::item_is_gone() {
  Navigator& navigator = m_context.session.navigator;
  if (navigator.is_in_attract() || navigator.is_at_home()) return show_welcome();
  base::log_warning("no such item: " + actions::public_name(navigator.here().page));
  if (navigator.can_go_back())
    navigator.back();
  else
    navigator.home();
  m_context.modes.go(Change::fade);
}

void VisitMode::show_welcome() {
  m_context.content.cancel_load();
  m_loading = false;
  const Change change = m_context.display.is_empty() ? Change::at_once : Change::fade;
  m_context.display.show(pages::make_welcome_screen(), change);
  m_context.status.page_shown("welcome");
}

void VisitMode::page_shown() {
  const Navigator& navigator = m_context.session.navigator;
  m_context.display.page_shown(actions::public_name(navigator.here().page));
  const auto stands = m_context.configuration.slide_time();
  const bool slides = navigator.is_in_attract() && stands.has_value();
  m_context.deadlines.set(Deadline::slide, slides ? std::optional(m_context.now() + *stands) : std::nullopt);
}

void VisitMode::next_slide() {
  if (!m_context.session.navigator.is_in_attract() || m_context.display.is_empty()) return;
  parts::PageState& state = m_context.session.navigator.here().state;
  state.picture = (state.picture + 1) % std::max(m_context.display.screen()->pictures(), 1);
  m_context.display.show(m_context.display.screen(), Change::fade, {}, DrawReason::attract);
  page_shown();
}

void VisitMode::act(const actions::Action& action) {
  if (std::holds_alternative<actions::EndVisit>(action) && is_worth_asking()) return ask_survey();
  Mode::act(action);
}

bool VisitMode::is_worth_asking() const {
  const Session& session = m_context.session;
  const ShownContent& shown = m_context.content.shown();
  VisitFacts facts;
  facts.pages = session.navigator.opened();
  facts.lasted = m_context.now() - session.began;
  if (session.last_survey) facts.since_last = m_context.now() - *session.last_survey;
  facts.has_question = shown.survey && pages::is_valid_on(*shown.survey, shown.today);
  facts.has_listener = !m_context.configuration.settings().uplink.url.empty();
  return asks_survey(facts);
}

// Language and size stay for the question; it resets them.
void VisitMode::ask_survey() {
  Session& session = m_context.session;
  m_context.question.end();
  m_context.touch.cancel();
  session.last_survey = m_context.now();
  session.navigator.survey(session.next_slide);
  m_context.modes.go(Change::fade);
}

void VisitMode::touched() {
  if (!m_context.session.is_attract() && m_context.session.navigator.is_in_attract())
    m_context.deadlines.clear(Deadline::slide);
}

// A touch that opened nothing still leads from attract into the gallery.
void VisitMode::touch_ended() {
  const bool browsing = m_context.session.visit.phase() == VisitPhase::browsing;
  if (browsing && m_context.session.navigator.is_in_attract()) m_context.navigation.home();
}

void VisitMode::deadline_came(Deadline deadline) {
  if (deadline == Deadline::slide) next_slide();
  if (deadline == Deadline::opening_hours) go_dark_when_closed();
}

void VisitMode::go_dark_when_closed() {
  if (light_for_hours(m_context, Light::lit) == Light::dark) m_context.modes.enter(ModeKind::dark, Change::at_once);
}

// The grid's next piece is loaded before its end comes into view.
void VisitMode::frame_shown() {
  parts::Stage* stage = m_context.display.stage();
  if (m_loading || stage == nullptr || stage->main() == nullptr || m_context.display.screen()->missing() <= 0) return;
  const loop::Kinetic& scroll = stage->main()->scroll();
  if (scroll.offset() < scroll.limit() - 2 * m_context.display.view().theme.height()) return;
  m_context.session.limit *= 2;
  m_context.display.keep_place();
  m_context.modes.go(Change::at_once);
}

}  // namespace etalase::app
