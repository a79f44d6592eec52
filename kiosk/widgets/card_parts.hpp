// Parts that tall cards, small cards and rows share; for the widgets' own files.
#pragma once

#include <string_view>

#include "widgets/card.hpp"

namespace etalase::widgets {

// Fits a name by the rule for names: two lines, 0.85 in three, then the card grows.
[[nodiscard]] text::Fitted fit_card_name(const Canvas& canvas, const Card& card, int width);
// Draws a small text with an icon before it, wrapped to the width of the box; returns its bottom.
float draw_foot(Canvas& canvas, Rect box, const Said& said, std::string_view icon_name);

// Where a card lies now: 3 px lower while it is pressed.
struct CardGround {
  Rect rect;
  bool pressed = false;
};
CardGround card_ground(Canvas& canvas, Rect rect, const Card& card, float corner);
// Draws the sand veil of a pressed card, the focus line and the selection over its content.
void card_veil(Canvas& canvas, const CardGround& ground, const Card& card, float corner);

}  // namespace etalase::widgets
