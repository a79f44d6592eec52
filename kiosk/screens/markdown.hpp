// Story text: Markdown without HTML to paragraphs with weights and slants.
#pragma once

#include <string_view>
#include <vector>

#include "text/style.hpp"

namespace etalase::screens {

// Returns one rich text a paragraph; the items of a list are lines of one paragraph behind "•" or their number,
// headings are bold paragraphs, links keep their words. HTML stays as the text that it is. Never fails: at worst the
// whole text comes back as one plain paragraph.
[[nodiscard]] std::vector<text::RichText> markdown(std::string_view source);

}  // namespace etalase::screens
