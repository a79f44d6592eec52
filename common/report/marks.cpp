// Hours and ids.
#include "report/marks.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>

#include "base/assert.hpp"
#include "base/calendar.hpp"

namespace etalase::report {

std::string hour_at(base::SystemTime time, const std::string& zone) {
  const auto local = base::local_time(time, zone);
  return fmt::format("{}T{:02}", base::format_day(local.day), local.since_midnight.count() / 60);
}

std::string make_uuid() {
  std::array<unsigned char, 16> bytes{};
  ETALASE_ASSERT(::getrandom(bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += fmt::format("{:02x}", bytes[i]);
  }
  return text;
}

}  // namespace etalase::report
