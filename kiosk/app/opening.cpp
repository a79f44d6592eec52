// Reads opening hours.
#include "app/opening.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace etalase::app {

namespace {

using std::chrono::minutes;

constexpr minutes k_day{24 * 60};

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "09:30" as minutes since midnight; the feed's reader lets nothing else through.
minutes minutes_of(std::string_view clock) {
  const auto colon = clock.find(':');
  if (colon == std::string_view::npos) return minutes{0};
  return minutes{60 * number_of(clock.substr(0, colon)) + number_of(clock.substr(colon + 1))};
}

// Nothing when nothing is said about the day.
std::optional<std::vector<feed::OpenSpan>> spans_of(const OpeningTimes& times, const base::LocalTime& local) {
  const std::string today = base::format_day(local.day);
  for (const feed::HoursException& exception : times.exceptions) {
    if (exception.date != today) continue;
    if (exception.closed) return std::vector<feed::OpenSpan>();
    if (!exception.hours.empty()) return exception.hours;
  }
  static constexpr std::array<const char*, 7> k_names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  const auto found = times.hours.find(k_names[local.weekday.c_encoding()]);
  return found == times.hours.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<Opening> opening_at(const OpeningTimes& times, base::SystemTime now) {
  if (times.hours.empty()) return std::nullopt;
  const base::LocalTime local = base::local_time(now, times.time_zone);
  const auto spans = spans_of(times, local);
  Opening opening{spans ? Door::closed : Door::open, k_day - local.since_midnight};
  for (const feed::OpenSpan& span : spans.value_or(std::vector<feed::OpenSpan>())) {
    const minutes from = minutes_of(span.from);
    const minutes until = minutes_of(span.until);
    if (from <= local.since_midnight && local.since_midnight < until) opening.door = Door::open;
    for (const minutes edge : {from, until})
      if (edge > local.since_midnight) opening.until = std::min(opening.until, edge - local.since_midnight);
  }
  return opening;
}

}  // namespace etalase::app
