// Makes names comparable: case and accents aside.
#pragma once

#include <string>
#include <string_view>

namespace etalase::catalogue {

// Returns the text with Latin letters in lower case and without accents; all else stays as it is.
[[nodiscard]] std::string fold(std::string_view text);
// Counts words divided by ASCII white space.
[[nodiscard]] int count_words(std::string_view text);

}  // namespace etalase::catalogue
