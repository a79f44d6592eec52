// The real clocks, and RFC 3339.
#include "base/clock.hpp"

#include <date/date.h>
#include <time.h>

#include <sstream>

namespace etalase::base {

namespace {

std::chrono::milliseconds read_clock(clockid_t id) {
  timespec now{};
  clock_gettime(id, &now);
  return std::chrono::seconds(now.tv_sec) +
         std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
}

}  // namespace

SystemTime RealClock::system_now() const { return SystemTime(read_clock(CLOCK_REALTIME)); }
BootTime RealClock::boot_now() const { return read_clock(CLOCK_BOOTTIME); }

std::string format_utc(SystemTime time) { return date::format("%FT%TZ", date::floor<std::chrono::seconds>(time)); }

Result<SystemTime> parse_time(const std::string& text) {
  const bool utc = !text.empty() && text.back() == 'Z';
  std::istringstream in(text);
  SystemTime time;
  in >> date::parse(utc ? "%FT%TZ" : "%FT%T%Ez", time);
  if (in.fail() || in.peek() != std::char_traits<char>::eof()) {
    return fail(ErrorKind::corrupt, "'" + text + "' is no time such as 2026-01-05T13:00:00Z");
  }
  return time;
}

}  // namespace etalase::base
