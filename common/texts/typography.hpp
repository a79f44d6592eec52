// How a text is set for reading: quotes, apostrophes, the capital it begins with.
#pragma once

#include <string>
#include <string_view>

namespace etalase::texts {

// Returns the text with straight quotes turned into “these” and ‘these’, and apostrophes into ’, as people type them on
// any keyboard. Marks of inches and minutes behind a figure stay, and so does the target of a Markdown link.
[[nodiscard]] std::string typographic(std::string_view text);

// Returns the text with its first letter in upper case, where that is a Latin letter.
[[nodiscard]] std::string capitalised(std::string_view text);

// Tells whether a letter in it is written from right to left (Hebrew, Arabic and their neighbours).
[[nodiscard]] bool has_right_to_left(std::string_view text);
// Puts the text between U+2068 and U+2069: in a sentence of the other direction it keeps its own order (UAX 9).
[[nodiscard]] std::string isolated(std::string_view text);

}  // namespace etalase::texts
