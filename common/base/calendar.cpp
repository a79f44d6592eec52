// Days and local times.
#include "base/calendar.hpp"

#include <date/tz.h>

#include <charconv>
#include <cstdio>

namespace etalase::base {

namespace {

const date::time_zone* find_zone(const std::string& zone) {
  try {
    return date::locate_zone(zone);
  } catch (const std::runtime_error&) {
    return nullptr;
  }
}

bool read_number(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
}

std::chrono::seconds offset_at(SystemTime time, const std::string& zone) {
  const auto* found = find_zone(zone);
  return found == nullptr ? std::chrono::hours(7) : found->get_info(time).offset;
}

}  // namespace

Result<Day> parse_day(std::string_view text) {
  int year = 0, month = 0, day = 0;
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && read_number(text.substr(0, 4), year) &&
                      read_number(text.substr(5, 2), month) && read_number(text.substr(8, 2), day);
  const Day result{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                   std::chrono::day(static_cast<unsigned>(day))};
  if (!shaped || !result.ok()) {
    return fail(ErrorKind::corrupt, "'" + std::string(text) + "' is no date such as 2026-01-31");
  }
  return result;
}

std::string format_day(Day day) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

LocalTime local_time(SystemTime time, const std::string& zone) {
  const auto shifted = time + offset_at(time, zone);
  const auto midnight = std::chrono::floor<std::chrono::days>(shifted);
  return {Day(midnight), std::chrono::floor<std::chrono::minutes>(shifted - midnight), std::chrono::weekday(midnight)};
}

}  // namespace etalase::base
