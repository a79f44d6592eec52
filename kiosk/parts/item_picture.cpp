// Draws the head's photograph.
#include "parts/item_picture.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/card.hpp"
#include "widgets/photograph.hpp"

namespace etalase::parts {

namespace {

constexpr float k_picture_height = 536;

}  // namespace

void draw_item_picture(Canvas& canvas, Rect rect, const ItemPicture& picture) {
  if (!picture.media || !canvas.picture(rect, *picture.media, 0))
    widgets::draw_craft_panel(canvas, rect, picture.craft, 0, widgets::Corners::all);
  if (picture.media) widgets::photograph_control(canvas, rect, {*picture.media, picture.said});
}

float item_picture_height(const widgets::Theme& theme, const PageFrame& page, float below) {
  const float reach = widgets::photograph_reach(theme);
  const float wanted = std::max(std::min(theme.px(k_picture_height), theme.height() * 0.34F), reach);
  const float least = std::max(std::min(theme.px(k_least_item_picture), wanted), reach);
  return std::round(std::clamp(page.room_above(below), least, wanted));
}

}  // namespace etalase::parts
