// One visitor's stay: attract, browsing, asking whether anyone is there, resetting.
#pragma once

#include <chrono>
#include <optional>

#include "base/clock.hpp"

namespace etalase::loop {

using base::BootTime;
using std::chrono::milliseconds;

enum class VisitPhase { attract, browsing, asking, resetting };

// Zero switches a limit off: idle 0 never asks, dialog 0 resets without asking.
struct VisitTimes {
  milliseconds idle{std::chrono::seconds(60)};
  milliseconds dialog{std::chrono::seconds(20)};
};

// Returns how long a text of that many words takes at 200 words a minute.
[[nodiscard]] milliseconds reading_time(int words);

// A value; main thread; knows no clock. attract → (touch) browsing → (idle) asking → (dialog over) resetting → attract.
class Visit {
 public:
  explicit Visit(VisitTimes times);
  // Takes new limits; what is running counts from now.
  void set_times(VisitTimes times, BootTime now);

  [[nodiscard]] VisitPhase phase() const { return m_phase; }
  // Takes any touch or key: starts a visit from attract, answers the question, extends the time. Returns the phase
  // before, so that the caller knows whether the touch was only an answer.
  VisitPhase touched(BootTime now);
  // Sets how long the page on show may stand untouched: at least `reading` (a story's reading_time, 90 s for a QR
  // sheet, zero for the ordinary limit). Counts from now.
  void page_shown(milliseconds reading, BootTime now);
  // The same for a page that stands there already: what is running goes on.
  void stands_for(milliseconds reading) { m_reading = reading; }
  // Asks, with the whole time to answer.
  void ask(BootTime now);
  // Ends the visit at once: the visitor pressed Done.
  void done();
  // Moves on when a limit has passed; returns the phase if it changed.
  [[nodiscard]] std::optional<VisitPhase> tick(BootTime now);
  // Tells that everything was reset: attract follows. Only in phase resetting.
  void reset_finished();
  // Returns when tick() has something to do; nothing in attract or with limits off.
  [[nodiscard]] std::optional<BootTime> next() const;
  // Returns what is left of the question while asking, else nothing.
  [[nodiscard]] std::optional<milliseconds> dialog_left(BootTime now) const;
  [[nodiscard]] milliseconds dialog_length() const { return m_times.dialog; }

 private:
  [[nodiscard]] milliseconds limit() const;
  void count_from(BootTime now);

  VisitTimes m_times;
  VisitPhase m_phase = VisitPhase::attract;
  milliseconds m_reading{0};
  BootTime m_since{0};
};

}  // namespace etalase::loop
