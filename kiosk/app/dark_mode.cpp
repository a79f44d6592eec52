// Compares the hours with the visit; goes dark and wakes.
#include "app/dark_mode.hpp"

#include <algorithm>

#include "pages/dark_page.hpp"

namespace etalase::app {

using loop::Deadline;

namespace {

// Whoever starts or touches a kiosk after hours still sees it for a while.
constexpr std::chrono::minutes k_lit_after_touch{10};
// The wall clock may be set at any time, so the hours are looked at again now and then.
constexpr std::chrono::milliseconds k_door_again = std::chrono::minutes(15);

}  // namespace

Light light_for_hours(ModeContext& context, Light now_is) {
  const bool watched = context.configuration.has_timers();
  const auto opening =
      watched ? opening_at(context.content.shown().hours, context.platform.clock.system_now()) : std::nullopt;
  if (!opening) {
    context.deadlines.clear(Deadline::opening_hours);
    return Light::lit;
  }
  const base::BootTime now = context.now();
  const base::BootTime lit_until = context.session.last_touch + k_lit_after_touch;
  const bool unused = context.session.is_attract() && now >= lit_until;
  const bool closed = opening->door == Door::closed;
  const Light light = closed && (now_is == Light::dark || unused) ? Light::dark : Light::lit;
  base::BootTime look = now + std::min<std::chrono::milliseconds>(opening->until, k_door_again);
  if (closed && light == Light::lit && lit_until > now) look = std::min(look, lit_until);
  context.deadlines.set(Deadline::opening_hours, look);
  return light;
}

void DarkMode::activate(Change change) {
  m_context.display.keep_place();
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
