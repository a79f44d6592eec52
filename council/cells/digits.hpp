// Texts of ASCII digits.
#pragma once

#include <charconv>
#include <string_view>

namespace etalase::cells {

[[nodiscard]] inline bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The value of at most nine digits; what stands behind other characters is left out.
[[nodiscard]] inline unsigned number_of(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace etalase::cells
