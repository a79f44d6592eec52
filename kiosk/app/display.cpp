// From a screen to the panel.
#include "app/display.hpp"

#include <algorithm>

#include "parts/frame.hpp"

namespace etalase::app {

using loop::DrawReason;

Display::Display(const DisplayNeeds& needs, Session& session, const IdleQuestion& question)
    : m_needs(needs), m_session(session), m_question(question) {}

parts::View Display::view() const {
  const ShownContent& content = m_needs.content.shown();
  return {m_needs.drawing.theme(),          content.phrases, content.site, m_session.language, content.today,
          m_session.navigator.here().state, m_session.kept};
}

void Display::show(std::shared_ptr<const parts::Screen> screen, Change change,
                   const std::vector<widgets::Anchor>& anchors, DrawReason reason) {
  m_needs.view.show(std::move(screen), view(), anchors, change);
  // New content may have taken the photograph, the plan, the collaborations or the code away: Back must not close what
  // nobody sees.
  parts::PageState& state = m_session.navigator.here().state;
  const bool is_of_content = state.sheet == actions::Sheet::photograph || state.sheet == actions::Sheet::floor ||
                             state.sheet == actions::Sheet::collaborations || state.sheet == actions::Sheet::qr;
  if (is_of_content && !stage()->is_covered()) state.sheet = actions::Sheet::none;
  m_needs.reasons.request(reason);
  if (change == Change::fade) m_needs.reasons.hold(DrawReason::transition);
}

void Display::page_shown(const std::string& page) {
  m_needs.status.page_shown(page);
  m_session.visit.page_shown(reading_time(), m_needs.clock.boot_now());
}

// Who holds a phone before a code does not touch the panel.
std::chrono::milliseconds Display::reading_time() const {
  const parts::View shown = view();
  const auto words = loop::reading_time(screen()->words(shown));
  const bool shows_code =
      shown.state.sheet == actions::Sheet::qr || m_session.navigator.here().page.kind == actions::PageKind::list;
  return shows_code ? std::max(words, m_needs.configuration.settings().idle.qr) : words;
}

void Display::relayout() {
  if (is_empty()) return;
  keep_place();
  show(m_needs.view.screen(), Change::at_once, m_session.navigator.here().anchors);
  m_session.visit.stands_for(reading_time());
}

void Display::keep_place() {
  if (const parts::Stage* shown = stage()) m_session.navigator.here().anchors = shown->anchors();
}

Overlays Display::overlays() const {
  const parts::View shown = view();
  const Navigator& navigator = m_session.navigator;
  const bool has_sheet = navigator.here().state.sheet != actions::Sheet::none;
  const auto back = navigator.can_go_back() || has_sheet ? widgets::BackKey::works : widgets::BackKey::first_page;
  const auto home = navigator.is_at_home() ? widgets::HomeKey::here : widgets::HomeKey::elsewhere;
  const auto search = navigator.here().page.kind == actions::PageKind::search ? widgets::SearchKey::here
                                                                              : widgets::SearchKey::elsewhere;
  const auto list =
      navigator.here().page.kind == actions::PageKind::list ? widgets::ListKey::here : widgets::ListKey::elsewhere;
  return {parts::bar_for(shown, {back, home, search, list}), m_question.dialog(shown, m_session.visit)};
}

}  // namespace etalase::app
