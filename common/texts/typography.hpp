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

}  // namespace etalase::texts
