// Story text: Markdown without HTML to paragraphs with weights and slants.
#pragma once

#include <string_view>
#include <vector>

#include "text/style.hpp"

namespace etalase::parts {

// Returns one rich text a paragraph; the items of a list are lines of one paragraph behind "•" or their number,
// headings are bold paragraphs, links keep their words. HTML stays as the text that it is. No paragraph has more than
// 2,500 bytes: longer ones are cut at a space. Never fails: at worst the whole text comes back plain.
[[nodiscard]] std::vector<text::RichText> markdown(std::string_view source);

}  // namespace etalase::parts
