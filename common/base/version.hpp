// Which build this is.
#pragma once

#include <string_view>

#include "base/clock.hpp"

namespace etalase::base {

// "0.1.0"
[[nodiscard]] std::string_view version();
// The day this was built, or SOURCE_DATE_EPOCH's: no clock can be right that shows an earlier time.
[[nodiscard]] SystemTime build_date();

}  // namespace etalase::base
