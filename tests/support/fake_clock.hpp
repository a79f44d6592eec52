// A clock that stands still until a test moves it.
#pragma once

#include "base/clock.hpp"

namespace etalase::test {

class FakeClock final : public base::Clock {
 public:
  FakeClock() = default;
  explicit FakeClock(base::SystemTime now) : m_system(now) {}

  [[nodiscard]] base::SystemTime system_now() const override { return m_system; }
  [[nodiscard]] base::BootTime boot_now() const override { return m_boot; }

  // Lets time pass on both clocks.
  void advance(std::chrono::milliseconds by) {
    m_system += by;
    m_boot += by;
  }
  // Sets the wall clock alone, as an operator or NTP does.
  void set_system(base::SystemTime now) { m_system = now; }

 private:
  base::SystemTime m_system{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::hours{3}};
  base::BootTime m_boot{std::chrono::hours{1}};
};

}  // namespace etalase::test
