// What every page must keep to; each broken rule is one line of text.
#pragma once

#include <string>
#include <vector>

#include "widgets/layout_list.hpp"
#include "widgets/theme.hpp"

namespace etalase::test {

// Checks touch targets (at least 20 mm, 3 mm apart, within reach), overlaps of controls and of texts, texts that leave
// their control, their box or the page, text sizes under the floor, cut names, and words that do not stand out from
// what is behind them (4.5:1, in high contrast 7:1) or lie on a picture.
[[nodiscard]] std::vector<std::string> broken_rules(const widgets::LayoutList& layout, const widgets::Theme& theme);
// Texts of several lines whose lines are longer than 65 characters.
[[nodiscard]] std::vector<std::string> long_lines(const widgets::LayoutList& layout);
// Tells whether a page that the item opens is one that a visitor may see; true for whatever opens none.
[[nodiscard]] bool leads_somewhere(const widgets::LayoutItem& item);

}  // namespace etalase::test
