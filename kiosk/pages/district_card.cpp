// Draws the card of a district.
#include "pages/district_card.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/card.hpp"

namespace etalase::pages {

using namespace parts;

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_district_photo = 150;
constexpr float k_district_pad = 24;
constexpr float k_least_district_words = 300;

// How the card's parts share its width.
struct DistrictParts {
  float photo = 0;
  float words = 0;
  float button = 0;
  bool below = false;
};

DistrictParts parts_of_district(const Canvas& canvas, float width, const DistrictCard& card) {
  const Theme& theme = canvas.theme();
  const float pad = canvas.u(k_district_pad);
  DistrictParts parts;
  if (card.cover || !card.craft.empty()) parts.photo = std::min(theme.control(k_district_photo), width * 0.28F);
  parts.words = width - parts.photo - 2 * pad;
  if (!card.button) return parts;
  parts.button = std::min(widgets::primary_width(canvas, *card.button), parts.words);
  parts.below = parts.words - parts.button - pad < theme.control(k_least_district_words);
  if (!parts.below) parts.words -= parts.button + pad;
  return parts;
}

float draw_district_words(Canvas& canvas, Rect rect, const DistrictCard& card) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  const text::Fitted name = canvas.paragraphs().fit_name(card.name.text, theme.style(Type::name, card.name.language),
                                                         width, {2, theme.text_floor_px()});
  float y = rect.top;
  y += static_cast<float>(
      canvas.text({rect.left, y}, {card.name.text, name.style, colours::k_ink, width}, widgets::Role::name).height);
  const int line_width = std::min(width, static_cast<int>(theme.text_width(Type::label)));
  for (const Phrase& line : card.lines) {
    const Words words{line.text, theme.style(Type::label, line.language), colours::k_secondary, line_width};
    y += canvas.u(4) + static_cast<float>(canvas.text({rect.left, y + canvas.u(4)}, words).height);
  }
  return y - rect.top;
}

}  // namespace

float draw_district_card(Canvas& canvas, Rect rect, const DistrictCard& card) {
  const float pad = canvas.u(k_district_pad);
  const DistrictParts parts = parts_of_district(canvas, rect.width(), card);
  const float words =
      height_of(canvas, parts.words, [&](Canvas& dry, Rect r) { return draw_district_words(dry, r, card); });
  const float button = card.button ? canvas.theme().control(widgets::k_primary_height) : 0;
  const float content = parts.below ? words + canvas.u(18) + button : std::max(words, button);
  const Rect whole{rect.left, rect.top, rect.right,
                   rect.top + std::max(content + 2 * pad, parts.photo > 0 ? canvas.theme().control(140) : 0)};
  const float corner = canvas.u(20);
  canvas.fill(whole, colours::k_card, corner);
  canvas.outline(whole, colours::k_hairline, canvas.u(2), corner);
  if (parts.photo > 0) {
    const Rect photo{whole.left, whole.top, whole.left + parts.photo, whole.bottom};
    if (!card.cover || !canvas.photo(photo, *card.cover, corner, widgets::Corners::left))
      widgets::draw_craft_panel(canvas, photo, card.craft, corner, widgets::Corners::left);
  }
  const float left = whole.left + parts.photo + pad;
  const float top = std::round(whole.top + (whole.height() - (parts.below ? content : words)) / 2);
  draw_district_words(canvas, {left, top, left + parts.words, 0}, card);
  if (!card.button) return whole.height();
  const float button_top = parts.below ? top + words + canvas.u(18) : std::round(whole.centre().y - button / 2);
  const float button_left = parts.below ? left : whole.right - pad - parts.button;
  widgets::primary_button(canvas, {button_left, button_top, button_left + parts.button, button_top + button},
                          *card.button);
  return whole.height();
}

}  // namespace etalase::pages
