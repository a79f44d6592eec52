// The hidden way to the staff page: one finger rests in the upper left corner, then in the lower right one.
#pragma once

#include <optional>
#include <vector>

#include "loop/event.hpp"
#include "loop/recogniser.hpp"

namespace etalase::loop {

// first: the upper left corner was held; whatever the finger pressed there is to be forgotten. both: the way is open.
enum class CornerHold { none, first, both };

// A value; main thread; knows no clock. Wiping, tapping, touching elsewhere, a second finger and a pause all begin it
// anew.
class CornerHolds {
 public:
  static constexpr std::chrono::milliseconds k_hold{2000};
  static constexpr std::chrono::milliseconds k_between{5000};  // from the first release to the second touch
  static constexpr float k_corner_mm = 35;
  static constexpr float k_still_mm = 8;

  // Takes finger events and leaves every other alone.
  [[nodiscard]] CornerHold take(const Event& event, TouchScale scale);
  // Tells when a finger has rested long enough without an event.
  [[nodiscard]] CornerHold tick(BootTime now);
  // Returns when tick() has something to tell; nothing while no finger rests in a corner.
  [[nodiscard]] std::optional<BootTime> next() const;

 private:
  enum class Corner { upper_left, lower_right };
  // A finger that rests in a corner.
  struct Rest {
    FingerId finger;
    Corner corner;
    Point at;  // pixels of the upright page
    BootTime since;
  };
  // The first corner was held; `until` is set when its finger is up.
  struct FirstHeld {
    FingerId finger;
    std::optional<BootTime> until;
  };
  void down(const FingerDown& event, TouchScale scale);
  void move(const FingerMove& event, TouchScale scale);
  [[nodiscard]] CornerHold up(const FingerUp& event);
  [[nodiscard]] CornerHold complete();
  void forget();

  std::vector<FingerId> m_fingers;
  std::optional<Rest> m_rest;
  std::optional<FirstHeld> m_first;
};

}  // namespace etalase::loop
