// Small cards for what belongs to a page: photograph at the left, text at the right.
#pragma once

#include "widgets/card.hpp"

namespace etalase::widgets {

[[nodiscard]] float small_card_height(const Canvas& canvas, const Card& card, float width);
// The size that its name takes at a width.
[[nodiscard]] float small_card_name_px(const Canvas& canvas, const Card& card, float width);
void draw_small_card(Canvas& canvas, Rect rect, const Card& card);

}  // namespace etalase::widgets
