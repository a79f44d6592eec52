// Writes times.
#include "parts/moment.hpp"

#include "feed/money_text.hpp"

namespace etalase::parts {

namespace {

using std::chrono::duration_cast;
using std::chrono::hours;
using std::chrono::minutes;

// Clocks of two programs may differ a little.
constexpr minutes k_slack{2};

std::string two_digits(std::int64_t number) { return std::to_string(100 + number).substr(1); }

Phrase counted(const View& view, std::string_view key, std::int64_t n) {
  return view.say(key, {{"n", std::to_string(n)}});
}

}  // namespace

std::string clock_text(base::SystemTime time, const std::string& zone, const std::string& language) {
  const auto since = base::local_time(time, zone).since_midnight.count();
  const bool indonesian = language == "id" || language.starts_with("id-");
  return two_digits(since / 60) + (indonesian ? "." : ":") + two_digits(since % 60);
}

Phrase moment_text(const View& view, const WallClock& clock, base::SystemTime time) {
  const base::Day day = base::local_time(time, clock.time_zone).day;
  const std::string at = clock_text(time, clock.time_zone, view.language);
  if (day == base::local_time(clock.now, clock.time_zone).day) return view.say("moment_today", {{"time", at}});
  if (day == base::local_time(clock.now - hours(24), clock.time_zone).day)
    return view.say("moment_yesterday", {{"time", at}});
  return view.say("moment_day", {{"day", feed::day_text(day, view.language)}, {"time", at}});
}

Phrase moment_text(const View& view, const WallClock& clock, const std::string& time) {
  const auto parsed = base::parse_time(time);
  return parsed ? moment_text(view, clock, *parsed) : Phrase{"", view.language};
}

Phrase age_text(const View& view, const WallClock& clock, base::SystemTime time) {
  const auto age = clock.now - time;
  if (age < -k_slack) return view.say("age_to_come");
  if (age < minutes(1)) return view.say("age_now");
  if (age < hours(1)) return counted(view, "age_minutes", duration_cast<minutes>(age).count());
  if (age < hours(48)) return counted(view, "age_hours", duration_cast<hours>(age).count());
  return counted(view, "age_days", duration_cast<hours>(age).count() / 24);
}

}  // namespace etalase::parts
