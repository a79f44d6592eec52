// Draws small cards.
#include "widgets/small_card.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::widgets {

namespace {

constexpr float k_small_photo = 96;
constexpr float k_small_height = 160;

// Draws the texts of a small card from `top`; returns their height.
float small_body(Canvas& canvas, Rect box, const Card& card) {
  const int width = static_cast<int>(box.width());
  const text::Fitted name = fit_card_name(canvas, card, width);
  float y = box.top;
  canvas.text({box.left, y}, {card.name.text, name.style, colours::k_ink, width}, Role::name);
  y += static_cast<float>(name.measure.height) + canvas.u(6);
  for (const Phrase& line : card.lines) {
    const Words words{line.text, canvas.theme().style(Type::small, line.language), colours::k_secondary, width};
    y += static_cast<float>(canvas.text({box.left, y}, words).height);
  }
  if (!card.mark.text.empty()) y = draw_foot(canvas, {box.left, y + canvas.u(4), box.right, 0}, card.mark, "translate");
  return y - box.top;
}

Rect small_text_box(const Canvas& canvas, Rect rect) {
  return {rect.left + canvas.u(k_small_photo + 16), rect.top, rect.right - canvas.u(14), rect.bottom};
}

}  // namespace

float small_card_height(const Canvas& canvas, const Card& card, float width) {
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  const float text = small_body(measuring, small_text_box(canvas, {0, 0, width, 0}), card);
  return std::max(canvas.u(k_small_height), std::ceil(text) + canvas.u(32));
}

void draw_small_card(Canvas& canvas, Rect rect, const Card& card) {
  const float corner = canvas.u(18);
  const CardGround ground = draw_card_ground(canvas, rect, card, corner);
  const Rect r = ground.rect;
  const Rect photo{r.left, r.top, r.left + canvas.u(k_small_photo), r.bottom};
  if (!card.cover || !canvas.picture(photo, *card.cover, corner, Corners::left))
    draw_craft_panel(canvas, photo, card.craft, corner, Corners::left);
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  Rect box = small_text_box(canvas, r);
  box.top = std::round(r.centre().y - small_body(measuring, box, card) / 2);
  small_body(canvas, box, card);
  draw_card_veil(canvas, ground, corner);
}

}  // namespace etalase::widgets
