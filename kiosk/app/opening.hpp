// When the gallery is open: outside its hours the panel is dark.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "feed/gallery.hpp"

namespace etalase::app {

// One gallery's hours in its local time, as the feed says them.
struct OpeningTimes {
  std::string time_zone;
  feed::Hours hours;  // empty: nothing is known, the panel never goes dark
  std::vector<feed::HoursException> exceptions;
};

enum class Door { open, closed };
// The door now, and how long until it may be different (at the latest until the day ends).
struct Opening {
  Door door = Door::open;
  std::chrono::minutes until{0};
};

// Returns nothing when no hours are known. A day of which nothing is said is open, one with an empty list is closed; an
// exception stands before the weekday.
[[nodiscard]] std::optional<Opening> opening_at(const OpeningTimes& times, base::SystemTime now);

}  // namespace etalase::app
