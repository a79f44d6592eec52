// What follows from a language tag.
#include "text/style.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace etalase::text {

Direction direction_of(const std::string& language) {
  constexpr std::array<std::string_view, 8> k_right_to_left = {"ar", "fa", "he", "ur", "ckb", "ps", "sd", "ug"};
  if (language.find("-Arab") != std::string::npos) return Direction::right_to_left;
  if (language.find("-Latn") != std::string::npos) return Direction::left_to_right;
  const std::string_view primary = std::string_view(language).substr(0, language.find('-'));
  const bool found = std::find(k_right_to_left.begin(), k_right_to_left.end(), primary) != k_right_to_left.end();
  return found ? Direction::right_to_left : Direction::left_to_right;
}

}  // namespace etalase::text
