// The round key on a card's photograph: it keeps the piece, or takes it off the list.
#pragma once

#include <string>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

struct CardKey {
  std::string icon;
  std::string text;  // what a touch does, in words
  actions::Action action;
  bool chosen = false;
};

// What a finger needs, and no more: the rest of the card is for the card.
[[nodiscard]] float card_key_side(const Theme& theme);
// Tells whether a photograph is large enough to carry it.
[[nodiscard]] bool holds_card_key(const Theme& theme, Rect photo);
// Draws it in the lower right corner of the rectangle.
void draw_card_key(Canvas& canvas, Rect ground, const CardKey& key);

}  // namespace etalase::widgets
