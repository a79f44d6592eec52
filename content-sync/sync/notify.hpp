// What systemd is told: ready, what is going on, still alive.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"

namespace etalase::sync {

// Decides when the watchdog may be fed: only while work progresses, so that a slow disk lives and a hang does not.
class Heartbeat {
 public:
  // `interval` is how often systemd expects a sign; absent without a watchdog.
  Heartbeat(std::optional<std::chrono::milliseconds> interval, base::BootTime now);
  enum class Work { idle, moving, waiting_for_network };
  // Tells whether to feed now. `moved` counts bytes that jobs have moved so far.
  [[nodiscard]] bool beats(Work work, std::uint64_t moved, base::BootTime now);
  // When to ask again; absent without a watchdog.
  [[nodiscard]] std::optional<base::BootTime> next() const { return m_next; }

 private:
  std::chrono::milliseconds m_step{0};
  std::optional<base::BootTime> m_next;
  std::uint64_t m_moved = 0;
};

// Each does nothing where systemd did not start the program.
void notify_ready();
void notify_reloading();
void notify_stopping();
void notify_status(const std::string& line);
void notify_alive();
// Returns the watchdog's interval; absent without one.
[[nodiscard]] std::optional<std::chrono::milliseconds> watchdog_interval();

}  // namespace etalase::sync
