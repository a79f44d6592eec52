// Calendar days and a gallery's local time (Howard Hinnant's date behind it; g++ 12 has no time zones).
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace etalase::base {

using Day = std::chrono::year_month_day;

// Reads "YYYY-MM-DD" of a day that exists; kind corrupt otherwise.
[[nodiscard]] Result<Day> parse_day(std::string_view text);
// Writes "YYYY-MM-DD".
[[nodiscard]] std::string format_day(Day day);

struct LocalTime {
  Day day;
  std::chrono::minutes since_midnight;
  std::chrono::weekday weekday;
};

// Converts to a zone such as "Asia/Jakarta"; an unknown zone gives UTC+7, since every gallery has a wall clock.
[[nodiscard]] LocalTime local_time(SystemTime time, const std::string& zone);

}  // namespace etalase::base
