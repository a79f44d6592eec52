// Moments as staff read them: in the gallery's own time, with how long ago they were.
#pragma once

#include <string>

#include "parts/screen.hpp"

namespace etalase::parts {

// What a moment is told by.
struct WallClock {
  base::SystemTime now;
  std::string time_zone;
  bool operator==(const WallClock&) const = default;
};

// "14.05" in Indonesian, "14:05" in every other language.
[[nodiscard]] std::string clock_text(base::SystemTime time, const std::string& zone, const std::string& language);
// "hari ini pukul 14.05", "kemarin pukul 14.05", "5 Januari 2026 pukul 14.05".
[[nodiscard]] Phrase moment_text(const View& view, const WallClock& clock, base::SystemTime time);
// The same for RFC 3339; empty when it is none.
[[nodiscard]] Phrase moment_text(const View& view, const WallClock& clock, const std::string& time);
// "baru saja", "3 menit lalu", "2 jam lalu", "5 hari lalu"; a time to come says that the clock is to be checked.
[[nodiscard]] Phrase age_text(const View& view, const WallClock& clock, base::SystemTime time);

}  // namespace etalase::parts
