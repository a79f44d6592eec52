// A clock that stands still until it is told to move: for --render, --replay and tests.
#pragma once

#include "base/clock.hpp"

namespace etalase::loop {

class ManualClock final : public base::Clock {
 public:
  explicit ManualClock(base::SystemTime now, base::BootTime boot = base::BootTime{0}) : m_now(now), m_boot(boot) {}

  [[nodiscard]] base::SystemTime system_now() const override { return m_now; }
  [[nodiscard]] base::BootTime boot_now() const override { return m_boot; }
  // Moves both times on.
  void advance(std::chrono::milliseconds by) {
    m_now += by;
    m_boot += by;
  }

 private:
  base::SystemTime m_now;
  base::BootTime m_boot;
};

}  // namespace etalase::loop
