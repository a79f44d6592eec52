// libsystemd's messages.
#include "sync/notify.hpp"

#include <systemd/sd-daemon.h>
#include <time.h>

namespace etalase::sync {

Heartbeat::Heartbeat(std::optional<std::chrono::milliseconds> interval, base::BootTime now) {
  if (!interval) return;
  m_step = *interval / 3;
  m_next = now;
}

bool Heartbeat::beats(Work work, std::uint64_t moved, base::BootTime now) {
  if (!m_next || now < *m_next) return false;
  m_next = now + m_step;
  const bool progressed = work != Work::moving || moved != m_moved;
  m_moved = moved;
  return progressed;
}

void notify_ready() { sd_notify(0, "READY=1"); }
void notify_stopping() { sd_notify(0, "STOPPING=1"); }
void notify_status(const std::string& line) { sd_notify(0, ("STATUS=" + line).c_str()); }
void notify_alive() { sd_notify(0, "WATCHDOG=1"); }

// Type=notify-reload wants the time of the reload; plain notify ignores it.
void notify_reloading() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  const auto microseconds = static_cast<unsigned long long>(now.tv_sec) * 1'000'000ULL +
                            static_cast<unsigned long long>(now.tv_nsec) / 1000ULL;
  sd_notifyf(0, "RELOADING=1\nMONOTONIC_USEC=%llu", microseconds);
}

std::optional<std::chrono::milliseconds> watchdog_interval() {
  std::uint64_t microseconds = 0;
  if (sd_watchdog_enabled(0, &microseconds) <= 0) return {};
  return std::chrono::milliseconds(microseconds / 1000);
}

}  // namespace etalase::sync
