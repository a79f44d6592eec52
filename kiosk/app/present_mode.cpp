// Shows parts, turns them, ends.
#include "app/present_mode.hpp"

#include <algorithm>

namespace etalase::app {

using actions::TurnSection;
using loop::Deadline;
using loop::Key;

void PresentMode::activate(Change change) {
  m_before = m_context.display.access();
  m_first = true;
  m_context.deadlines.set(Deadline::presentation, m_context.now() + k_presentation);
  show(change);
}

void PresentMode::deactivate() {
  m_context.content.cancel_load();
  m_loading = false;
  m_context.deadlines.clear(Deadline::presentation);
  if (!m_first) m_context.navigation.set_access(m_before);
}

void PresentMode::show(Change change) {
  // Without content there is nothing to tell.
  if (m_context.content.shown().generation.empty()) return m_context.navigation.back();
  m_loading = true;
  m_context.content.load(m_context.session.navigator.here().page, m_context.session,
                         [this, change](const Loaded& loaded) { present(loaded, change); });
}

void PresentMode::present(const Loaded& loaded, Change change) {
  m_loading = false;
  if (loaded.damaged) m_context.content.damaged();
  if (loaded.screen == nullptr) return m_context.navigation.back();
  if (std::exchange(m_first, false))
    m_context.navigation.set_access(actions::with(m_before, {actions::TextSize::large}));
  const Place& here = m_context.session.navigator.here();
  m_context.display.show(loaded.screen, change, here.anchors);
  m_context.display.page_shown(actions::to_string(here.page));
  // Nobody is asked whether anybody is there: the deadline ends it.
  m_context.session.visit.page_shown(k_presentation, m_context.now());
}

void PresentMode::act(const actions::Action& action) {
  if (const auto* section = std::get_if<TurnSection>(&action))
    turn(section->step);
  else
    Mode::act(action);
}

void PresentMode::key_pressed(Key key) {
  if (key == Key::right || key == Key::down || key == Key::page_down || key == Key::space || key == Key::enter)
    turn(TurnSection::Step::next);
  if (key == Key::left || key == Key::up || key == Key::page_up || key == Key::backspace)
    turn(TurnSection::Step::previous);
  if (key == Key::escape) m_context.navigation.back();
}

// A long part is turned view by view before the next one comes, from its beginning.
void PresentMode::turn(TurnSection::Step step) {
  parts::Stage* stage = m_context.display.stage();
  if (m_loading || stage == nullptr || stage->main() == nullptr) return;
  const bool next = step == TurnSection::Step::next;
  const loop::Kinetic& scroll = stage->main()->scroll();
  const bool goes_on = next ? scroll.offset() < scroll.limit() - 1 : scroll.offset() > 1;
  if (goes_on) return m_context.navigation.turn({next ? actions::PageStep::down : actions::PageStep::up});
  Place& here = m_context.session.navigator.here();
  const int wanted = here.state.picture + (next ? 1 : -1);
  if (wanted < 0 || wanted >= m_context.display.screen()->pictures()) return;
  here.state = {};
  here.state.picture = wanted;
  here.anchors.clear();
  m_context.display.show(m_context.display.screen(), Change::fade);
}

void PresentMode::deadline_came(Deadline deadline) {
  if (deadline != Deadline::presentation) return;
  m_context.session.visit.done();
  m_context.navigation.reset_visit();
}

}  // namespace etalase::app
