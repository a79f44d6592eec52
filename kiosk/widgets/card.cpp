// Tall cards and what stands on photographs.
#include "widgets/card.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_corner = 22;
constexpr float k_pad = 20;

struct Body {
  Rect rect;
  const Card& card;
};

// Draws (or with a canvas that draws nothing, only measures) the text below the photograph; returns its height.
float body(Canvas& canvas, const Body& body_of) {
  const Card& card = body_of.card;
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(body_of.rect.width());
  float y = body_of.rect.top;
  const auto put = [&](const Phrase& said, Type type, Colour colour) {
    if (said.text.empty()) return;
    const Words words{said.text, theme.style(type, said.language), colour, width};
    y += static_cast<float>(canvas.text({body_of.rect.left, y}, words).height);
  };
  if (!card.eyebrow.text.empty()) {
    put(card.eyebrow, Type::eyebrow, colours::k_sogan);
    y += canvas.u(6);
  }
  const text::Fitted name = fit_card_name(canvas, card, width);
  const Words name_words{card.name.text, name.style, colours::k_ink, width};
  canvas.underline({body_of.rect.left, y}, name_words, card.found);
  canvas.text({body_of.rect.left, y}, name_words, Role::name);
  y += static_cast<float>(name.measure.height) + canvas.u(8);
  for (const Phrase& line : card.lines) put(line, Type::small, colours::k_secondary);
  if (!card.price.text.empty()) y += canvas.u(6);
  y += draw_price(canvas, {body_of.rect.left, y}, width, card.price);
  if (!card.foot.text.empty())
    y = draw_foot(canvas, {body_of.rect.left, y + canvas.u(8), body_of.rect.right, 0}, card.foot, card.foot_icon);
  if (!card.mark.text.empty())
    y = draw_foot(canvas, {body_of.rect.left, y + canvas.u(8), body_of.rect.right, 0}, card.mark, "translate");
  return y - body_of.rect.top;
}

void badge(Canvas& canvas, Rect photo, const Phrase& said) {
  if (said.text.empty()) return;
  // A long word of it wraps inside the photograph instead of leaving it.
  const float pad = canvas.u(18);
  const float room = photo.width() - 2 * canvas.u(8) - 2 * pad;
  Words words{said.text, canvas.theme().style(Type::small, said.language), colours::k_ink, static_cast<int>(room)};
  const text::Measure size = canvas.measure(words);
  words.width = size.width;
  const float height = static_cast<float>(size.height) + canvas.u(16);
  const float width = static_cast<float>(size.width) + 2 * pad;
  const Rect pill{photo.left + canvas.u(8), photo.top + canvas.u(12), photo.left + canvas.u(8) + width,
                  photo.top + canvas.u(12) + height};
  const float radius = std::min(height / 2, canvas.u(26));
  canvas.fill(pill, colours::k_card, radius);
  canvas.dashed(pill, colours::k_border, canvas.u(2), radius);
  canvas.text({pill.left + pad, pill.top + canvas.u(8)}, words);
}

}  // namespace

text::Fitted fit_card_name(const Canvas& canvas, const Card& card, int width) {
  const Theme& theme = canvas.theme();
  text::TextStyle style = theme.style(card.name_type, card.name.language);
  if (card.name_px == 0) return canvas.paragraphs().fit_name(card.name.text, style, width, {2, theme.text_floor_px()});
  style.size_px = card.name_px;
  return {style, canvas.paragraphs().measure(card.name.text, style, width)};
}

float draw_price(Canvas& canvas, Point top_left, int width, const Phrase& price) {
  if (price.text.empty()) return 0;
  const text::Fitted fitted = canvas.paragraphs().fit_headline(
      price.text, canvas.theme().style(Type::small_bold, price.language), width, {1, canvas.theme().text_floor_px()});
  return static_cast<float>(canvas.text(top_left, {price.text, fitted.style, colours::k_ink, width}).height);
}

