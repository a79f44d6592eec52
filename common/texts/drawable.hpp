// Which characters a kiosk can draw: assets/fonts/drawable.txt, which a test compares with the fonts that it uses.
#pragma once

#include <string_view>
#include <vector>

namespace etalase::texts {

// Tells whether the kiosk's fonts have the character, or nothing of it is to be seen.
[[nodiscard]] bool is_drawable(char32_t sign);

// Returns the characters of well-formed UTF-8 that the kiosk cannot draw, each once, in order of appearance.
[[nodiscard]] std::vector<char32_t> undrawable_in(std::string_view text);

}  // namespace etalase::texts
