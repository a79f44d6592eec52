// Messages to systemd.
#include "platform/watchdog.hpp"

#include <systemd/sd-daemon.h>

#include <charconv>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace etalase::platform {

namespace {

// Returns a third of the limit that systemd gave, or nothing.
std::optional<std::chrono::milliseconds> interval_from(const char* microseconds) {
  if (microseconds == nullptr) return std::nullopt;
  const std::string_view text(microseconds);
  long long limit = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (error != std::errc() || end != text.data() + text.size() || limit < 3000) return std::nullopt;
  return std::chrono::milliseconds(limit / 3000);
}

}  // namespace

Watchdog Watchdog::from_environment() {
  return {interval_from(std::getenv("WATCHDOG_USEC")),
          [](const std::string& message) { sd_notify(0, message.c_str()); }};
}

Watchdog::Watchdog(std::optional<std::chrono::milliseconds> interval, Notify notify)
    : m_interval(interval), m_notify(std::move(notify)) {}

void Watchdog::ready(base::BootTime now) {
  if (m_ready) return;
  m_ready = true;
  m_notify("READY=1");
  if (m_interval) m_next = now;
  tick(now);
}

void Watchdog::tick(base::BootTime now) {
  if (!m_next || now < *m_next) return;
  m_notify("WATCHDOG=1");
  m_next = now + *m_interval;
}

std::optional<base::BootTime> Watchdog::next() const { return m_next; }

}  // namespace etalase::platform
