// The PIN pad: its keys, and the lock that five wrong PINs close for five minutes.
#pragma once

#include <optional>
#include <string>

#include "actions/action.hpp"
#include "base/clock.hpp"
#include "pages/pin_model.hpp"
#include "parts/moment.hpp"

namespace etalase::app {

// A value; main thread; knows no clock. Counts by the time since boot, so that setting the wall clock opens nothing.
// It outlives pages and visits.
class PinLock {
 public:
  static constexpr int k_tries = 5;
  static constexpr base::BootTime k_closed{std::chrono::minutes(5)};

  PinLock() = default;
  // One that has counted already: `wrong` tries, closed until then.
  PinLock(int wrong, std::optional<base::BootTime> until) : m_wrong(wrong), m_until(until) {}

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

// Returns what neither of two counts would let pass: the later end, the fewer tries.
[[nodiscard]] PinLock stricter(const PinLock& one, const PinLock& other, base::BootTime now);

// What a key of the pad led to.
enum class KeyEffect { nothing, changed, check };

// A value; main thread. The lock outlives visits; digits do not outlive the pad.
class PinPad {
 public:
  // Overwrites what was typed; answers to it no longer concern the pad.
  void clear();
  [[nodiscard]] KeyEffect press(actions::PadKey key, base::BootTime now);

  // What a check of the typed PIN takes along.
  struct Attempt {
    std::string digits;
    int clearings = 0;
  };
  // Hands the digits over; keys do nothing until checked().
  [[nodiscard]] Attempt check();
  // Counts the answer in the lock; `clearings` is the attempt's. Returns whether nothing was cleared since.
  [[nodiscard]] bool checked(int clearings, bool right, base::BootTime now);

  // Takes over the lock as the disk has it.
  void recall(const PinLock& lock) { m_lock = lock; }
  [[nodiscard]] const PinLock& lock() const { return m_lock; }

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
