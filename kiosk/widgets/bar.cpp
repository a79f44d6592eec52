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
constexpr float k_stacked_ems = 2.6F;  // an icon over its word
constexpr std::size_t k_most_languages = 3;

// How the bar gives way so that everything fits in one row, in this order of forms.
struct Form {
  float padding = 1;  // around the words
  float text = 1;     // the size of the words
  std::size_t languages =
      k_most_languages;  // by their own names; 0: the sheet of languages alone, with the chosen name
  bool words = true;     // under the icons of Back, Home and Search
  bool lines = true;     // between the groups
};
constexpr float k_least_padding = 0.7F;

std::vector<Form> forms() {
  std::vector<Form> all{{1, 1, 3}, {0.85F, 1, 3}};
  const auto add = [&](std::size_t languages, bool words, std::initializer_list<float> sizes) {
    for (const float size : sizes) all.push_back({k_least_padding, size, languages, words});
  };
  // A second language by its own name helps a guest more than words under two icons that everybody knows.
  add(3, true, {1, 0.94F, 0.88F});
  add(2, true, {1, 0.94F, 0.88F, 0.82F});
  add(2, false, {1, 0.94F, 0.88F, 0.82F});
  add(1, true, {1, 0.94F, 0.88F, 0.82F});
  add(0, true, {1, 0.94F, 0.88F, 0.82F, 0.75F, 0.68F, 0.6F});
  add(0, false, {0.82F, 0.75F, 0.68F, 0.6F, 0.5F, 0.4F});
  for (const float padding : {0.5F, 0.3F}) all.push_back({padding, 0.4F, 0, false, false});
  return all;
}

constexpr float k_bar_floor_px = 22;

// Returns the smallest em of the bar: the floor of ordinary text, or a cap height of 7.3 mm in large text. Where
// nothing else is left to give way, words may be as small as those that would break: Done must not leave the page.
float least_px(const Theme& theme, const Form& form) {
  constexpr float k_capital_share = 0.714F;
  if (!form.words && form.languages == 0) return theme.word_floor_px();
  return theme.large() ? std::max(theme.px(7.3_mm) / k_capital_share, k_bar_floor_px) : k_bar_floor_px;
}

enum class Kind { stacked, pill, round, sheet, outlined };

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

// The first languages of the gallery; the chosen one takes the last place where it is not among them.
std::vector<BarLanguage> shown_languages(const Bar& bar, std::size_t most) {
  std::vector<BarLanguage> shown(
      bar.languages.begin(), bar.languages.begin() + static_cast<std::ptrdiff_t>(std::min(most, bar.languages.size())));
  const auto is_chosen = [&](const BarLanguage& language) { return language.tag == bar.language; };
  const auto chosen = std::find_if(bar.languages.begin(), bar.languages.end(), is_chosen);
  if (!shown.empty() && chosen != bar.languages.end() && std::none_of(shown.begin(), shown.end(), is_chosen))
    shown.back() = *chosen;
  return shown;
}

std::string chosen_name(const Bar& bar) {
  for (const BarLanguage& language : bar.languages)
    if (language.tag == bar.language) return language.name;
  return bar.language;
}

std::vector<Item> items_of(const Bar& bar, const Theme& theme, std::size_t languages) {
  std::vector<Item> items;
  items.push_back({Kind::stacked, Role::bar_item, bar.back_text, bar.language, "back", GoBack{}, false,
                   bar.back == BackKey::first_page, false, 0});
  items.push_back({Kind::stacked, Role::bar_item, bar.home_text, bar.language, "home", GoHome{},
                   bar.home == HomeKey::here, false, false, 0});
  const bool searches = bar.search == SearchKey::here;
  items.push_back({Kind::stacked, Role::bar_item, bar.search_text, bar.language, "search",
                   searches ? Action(ShowKeys{Keys::letters}) : open(search_page({})), searches, false, true, 0});
  const std::vector<BarLanguage> shown = shown_languages(bar, languages);
  for (const BarLanguage& language : shown)
    items.push_back({Kind::pill, Role::language, language.name, language.tag, "", SetLanguage{language.tag},
                     language.tag == bar.language, false, false, 0});
  if (shown.empty() && bar.languages.size() > 1)
    items.push_back({Kind::stacked, Role::language, chosen_name(bar), bar.language, "translate",
                     OpenSheet{Sheet::languages}, false, false, false, 0});
  if (!shown.empty() && shown.size() < bar.languages.size())
    items.push_back({Kind::sheet, Role::language, bar.languages_text, bar.language, "translate",
                     OpenSheet{Sheet::languages}, false, false, false, 0});
  items.back().group_ends = true;
  items.push_back({Kind::round, Role::bar_item, "Aa", "en", "", SwitchTextSize{}, theme.large(), false, false, 0});
  if (bar.height == HeightKey::lower)
    items.push_back(
        {Kind::stacked, Role::bar_item, bar.height_text, bar.language, "lower", LowerPage{}, false, false, false, 0});
  if (bar.height == HeightKey::raise)
    items.push_back(
        {Kind::stacked, Role::bar_item, bar.height_text, bar.language, "raise", RaisePage{}, true, false, false, 0});
  items.push_back({Kind::outlined, Role::button, bar.done_text, bar.language, "", EndVisit{}, false, false, false, 0});
  return items;
}

