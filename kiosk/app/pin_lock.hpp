// Five wrong PINs close the staff page for five minutes.
#pragma once

#include <optional>

#include "base/clock.hpp"

namespace etalase::app {

// A value; main thread; knows no clock. Counts by the time since boot, so that setting the wall clock opens nothing.
// It outlives pages and visits.
class PinLock {
 public:
  static constexpr int k_tries = 5;
  static constexpr base::BootTime k_closed{std::chrono::minutes(5)};

  void wrong(base::BootTime now);
  void right() { m_wrong = 0; }
  // Returns when PINs are taken again; nothing while they are taken.
  [[nodiscard]] std::optional<base::BootTime> closed_until(base::BootTime now) const;
  // Returns how many wrong PINs are left before it closes.
  [[nodiscard]] int tries_left() const { return k_tries - m_wrong; }

 private:
  int m_wrong = 0;
  std::optional<base::BootTime> m_until;
};

}  // namespace etalase::app
