// Draws the key of a card.
#include "widgets/card_key.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_edge = 8;
constexpr float k_disc_share = 0.86F;
constexpr float k_icon_share = 0.5F;

Rect place_of(const Canvas& canvas, Rect ground) {
  const float side = card_key_side(canvas.theme());
  const auto edge = [&](float length) { return std::max(0.0F, std::min(canvas.u(k_edge), length - side)); };
  const float right = std::round(ground.right - edge(ground.width()));
  const float bottom = std::round(ground.bottom - edge(ground.height()));
  return {right - side, bottom - side, right, bottom};
}

}  // namespace

float card_key_side(const Theme& theme) { return std::ceil(theme.px(20.0_mm)); }

bool holds_card_key(const Theme& theme, Rect photo) {
  return std::min(photo.width(), photo.height()) >= card_key_side(theme);
}

void draw_card_key(Canvas& canvas, Rect ground, const CardKey& key) {
  LayoutItem item;
  item.role = Role::button;
  item.text = key.text;
  item.rect = place_of(canvas, ground);
  item.action = key.action;
  item.selected = key.chosen;
  const bool pressed = canvas.control(item);
  Colour face = key.chosen ? colours::k_indigo : colours::k_card;
  if (pressed) face = key.chosen ? colours::k_indigo_pressed : colours::k_pressed;
  const float radius = item.rect.width() / 2 * k_disc_share;
  canvas.disc(item.rect.centre(), radius, face);
  canvas.ring(item.rect.centre(), radius, key.chosen ? colours::k_light_text : colours::k_border, canvas.u(2));
  const Colour ink = key.chosen ? colours::k_light_text : colours::k_ink;
  const float side = std::round(item.rect.width() * k_icon_share);
  draw_icon(canvas, key.icon, item.rect.centre(), side, ink);
}

}  // namespace etalase::widgets
