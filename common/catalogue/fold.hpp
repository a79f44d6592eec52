// Makes texts comparable: case and accents aside, by their Indonesian.
#pragma once

#include <string>
#include <string_view>

#include "feed/values.hpp"

namespace etalase::catalogue {

// Returns the text with Latin letters in lower case and without accents; all else stays as it is.
[[nodiscard]] std::string fold(std::string_view text);
// Counts words divided by ASCII white space.
[[nodiscard]] int count_words(std::string_view text);
// Returns the Indonesian text, by which everything is sorted; empty when there is none.
[[nodiscard]] std::string indonesian(const feed::Text& text);

}  // namespace etalase::catalogue
