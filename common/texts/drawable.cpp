// Reads the list of characters once.
#include "texts/drawable.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/text.hpp"
#include "embedded/drawable_characters.hpp"

namespace etalase::texts {

namespace {

using Range = std::pair<std::uint32_t, std::uint32_t>;  // first and last

std::uint32_t code_in(std::string_view hex) {
  std::uint32_t code = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  return code;
}

// Lines "0020-007E" or "00AD", in order.
std::vector<Range> read_ranges() {
  std::vector<Range> ranges;
  for (const auto& line : base::split(embedded::drawable_characters, '\n')) {
    if (line.empty()) continue;
    const auto dash = line.find('-');
    const auto first = std::string_view(line).substr(0, dash);
    const auto last = dash == std::string::npos ? first : std::string_view(line).substr(dash + 1);
    ranges.emplace_back(code_in(first), code_in(last));
  }
  return ranges;
}

}  // namespace

bool is_drawable(char32_t sign) {
  static const auto k_ranges = read_ranges();
  const auto after = std::upper_bound(k_ranges.begin(), k_ranges.end(), sign,
                                      [](char32_t wanted, const Range& each) { return wanted < each.first; });
  return after != k_ranges.begin() && sign <= std::prev(after)->second;
}

std::vector<char32_t> undrawable_in(std::string_view text) {
  std::vector<char32_t> found;
  while (!text.empty()) {
    const auto bytes = base::first_character(text);
    text.remove_prefix(bytes.size());
    const auto sign = base::code_point(bytes);
    if (!is_drawable(sign) && std::find(found.begin(), found.end(), sign) == found.end()) found.push_back(sign);
  }
  return found;
}

}  // namespace etalase::texts
