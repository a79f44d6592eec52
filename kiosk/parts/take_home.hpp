// The way from a page to its codes: the button, and the sheet over the page.
#pragma once

#include "parts/frame.hpp"
#include "parts/takeaway.hpp"

namespace etalase::parts {

// The page's one terracotta button, which opens the sheet at its first code, a piece's heart, and beside them what
// there is to take; nothing where there is none.
[[nodiscard]] std::vector<widgets::Strip> take_strips(const View& view, Canvas& measure, const Regions& where,
                                                      const Takeaway& takeaway);
// Opens the sheet over the page where the visitor wants it.
void open_codes(const View& view, Canvas& measure, PageFrame& page, const Takeaway& takeaway);
// Both for a page whose button stands in its main column, below what was added so far.
void take_home(const View& view, Canvas& measure, PageFrame& page, const Takeaway& takeaway);

}  // namespace etalase::parts
