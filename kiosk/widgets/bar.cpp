// Lays out and draws the bottom bar.
#include "widgets/bar.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::widgets {

using namespace actions;

namespace {

constexpr float k_height = 112;
constexpr float k_item_height = 84;
constexpr float k_pill_height = 72;
constexpr float k_shrink = 0.96F;

// How much the bar gives way so that everything fits in one row: first the space around the texts, then the texts.
struct Squeeze {
  float padding = 1;
  float text = 1;
};
constexpr float k_least_padding = 0.7F;

// Returns the smallest em of the bar: the floor of ordinary text, or a cap height of 7.3 mm in large text.
float least_px(const Theme& theme) {
  constexpr float k_capital_share = 0.714F;
  return theme.large() ? std::max(theme.px(7.3_mm) / k_capital_share, 22.0F) : 22.0F;
}

enum class Kind { stacked, pill, round, outlined };

struct Item {
  Kind kind = Kind::stacked;
  Role role = Role::bar_item;
  std::string text;
  std::string language;
  std::string icon;
  actions::Action action;
  bool selected = false;
  bool disabled = false;
  bool group_ends = false;  // a thin line follows
  float width = 0;
};

std::vector<Item> items_of(const Bar& bar, const Theme& theme) {
  std::vector<Item> items;
  items.push_back({Kind::stacked, Role::bar_item, bar.back_text, bar.language, "back", GoBack{}, false,
                   bar.back == BackKey::first_page, false, 0});
  items.push_back({Kind::stacked, Role::bar_item, bar.home_text, bar.language, "home", GoHome{},
                   bar.home == HomeKey::here, false, true, 0});
  for (const BarLanguage& language : bar.languages)
    items.push_back({Kind::pill, Role::language, language.name, language.tag, "", SetLanguage{language.tag},
                     language.tag == bar.language, false, false, 0});
  items.back().group_ends = true;
  items.push_back({Kind::round, Role::bar_item, "Aa", "en", "", SwitchTextSize{}, theme.large(), false, false, 0});
  items.push_back({Kind::outlined, Role::button, bar.done_text, bar.language, "", EndVisit{}, false, false, false, 0});
  return items;
}

text::TextStyle style_of(const Theme& theme, const Item& item, Squeeze squeeze) {
  Type type = Type::label;
  if (item.kind == Kind::stacked) type = item.selected ? Type::small_bold : Type::small;
  if (item.kind == Kind::pill && item.selected) type = Type::label_bold;
  if (item.kind == Kind::round) type = Type::name;
  if (item.kind == Kind::outlined) type = Type::label_bold;
  text::TextStyle style = theme.style(type, item.language);
  if (item.kind == Kind::round) style.size_px *= 1.2F;
  style.size_px = std::max(std::floor(style.size_px * squeeze.text), least_px(theme));
  return style;
}

float padding(const Canvas& canvas, Kind kind) {
  switch (kind) {
    case Kind::stacked: return canvas.u(18);
    case Kind::pill: return canvas.u(22);
    case Kind::round: return canvas.u(16);
    case Kind::outlined: return canvas.u(28);
  }
  return 0;
}

float lay_out(const Canvas& canvas, std::vector<Item>& items, Squeeze squeeze) {
  float total = 0;
  for (Item& item : items) {
    const Words words{item.text, style_of(canvas.theme(), item, squeeze)};
    const float least = canvas.theme().px(20.0_mm);
    item.width = std::max(
        static_cast<float>(canvas.measure(words).width) + 2 * squeeze.padding * padding(canvas, item.kind), least);
    total += item.width;
  }
  return total;
}

void draw_stacked(Canvas& canvas, Rect rect, const Item& item, const text::TextStyle& style) {
  const Colour ink = item.disabled ? colours::k_disabled_text : colours::k_ink;
  const float side = std::round(style.size_px * 1.25F);
  const float text_height = style.size_px * 1.15F;
  const float top = std::round(rect.centre().y - (side + text_height) / 2);
  draw_icon(canvas, item.icon, {rect.centre().x, top + side / 2}, side, ink);
  canvas.text_in({rect.left, top + side, rect.right, top + side + text_height}, {item.text, style, ink});
}

void draw_item(Canvas& canvas, Rect slot, const Item& item, Squeeze squeeze) {
  const float half = (item.kind == Kind::pill || item.kind == Kind::round ? canvas.theme().control(k_pill_height)
                                                                          : canvas.theme().control(k_item_height)) /
                     2;
  Rect rect{slot.left, slot.centre().y - half, slot.right, slot.centre().y + half};
  LayoutItem note;
  note.role = item.role;
  note.text = item.text;
  note.rect = rect;
  if (!item.disabled) note.action = item.action;
  note.disabled = item.disabled;
  note.selected = item.selected;
  const bool pressed = canvas.control(note);
  const bool indigo = item.selected && item.kind != Kind::stacked;
  Colour ground = indigo ? colours::k_indigo : colours::k_card;
  if (item.selected && item.kind == Kind::stacked) ground = colours::k_bar_selected;
  if (pressed) ground = indigo ? colours::k_indigo_pressed : colours::k_pressed;
  // The less space there is around the words, the less round the corners, or they would cross the words.
  const float corner = canvas.u(34) * squeeze.padding;
  const float radius = item.kind == Kind::stacked ? std::min(corner, rect.height() / 2) : rect.height() / 2;
  if (ground != colours::k_card) canvas.fill(rect, ground, radius);
  if (item.kind == Kind::outlined) canvas.outline(rect, colours::k_ink, canvas.u(3), radius);
  if (item.disabled) canvas.dashed(rect, colours::k_disabled_line, canvas.u(2), radius);
  const text::TextStyle style = style_of(canvas.theme(), item, squeeze);
  if (item.kind == Kind::stacked) return draw_stacked(canvas, rect, item, style);
  canvas.text_in(rect, {item.text, style, indigo ? colours::k_light_text : colours::k_ink});
}

}  // namespace

