// The keys of the PIN pad.
#pragma once

#include <optional>
#include <string>

#include "app/pin_lock.hpp"
#include "pages/pin_model.hpp"
#include "parts/moment.hpp"

namespace etalase::app {

// What a key of the pad led to.
enum class KeyEffect { nothing, changed, check };

// A value; main thread. The lock outlives visits; digits do not outlive the pad.
class PinPad {
 public:
  // Overwrites what was typed; answers to it no longer concern the pad.
  void clear();
  [[nodiscard]] KeyEffect press(const std::string& key, base::BootTime now);

  // What a check of the typed PIN takes along.
  struct Attempt {
    std::string digits;
    int clearings = 0;
  };
  // Hands the digits over; keys do nothing until checked().
  [[nodiscard]] Attempt check();
  // Counts the answer in the lock; `clearings` is the attempt's. Returns whether nothing was cleared since.
  [[nodiscard]] bool checked(int clearings, bool right, base::BootTime now);

  // `clock` and `language` tell when a closed pad opens again.
  [[nodiscard]] pages::PinModel model(base::BootTime now, const parts::WallClock& clock,
                                      const std::string& language) const;
  [[nodiscard]] std::optional<base::BootTime> closed_until(base::BootTime now) const {
    return m_lock.closed_until(now);
  }

 private:
  void forget_digits();

  PinLock m_lock;
  std::string m_digits;
  bool m_checking = false;
  bool m_wrong = false;  // the last PIN was
  int m_clearings = 0;   // so that an answer to what was typed before one opens nothing
};

}  // namespace etalase::app
