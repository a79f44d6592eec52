// Compares the hours with the visit.
#include "app/opening_watch.hpp"

#include <algorithm>

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

}  // namespace etalase::app