float bar_height(const Theme& theme) { return std::max(theme.control(k_height), theme.px(41.0_mm)); }

Rect bar_rect(const Theme& theme, float left, float right) {
  const float bottom = theme.height() - theme.px(32);
  return {left, bottom - bar_height(theme), right, bottom};
}

void draw_bar(Canvas& canvas, Rect rect, const Bar& bar) {
  canvas.set_layer(Layer::bar);
  LayoutItem ground;
  ground.role = Role::blocker;
  ground.rect = rect;
  canvas.note(ground);
  const float radius = std::min(rect.height() / 2, canvas.u(70));
  canvas.shadow(rect, radius);
  canvas.fill(rect, colours::k_card, radius);
  canvas.outline(rect, colours::k_bar_line, canvas.u(2), radius);

  std::vector<Item> items = items_of(bar, canvas.theme());
  const float inset = canvas.u(14);
  const float space = rect.width() - 2 * inset;
  const float gaps = canvas.theme().px(3.0_mm) * static_cast<float>(items.size() + 1);
  Squeeze squeeze;
  float total = lay_out(canvas, items, squeeze);
  for (int step = 0; total + gaps > space && step < 24; ++step) {
    (squeeze.padding > k_least_padding ? squeeze.padding : squeeze.text) *= k_shrink;
    total = lay_out(canvas, items, squeeze);
  }
  const float gap = std::max((space - total) / static_cast<float>(items.size() + 1), canvas.u(4));
  float x = rect.left + inset;
  for (const Item& item : items) {
    draw_item(canvas, {std::round(x), rect.top, std::round(x + item.width), rect.bottom}, item, squeeze);
    x += item.width + gap;
    if (!item.group_ends) continue;
    const float line = std::round(x);
    canvas.line({line, rect.top + rect.height() * 0.26F}, {line, rect.bottom - rect.height() * 0.26F},
                colours::k_hairline, canvas.u(2));
    x += gap;
  }
}

}  // namespace etalase::widgets
