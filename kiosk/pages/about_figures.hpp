// The gallery's numbers in words and plots, each with its unit, its day and its source.
#pragma once

#include "pages/about_model.hpp"
#include "parts/number_card.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

// What is counted from the feed first, then the council's statistics; one without values is left out.
[[nodiscard]] std::vector<parts::NumberCard> number_cards(const parts::View& view, const AboutModel& model);
// How a statistic is shown: over time where every value has a day of its own, by label where there are several, else
// as one number with marks.
[[nodiscard]] parts::NumberCard statistic_card(const parts::View& view, const feed::Statistic& statistic);

}  // namespace etalase::pages
