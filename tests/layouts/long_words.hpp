// A language made for tests: Indonesian with words half as long again.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"

namespace etalase::test {

// Makes each word of three letters or more half as long again by repeating its beginning; {places} and marks stay.
[[nodiscard]] std::string stretched(std::string_view text);
// Gives each text of the document ("id": …, perhaps others) the language `tag` with its Indonesian stretched.
void stretch_texts(base::Json& document, const std::string& tag);

}  // namespace etalase::test
