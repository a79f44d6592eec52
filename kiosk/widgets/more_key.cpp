// Draws what leads on in a column.
#include "widgets/more_key.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::widgets {

using actions::PageStep;

namespace {

constexpr float k_key = 64;
constexpr float k_key_fade = 56;
constexpr float k_around_words = 1.9F;  // the key's height over its words'
constexpr float k_sides = 26;           // around the words

// Its words fill it on a small panel, whose first screen is short.
float key_height(const Theme& theme) {
  const float around_words = std::ceil(theme.text_px(Type::label_bold) * k_around_words);
  return std::max(std::min(theme.fixture(k_key), around_words), std::ceil(theme.px(20.0_mm)) + 1);
}

void draw_ground(Canvas& canvas, Rect rect, const std::string& text, actions::TurnPage action) {
  LayoutItem item;
  item.role = Role::arrow;
  item.text = text;
  item.rect = rect;
  item.action = action;
  const bool pressed = canvas.control(item);
  const float radius = rect.height() / 2;
  canvas.raised(rect, pressed ? colours::k_pressed : colours::k_card, radius);
}

Words words_of(const Canvas& canvas, const Label& label) {
  return {label.text, canvas.theme().style(Type::label_bold, label.language), colours::k_ink};
}

}  // namespace

MorePlace more_place(const Theme& theme, float key_end) {
  return {key_end - key_height(theme) - std::ceil(theme.px(3.0_mm)), key_end};
}

void draw_fade(Canvas& canvas, Rect column, const Fade& fade) {
  canvas.scrim({column.left, fade.end - fade.height, column.right, fade.end}, fade.ground, Edge::bottom);
  if (fade.end < column.bottom) canvas.fill({column.left, fade.end, column.right, column.bottom}, fade.ground);
}

void draw_more_key(Canvas& canvas, Rect column, const MorePlace& place, const MoreKey& key) {
  const Theme& theme = canvas.theme();
  draw_fade(canvas, column, {place.view_end, canvas.u(k_key_fade), key.ground});
  const float height = key_height(theme);
  const float icon = std::round(height * 0.44F);
  const float gap = canvas.u(12);
  const float beside = key.way_up == WayUp::yes ? height + gap : 0;
  const Words words = words_of(canvas, key.label);
  const text::Measure size = canvas.measure(words);
  const float whole = static_cast<float>(size.width) + icon + gap + 2 * canvas.u(k_sides);
  const bool has_words = !key.label.text.empty() && whole + beside <= column.width() - 2 * theme.margin();
  const float width = has_words ? std::round(whole) : height;
  float left = std::round(column.centre().x - (width + beside) / 2);
  const float top = place.key_end - height;
  if (beside > 0) {
    const Rect disc{left, top, left + height, place.key_end};
    draw_ground(canvas, disc, "", {PageStep::top, key.column});
    draw_icon(canvas, "to_top", disc.centre(), icon, colours::k_ink);
    left += beside;
  }
  const Rect rect{left, top, left + width, place.key_end};
  draw_ground(canvas, rect, key.label.text, {PageStep::down, key.column});
  const float middle = has_words ? rect.left + canvas.u(k_sides) + icon / 2 : rect.centre().x;
  draw_icon(canvas, "arrow_down", {middle, rect.centre().y}, icon, colours::k_ink);
  if (has_words)
    canvas.text_in({middle + icon / 2 + gap, rect.top, rect.right, rect.bottom}, words, text::Align::start);
}

}  // namespace etalase::widgets
