// Days and times as people write them and as spreadsheet programs save them. Day before month, as in Indonesia.
#pragma once

#include <string>
#include <string_view>

#include "cells/read.hpp"

namespace etalase::cells {

// Which moment of a day stands for it where only the day is given: 00:00 or 23:59.
enum class DayEdge { begin, end };

// Reads 2026-11-25, 25/11/2026, 25-11-2026, 25.11.2026, 25 Nov 2026, 25-Nov-26, Rabu, 25 November 2026, and the number
// that spreadsheet programs count days by (46351); each also with a time of 0:00 behind it. Returns YYYY-MM-DD. Refused
// with words: days that are in no calendar, months before days (11/25/2026), years of two digits between numbers, a
// weekday that the day is not.
[[nodiscard]] Read<std::string> read_date(std::string_view text);

// Reads a day as above and a time behind it: 9:00, 09.00, 09:00:00, 9:00 AM, 09.00 WIB, pukul 9.00; RFC 3339; or a
// number with decimals (46351,375). Without WIB, WITA or WIT the gallery's `offset` ("+07:00") is added. Returns RFC
// 3339.
[[nodiscard]] Read<std::string> read_time(std::string_view text, std::string_view offset, DayEdge edge);

// A moment in RFC 3339 for people: "2026-11-25 09:00 WIB", "2026-11-25 09:00 +10:00".
[[nodiscard]] std::string shown_time(std::string_view moment);

}  // namespace etalase::cells
