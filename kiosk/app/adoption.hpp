// When a new generation may replace the one on screen.
#pragma once

#include <optional>

#include "base/clock.hpp"

namespace etalase::app {

// A value; main thread; knows no clock. A generation waits until nobody is touching: in attract at once, else after 20
// s of quiet, at the latest after five minutes.
class Adoption {
 public:
  static constexpr std::chrono::seconds k_quiet{20};
  static constexpr std::chrono::minutes k_latest{5};

  // A newer generation is in the store.
  void arrived(base::BootTime now);
  // It is on screen now, or could not be opened.
  void finished() { m_arrived.reset(); }

  enum class Visitor { none, present };
  // Returns when the waiting generation is to be adopted; nothing when none waits.
  [[nodiscard]] std::optional<base::BootTime> due(Visitor visitor, base::BootTime last_touch) const;

 private:
  std::optional<base::BootTime> m_arrived;
};

}  // namespace etalase::app
