// Sample files carry dates as offsets from one day, so that the sample gallery is always of today.
#pragma once

#include <string>
#include <string_view>

#include "base/calendar.hpp"
#include "base/result.hpp"

namespace etalase::intake {

// Replaces "{{+3d}}", "{{-10d}}", "{{0d}}" by YYYY-MM-DD counted from a day. Kind corrupt for anything else in double
// braces and for offsets over 10,000 days.
[[nodiscard]] base::Result<std::string> fill_day_offsets(std::string_view text, base::Day as_of);

}  // namespace etalase::intake
