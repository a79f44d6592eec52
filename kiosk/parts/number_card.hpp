// Cards of numbers: what was counted, a plot of it, and what the number is worth: unit, day, source.
#pragma once

#include "parts/plot.hpp"

namespace etalase::parts {

struct NumberCard {
  Phrase number;  // the one that stands large; empty where the plot alone tells
  Phrase name;
  Plot plot;
  std::vector<Phrase> notes;  // "one square = 200 looms"
  Phrase foot;                // unit, day, source
};
// Returns the height that the card needs at a width.
[[nodiscard]] float number_card_height(const Canvas& canvas, const NumberCard& card, float width);
// Draws the card; its foot stands at the rectangle's lower edge.
void draw_number_card(Canvas& canvas, Rect rect, const NumberCard& card);
// Cards in columns where there is room: beside a tall one several low ones stand below each other.
[[nodiscard]] std::vector<widgets::Strip> number_card_strips(Canvas& measure, const Regions& where,
                                                             const std::vector<NumberCard>& cards);

}  // namespace etalase::parts
