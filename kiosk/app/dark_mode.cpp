// Goes dark and wakes.
#include "app/dark_mode.hpp"

#include "app/opening_watch.hpp"
#include "pages/dark_page.hpp"

namespace etalase::app {

using loop::Deadline;

void DarkMode::activate(Change change) {
  m_context.display.keep_offsets();
  m_context.display.show(pages::make_dark_screen(), change);
  m_context.status.page_shown("dark");
  (void)light_for_hours(m_context, Light::dark);
}

void DarkMode::deactivate() { m_context.deadlines.clear(Deadline::opening_hours); }

void DarkMode::show(Change) {
  if (light_for_hours(m_context, Light::dark) == Light::lit) wake();
}

void DarkMode::touched() { wake(); }

void DarkMode::deadline_came(Deadline deadline) {
  if (deadline == Deadline::opening_hours) show(Change::at_once);
}

void DarkMode::wake() { m_context.modes.enter(ModeKind::visit, Change::at_once); }

}  // namespace etalase::app
