// The moments at which the loop has to wake up by itself.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/clock.hpp"

namespace etalase::loop {

using base::BootTime;

// What has to be done by itself; whoever sets a deadline also answers it.
enum class Deadline {
  countdown,      // the idle question shows one second less
  late_pictures,  // a picture has been awaited long enough for its placeholder's ornament to appear
  opening_hours,  // the gallery opens or closes, or the hours are to be looked at again
  midnight,       // the gallery's day changes
  presentation,   // a presentation that nobody ended ends
  pin_opens,      // the closed PIN pad takes PINs again
  rest,           // nothing was drawn for a while
  slide,          // attract shows its next slide
  staff_reports,  // the staff page looks at the files behind it
  survey,         // the survey shows one second less
  status          // kiosk.json is written
};
constexpr std::size_t k_deadlines = 11;

// A value; main thread. Each deadline is set once at most.
class Deadlines {
 public:
  // Sets or moves a deadline; nothing removes it.
  void set(Deadline deadline, std::optional<BootTime> at) { time_of(deadline) = at; }
  // Forgets a deadline; fine when it is not set.
  void clear(Deadline deadline) { time_of(deadline).reset(); }
  [[nodiscard]] std::optional<BootTime> at(Deadline deadline) const {
    return m_times.at(static_cast<std::size_t>(deadline));
  }
  // Returns the earliest of all; nothing when none is set.
  [[nodiscard]] std::optional<BootTime> next() const;
  // Removes and returns those whose time has come, earliest first (in the order of the enum where equal).
  [[nodiscard]] std::vector<Deadline> take_due(BootTime now);

 private:
  [[nodiscard]] std::optional<BootTime>& time_of(Deadline deadline) {
    return m_times.at(static_cast<std::size_t>(deadline));
  }
  std::array<std::optional<BootTime>, k_deadlines> m_times{};
};

// Returns the earlier of two moments, either of which may be absent.
[[nodiscard]] std::optional<BootTime> earlier(std::optional<BootTime> a, std::optional<BootTime> b);

}  // namespace etalase::loop
