// Where time comes from; programs hand one Clock down, tests hand a fake.
#pragma once

#include <chrono>
#include <string>

#include "base/result.hpp"

namespace etalase::base {

using SystemTime = std::chrono::sys_time<std::chrono::milliseconds>;
// Time since boot, suspend included (CLOCK_BOOTTIME): what deadlines are made of.
using BootTime = std::chrono::milliseconds;

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual SystemTime system_now() const = 0;
  [[nodiscard]] virtual BootTime boot_now() const = 0;
};

class RealClock final : public Clock {
 public:
  [[nodiscard]] SystemTime system_now() const override;
  [[nodiscard]] BootTime boot_now() const override;
};

// Formats as RFC 3339 in UTC with whole seconds, "2026-01-05T13:00:00Z".
[[nodiscard]] std::string format_utc(SystemTime time);
// Reads RFC 3339 with "Z" or a numeric offset, fractions allowed; kind corrupt when it is no such time.
[[nodiscard]] Result<SystemTime> parse_time(const std::string& text);

}  // namespace etalase::base
