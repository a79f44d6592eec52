// Which fonts a face and a language mean, and which scripts a text is written in.
#pragma once

#include <string>
#include <string_view>

#include "text/style.hpp"

namespace etalase::text {

// Returns a comma-separated list of families, the wanted one first: all Noto, so that every shop looks the same.
[[nodiscard]] std::string families_for(Face face, const std::string& language);

// Tells whether a code point is Latin, a digit or punctuation: only such text gets italics and letter spacing.
[[nodiscard]] bool is_latin(char32_t code_point);
// Tells whether all of a valid UTF-8 text is.
[[nodiscard]] bool is_latin(std::string_view text);

}  // namespace etalase::text
