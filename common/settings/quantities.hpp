// The small languages inside configuration values: durations, sizes, windows of the day.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "base/units.hpp"
#include "settings/defaults.hpp"

namespace etalase::settings {

// Reads "250ms", "60s", "5m", "2h" or "0"; absent when it is none of these or longer than 30 days.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);
// Reads "512", "20kB", "500MB", "1GB" in powers of a thousand; absent when it is none of these.
[[nodiscard]] std::optional<base::Bytes> parse_size(std::string_view text);
// Reads "22:00-05:30"; absent when it is no such window or empty.
[[nodiscard]] std::optional<Window> parse_window(std::string_view text);

}  // namespace etalase::settings
