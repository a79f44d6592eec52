// Tells systemd that the kiosk shows a picture and its loop turns.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/clock.hpp"

namespace etalase::platform {

// A value; main thread. Without NOTIFY_SOCKET it sends nothing.
class Watchdog {
 public:
  using Notify = std::function<void(const std::string&)>;
  // Reads WATCHDOG_USEC itself (WATCHDOG_PID names cage, not us); sends through sd_notify.
  static Watchdog from_environment();
  // `interval`: a third of the watchdog's limit, or nothing when there is none.
  Watchdog(std::optional<std::chrono::milliseconds> interval, Notify notify);

  // Sends READY=1 once, after the first frame was shown.
  void ready(base::BootTime now);
  // Sends WATCHDOG=1 when a third of the limit has passed; call in each turn of the loop.
  void tick(base::BootTime now);
  // Returns when tick() has to be called next.
  [[nodiscard]] std::optional<base::BootTime> next() const;

 private:
  std::optional<std::chrono::milliseconds> m_interval;
  Notify m_notify;
  std::optional<base::BootTime> m_next;
  bool m_ready = false;
};

}  // namespace etalase::platform