float draw_foot(Canvas& canvas, Rect box, const Phrase& said, std::string_view icon_name) {
  const Theme& theme = canvas.theme();
  const float side = std::round(theme.text_px(Type::small));
  const float indent = icon_name.empty() ? 0 : side + canvas.u(10);
  const Words words{said.text, theme.style(Type::small, said.language), colours::k_secondary,
                    static_cast<int>(box.width() - indent)};
  const text::Measure size = canvas.measure(words);
  // The icon stands on the middle of the first line.
  const float line = static_cast<float>(size.line_height());
  if (!icon_name.empty())
    draw_icon(canvas, icon_name, {box.left + side / 2, box.top + line / 2}, side, colours::k_sogan);
  canvas.text({box.left + indent, box.top}, words);
  return box.top + static_cast<float>(size.height);
}

CardGround draw_card_ground(Canvas& canvas, Rect rect, const Card& card, float corner) {
  LayoutItem item;
  item.role = Role::card;
  item.text = card.name.text;
  item.rect = rect;
  item.action = card.action;
  const bool pressed = canvas.control(item);
  Rect placed = rect;
  if (pressed) {
    placed.top += canvas.u(3);
    placed.bottom += canvas.u(3);
  }
  canvas.shadow(placed, corner);
  canvas.fill(placed, colours::k_card, corner);
  return {placed, pressed};
}

void draw_card_veil(Canvas& canvas, const CardGround& ground, float corner) {
  if (ground.pressed) canvas.fill(ground.rect, faded(rgb(0xC9B48C), 0.30F), corner);
}

float card_name_px(const Canvas& canvas, const Card& card, float width) {
  return fit_card_name(canvas, card, static_cast<int>(width - 2 * canvas.u(k_pad))).style.size_px;
}

float card_height(const Canvas& canvas, const Card& card, float width) {
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  const float pad = canvas.u(k_pad);
  const float text = body(measuring, {{0, 0, width - 2 * pad, 0}, card});
  return std::round(width * card.aspect) + canvas.u(20) + std::ceil(text) + canvas.u(22);
}

void draw_card(Canvas& canvas, Rect rect, const Card& card) {
  const float corner = canvas.u(k_corner);
  const CardGround ground = draw_card_ground(canvas, rect, card, corner);
  const Rect r = ground.rect;
  const Rect photo{r.left, r.top, r.right, r.top + std::round(r.width() * card.aspect)};
  if (!card.cover || !canvas.photo(photo, *card.cover, corner, Corners::top))
    draw_craft_panel(canvas, photo, card.craft, corner, Corners::top);
  badge(canvas, photo, card.badge);
  const float pad = canvas.u(k_pad);
  body(canvas, {{r.left + pad, photo.bottom + canvas.u(20), r.right - pad, r.bottom}, card});
  draw_card_veil(canvas, ground, corner);
  if (card.key && holds_card_key(canvas.theme(), photo)) draw_card_key(canvas, photo, *card.key);
}

void draw_craft_panel(Canvas& canvas, Rect rect, std::string_view craft, float radius, Corners corners) {
  const CraftLook look = craft_look(craft);
  canvas.fill(rect, look.ground, radius, corners);
  const float inset = radius * 0.3F;
  const Rect inner{rect.left + inset, rect.top + inset, rect.right - inset, rect.bottom - inset};
  canvas.clip(inner, [&] { flower_lattice(canvas, inner, {0, 0}, faded(colours::k_light_text, 0.07F)); });
  const float disc = std::min({rect.width(), rect.height()}) * 0.24F;
  canvas.disc(rect.centre(), disc, look.ground);
  canvas.ring(rect.centre(), disc, colours::k_gold, canvas.u(2));
  draw_icon(canvas, look.icon, rect.centre(), disc * 1.1F, colours::k_light_text);
}

void draw_photo(Canvas& canvas, Rect rect, const std::optional<feed::Media>& media, std::string_view craft) {
  const float corner = canvas.u(18);
  if (!media || !canvas.picture(rect, *media, corner)) draw_craft_panel(canvas, rect, craft, corner, Corners::all);
}

}  // namespace etalase::widgets
