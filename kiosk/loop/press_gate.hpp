// Whether a touch may press something: not while the page changes, nor just after.
#pragma once

#include <chrono>
#include <vector>

#include "loop/event.hpp"

namespace etalase::loop {

// How long a page has stood still before it takes presses: the second tap of a double tap was meant for the page
// before.
inline constexpr std::chrono::milliseconds k_page_rest{400};

// A value; main thread; knows no clock. Follows every finger on the panel, also those that nobody else knows any more.
class PressGate {
 public:
  // The page changes, or is still on its way: whatever touches now was meant for the page before, until it is lifted.
  void disturb(BootTime now);
  // Learns of a finger; leaves other events alone. After an up the finger is forgotten.
  void take(const Event& event);
  // Tells whether the event may press or begin something: no for a finger that came too early, and for one that moves
  // or is lifted without having come down. Ask before take(); what is no finger always counts.
  [[nodiscard]] bool counts(const Event& event) const;
  // Tells whether a finger that comes down now may press.
  [[nodiscard]] bool is_open(BootTime now) const { return now >= m_opens; }

 private:
  struct Finger {
    FingerId id;
    bool counts;
  };
  [[nodiscard]] bool counts(FingerId id) const;
  void forget(FingerId id);

  std::vector<Finger> m_fingers;
  BootTime m_opens{0};
};

}  // namespace etalase::loop
