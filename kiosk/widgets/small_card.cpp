// Draws small cards.
#include "widgets/small_card.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::widgets {

namespace {

constexpr float k_small_photo = 96;
constexpr float k_least_photo = 56;
constexpr float k_most_photo = 300;
constexpr float k_small_height = 160;

// An indigo pill with a light dot; returns its height.
float draw_live(Canvas& canvas, Point top_left, const Phrase& said) {
  const Words words{said.text, canvas.theme().style(Type::small_bold, said.language), colours::k_light_text};
  const text::Measure size = canvas.measure(words);
  const float dot = std::round(words.style.size_px * 0.28F);
  const float pad = canvas.u(14);
  const float height = std::round(static_cast<float>(size.height) + canvas.u(10));
  const float left = top_left.x + pad + 2 * dot + canvas.u(10);
  canvas.fill({top_left.x, top_left.y, left + static_cast<float>(size.width) + pad, top_left.y + height},
              colours::k_indigo, height / 2);
  canvas.disc({top_left.x + pad + dot, top_left.y + height / 2}, dot, colours::k_light_gold);
  canvas.text({left, std::round(top_left.y + (height - static_cast<float>(size.height)) / 2)}, words);
  return height;
}

// Draws the texts of a small card from `top`; returns their height.
float small_body(Canvas& canvas, Rect box, const Card& card) {
  const int width = static_cast<int>(box.width());
  const text::Fitted name = fit_card_name(canvas, card, width);
  float y = box.top;
  if (!card.live.text.empty()) y += draw_live(canvas, {box.left, y}, card.live) + canvas.u(6);
  if (!card.eyebrow.text.empty()) {
    const Words eyebrow{card.eyebrow.text, canvas.theme().style(Type::eyebrow, card.eyebrow.language), colours::k_sogan,
                        width};
    y += static_cast<float>(canvas.text({box.left, y}, eyebrow).height) + canvas.u(4);
  }
  const Words name_words{card.name.text, name.style, colours::k_ink, width};
  canvas.underline({box.left, y}, name_words, card.found);
  canvas.text({box.left, y}, name_words, Role::name);
  y += static_cast<float>(name.measure.height) + canvas.u(6);
  const int line_width = std::min(width, static_cast<int>(canvas.theme().text_width(Type::small)));
  for (const Phrase& line : card.lines) {
    const Words words{line.text, canvas.theme().style(Type::small, line.language), colours::k_secondary, line_width};
    y += static_cast<float>(canvas.text({box.left, y}, words).height);
  }
  if (!card.price.text.empty()) y += canvas.u(4) + draw_price(canvas, {box.left, y + canvas.u(4)}, width, card.price);
  if (!card.mark.text.empty()) y = draw_foot(canvas, {box.left, y + canvas.u(4), box.right, 0}, card.mark, "translate");
  return y - box.top;
}

// Where photograph and words stand. A wide card gives its photograph more room, up to what a tall card would; it gives
// way before the name would break inside a word.
struct SmallParts {
  float photo = 0;  // width
  Rect words;
};

bool breaks_a_word(const Canvas& canvas, const Card& card, int width) {
  if (fit_card_name(canvas, card, width).measure.broken_words > 0) return true;
  return std::any_of(card.lines.begin(), card.lines.end(), [&](const Phrase& line) {
    text::TextStyle style = canvas.theme().style(Type::small, line.language);
    style.size_px = canvas.theme().text_floor_px();
    return canvas.breaks_a_word({line.text, style, 0, width});
  });
}

SmallParts parts_of(const Canvas& canvas, Rect rect, const Card& card) {
  // A high one shows its photograph whole: four wide, five high.
  const float most = card.least_height > 0 ? canvas.u(card.least_height * 0.8F) : canvas.u(k_most_photo);
  const float share = card.least_height > 0 ? 0.45F : 0.32F;
  const float wide = std::clamp(rect.width() * share, canvas.u(k_small_photo), most);
  SmallParts parts;
  for (const float photo : {wide, canvas.u(k_small_photo), canvas.u(k_least_photo), 0.0F}) {
    parts.photo = std::round(photo);
    parts.words = {rect.left + parts.photo + canvas.u(16), rect.top, rect.right - canvas.u(14), rect.bottom};
    if (!breaks_a_word(canvas, card, static_cast<int>(parts.words.width()))) break;
  }
  return parts;
}

// What the key takes below the words where the photograph cannot carry it.
float key_below(const Canvas& canvas, const Card& card, const SmallParts& parts) {
  if (!card.key || holds_card_key(canvas.theme(), {0, 0, parts.photo, canvas.u(k_small_height)})) return 0;
  return card_key_side(canvas.theme()) + canvas.u(16);
}

}  // namespace

float small_card_name_px(const Canvas& canvas, const Card& card, float width) {
  const Rect words = parts_of(canvas, {0, 0, width, 0}, card).words;
  return fit_card_name(canvas, card, static_cast<int>(words.width())).style.size_px;
}

float small_card_height(const Canvas& canvas, const Card& card, float width) {
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  const SmallParts parts = parts_of(canvas, {0, 0, width, 0}, card);
  const float text = std::ceil(small_body(measuring, parts.words, card)) + key_below(canvas, card, parts);
  return std::max(canvas.u(std::max(k_small_height, card.least_height)), text + canvas.u(32));
}

void draw_small_card(Canvas& canvas, Rect rect, const Card& card) {
  const float corner = canvas.u(18);
  const CardGround ground = draw_card_ground(canvas, rect, card, corner);
  const Rect r = ground.rect;
  const SmallParts parts = parts_of(canvas, r, card);
  const Rect photo{r.left, r.top, r.left + parts.photo, r.bottom};
  if (parts.photo > 0 && (!card.cover || !canvas.photo(photo, *card.cover, corner, Corners::left)))
    draw_craft_panel(canvas, photo, card.craft, corner, Corners::left);
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  Rect box = parts.words;
  const float below = key_below(canvas, card, parts);
  box.top = std::round(r.centre().y - (small_body(measuring, box, card) + below) / 2);
  small_body(canvas, box, card);
  if (!card.live.text.empty()) canvas.outline(r, colours::k_indigo, canvas.u(4), corner);
  draw_card_veil(canvas, ground, corner);
  if (card.key) draw_card_key(canvas, below > 0 ? r : photo, *card.key);
}

}  // namespace etalase::widgets
