// A cap on what comes over a line, shared by all who use it.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/units.hpp"

namespace etalase::sync {

// Fills with the rate up to a tenth of a second's worth. What has come is taken afterwards, so it may be in debt;
// nothing more may come until that is paid. The time is passed in.
class TokenBucket {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // Bytes a second, zero for no cap; begins full.
  TokenBucket(base::Bytes rate, Time now);

  // Takes what came.
  void take(base::Bytes bytes, Time now);
  // Returns how long nothing more may come; zero: it may at once.
  [[nodiscard]] std::chrono::milliseconds rest(Time now) const;

 private:
  [[nodiscard]] double level(Time now) const;

  double m_rate;  // bytes a second
  double m_level;
  Time m_updated;
};

}  // namespace etalase::sync