// Tells whether the item's words are drawn: an icon may have to do for the two that everybody knows.
bool has_words(const Item& item, const Form& form) {
  const bool is_known = item.kind == Kind::stacked && item.role == Role::bar_item &&
                        !std::holds_alternative<RaisePage>(item.action) &&
                        !std::holds_alternative<LowerPage>(item.action);
  return item.kind != Kind::sheet && (form.words || !is_known);
}

text::TextStyle style_of(const Theme& theme, const Item& item, const Form& form) {
  Type type = Type::label;
  if (item.kind == Kind::stacked) type = item.selected ? Type::small_bold : Type::small;
  if (item.kind == Kind::pill && item.selected) type = Type::label_bold;
  if (item.kind == Kind::round) type = Type::name;
  if (item.kind == Kind::outlined) type = Type::label_bold;
  text::TextStyle style = theme.style(type, item.language);
  if (item.kind == Kind::round) style.size_px *= 1.2F;
  style.size_px = std::max(std::floor(style.size_px * form.text), least_px(theme, form));
  const float stacked = std::max(theme.fixture(k_item_height) / k_stacked_ems, theme.word_floor_px());
  if (item.kind == Kind::stacked) style.size_px = std::min(style.size_px, stacked);
  return style;
}

float padding(const Canvas& canvas, Kind kind) {
  switch (kind) {
    case Kind::stacked: return canvas.u(18);
    case Kind::pill: return canvas.u(22);
    case Kind::round:
    case Kind::sheet: return canvas.u(16);
    case Kind::outlined: return canvas.u(28);
  }
  return 0;
}

float lay_out(const Canvas& canvas, std::vector<Item>& items, const Form& form) {
  float total = 0;
  const float least = canvas.theme().px(20.0_mm);
  for (Item& item : items) {
    const Words words{item.text, style_of(canvas.theme(), item, form)};
    const float text = has_words(item, form) ? static_cast<float>(canvas.measure(words).width) : 0;
    item.width = std::max(text + 2 * form.padding * padding(canvas, item.kind), least);
    total += item.width;
  }
  return total;
}

enum class WithWords { no, yes };

void draw_stacked(Canvas& canvas, Rect rect, const Item& item, const text::TextStyle& style, WithWords with) {
  const Colour ink = item.disabled ? colours::k_disabled_text : colours::k_ink;
  if (with == WithWords::no) {
    draw_icon(canvas, item.icon, rect.centre(), std::min(rect.width() * 0.7F, rect.height() * 0.5F), ink);
    return;
  }
  const float side = std::round(style.size_px * 1.25F);
  const float text_height = style.size_px * 1.15F;
  const float top = std::round(rect.centre().y - (side + text_height) / 2);
  draw_icon(canvas, item.icon, {rect.centre().x, top + side / 2}, side, ink);
  canvas.text_in({rect.left, top + side, rect.right, top + side + text_height}, {item.text, style, ink});
}

void draw_item(Canvas& canvas, Rect slot, const Item& item, const Form& form) {
  const bool low = item.kind == Kind::pill || item.kind == Kind::round || item.kind == Kind::sheet;
  const float half = canvas.theme().fixture(low ? k_pill_height : k_item_height) / 2;
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
  const float corner = canvas.u(34) * form.padding;
  const float radius = item.kind == Kind::stacked ? std::min(corner, rect.height() / 2) : rect.height() / 2;
  if (ground != colours::k_card) canvas.fill(rect, ground, radius);
  if (item.kind == Kind::outlined) canvas.outline(rect, colours::k_ink, canvas.u(3), radius);
  if (item.disabled) canvas.dashed(rect, colours::k_disabled_line, canvas.u(2), radius);
  const text::TextStyle style = style_of(canvas.theme(), item, form);
  const bool with_icon = item.kind == Kind::stacked || item.kind == Kind::sheet;
  if (with_icon) return draw_stacked(canvas, rect, item, style, has_words(item, form) ? WithWords::yes : WithWords::no);
  canvas.text_in(rect, {item.text, style, indigo ? colours::k_light_text : colours::k_ink});
}

// How many gaps there are: between the items and twice where a group ends.
float spaces_of(const std::vector<Item>& items, const Form& form) {
  float spaces = static_cast<float>(items.size()) - 1;
  if (!form.lines) return spaces;
  for (const Item& item : items) spaces += item.group_ends ? 1 : 0;
  return spaces;
}

}  // namespace

float bar_height(const Theme& theme) { return theme.fixture(k_height); }

Rect bar_rect(const Theme& theme, float left, float right) {
  const float bottom = std::min(theme.height() - theme.px(32), theme.low_line());
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

  const float inset = canvas.u(14);
  const float space = rect.width() - 2 * inset;
  const float least_gap = canvas.theme().px(3.0_mm);
  Form form;
  std::vector<Item> items;
  float total = 0;
  for (const Form& each : forms()) {
    if (items.empty() || each.languages != form.languages) items = items_of(bar, canvas.theme(), each.languages);
    form = each;
    total = lay_out(canvas, items, form);
    if (total + least_gap * spaces_of(items, form) <= space) break;
  }
  const float gap = std::max((space - total) / spaces_of(items, form), least_gap);
  float x = rect.left + inset;
  for (const Item& item : items) {
    draw_item(canvas, {std::round(x), rect.top, std::round(x + item.width), rect.bottom}, item, form);
    x += item.width + gap;
    if (!item.group_ends || !form.lines) continue;
    const float line = std::round(x);
    canvas.line({line, rect.top + rect.height() * 0.26F}, {line, rect.bottom - rect.height() * 0.26F},
                colours::k_hairline, canvas.u(2));
    x += gap;
  }
}

}  // namespace etalase::widgets
