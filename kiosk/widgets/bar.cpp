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
constexpr float k_round_ems = 1.4F;    // a line in its pill
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
  float inset = 1;       // at the ends
  bool wider = false;    // what still lacks goes into the margins
};
constexpr float k_least_padding = 0.7F;
constexpr float k_least_inset = 0.2F;
constexpr float k_inset = 14;
constexpr Millimetres k_most_widened{10};

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
  all.push_back({0.3F, 0.4F, 0, false, false, k_least_inset});
  for (const float padding : {0.3F, 0.15F, 0.05F}) all.push_back({padding, 0.4F, 0, false, false, k_least_inset, true});
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

// counted: a heart and how many pieces it stands for, over its word.
enum class Kind { stacked, counted, pill, round, sheet, outlined };

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
  int count = 0;
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

std::vector<Item> items_of(const Bar& bar, std::size_t languages) {
  std::vector<Item> items;
  items.push_back({Kind::stacked, Role::bar_item, bar.back_text, bar.language, "back", GoBack{}, false,
                   bar.back == BackKey::first_page, false, 0});
  items.push_back({Kind::stacked, Role::bar_item, bar.home_text, bar.language, "home", GoHome{},
                   bar.home == HomeKey::here, false, false, 0});
  const bool searches = bar.search == SearchKey::here;
  items.push_back({Kind::stacked, Role::bar_item, bar.search_text, bar.language, "search",
                   searches ? Action(ShowKeys{Keys::letters}) : open(search_page({})), searches, false, bar.listed == 0,
                   0});
  if (bar.listed > 0)
    items.push_back({Kind::counted, Role::bar_item, bar.list_text, bar.language, "heart_filled", open(list_page()),
                     bar.list == ListKey::here, false, true, 0, bar.listed});
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
  const bool open = bar.access == AccessKey::open;
  items.push_back({Kind::round, Role::bar_item, "Aa", "en", "", open ? Action(CloseSheet{}) : OpenSheet{Sheet::access},
                   bar.access != AccessKey::as_usual, false, false, 0});
  if (bar.height == HeightKey::lower)
    items.push_back({Kind::stacked, Role::bar_item, bar.height_text, bar.language, "lower", Prefer{PageHeight::lowered},
                     false, false, false, 0});
  if (bar.height == HeightKey::raise)
    items.push_back({Kind::stacked, Role::bar_item, bar.height_text, bar.language, "raise", Prefer{PageHeight::whole},
                     true, false, false, 0});
  items.push_back({Kind::outlined, Role::button, bar.done_text, bar.language, "", EndVisit{}, false, false, false, 0});
  return items;
}

bool is_stacked(const Item& item) { return item.kind == Kind::stacked || item.kind == Kind::counted; }

// Tells whether the item's words are drawn: an icon may have to do for those that everybody knows.
bool has_words(const Item& item, const Form& form) {
  const bool is_height = std::holds_alternative<Prefer>(item.action);
  const bool is_known = is_stacked(item) && item.role == Role::bar_item && !is_height;
  return item.kind != Kind::sheet && (form.words || !is_known);
}

text::TextStyle style_of(const Theme& theme, const Item& item, const Form& form) {
  Type type = Type::label;
  if (is_stacked(item)) type = item.selected ? Type::small_bold : Type::small;
  if (item.kind == Kind::pill && item.selected) type = Type::label_bold;
  if (item.kind == Kind::round) type = Type::name;
  if (item.kind == Kind::outlined) type = Type::label_bold;
  text::TextStyle style = theme.style(type, item.language);
  if (item.kind == Kind::round) style.size_px *= 1.2F;
  style.size_px = std::max(std::floor(style.size_px * form.text), least_px(theme, form));
  const float stacked = std::max(theme.fixture(k_item_height) / k_stacked_ems, theme.word_floor_px());
  if (item.kind == Kind::round)
    style.size_px =
        std::min(style.size_px, std::max(theme.fixture(k_pill_height) / k_round_ems, theme.word_floor_px()));
  if (is_stacked(item)) style.size_px = std::min(style.size_px, stacked);
  return style;
}

float padding(const Canvas& canvas, Kind kind) {
  switch (kind) {
    case Kind::stacked:
    case Kind::counted: return canvas.u(18);
    case Kind::pill: return canvas.u(22);
    case Kind::round:
    case Kind::sheet: return canvas.u(16);
    case Kind::outlined: return canvas.u(28);
  }
  return 0;
}

// Of an icon that stands over its word.
float icon_side(const text::TextStyle& style) { return std::round(style.size_px * 1.25F); }

Words number_words(const Canvas& canvas, const Item& item, const text::TextStyle& style) {
  text::TextStyle number = canvas.theme().style(Type::label_bold, "en");
  number.size_px = style.size_px;
  return {std::to_string(item.count), number};
}

// The heart with its number beside it.
float counter_width(const Canvas& canvas, const Item& item, const text::TextStyle& style) {
  return icon_side(style) + canvas.u(6) + static_cast<float>(canvas.measure(number_words(canvas, item, style)).width);
}

float lay_out(const Canvas& canvas, std::vector<Item>& items, const Form& form) {
  float total = 0;
  const float least = canvas.theme().px(20.0_mm);
  for (Item& item : items) {
    const Words words{item.text, style_of(canvas.theme(), item, form)};
    float text = has_words(item, form) ? static_cast<float>(canvas.measure(words).width) : 0;
    if (item.kind == Kind::counted) text = std::max(text, counter_width(canvas, item, words.style));
    item.width = std::max(text + 2 * form.padding * padding(canvas, item.kind), least);
    total += item.width;
  }
  return total;
}

enum class WithWords { no, yes };

// Draws it around the middle of the rectangle's width.
void draw_counter(Canvas& canvas, Rect rect, const Item& item, const text::TextStyle& style) {
  const float width = counter_width(canvas, item, style);
  const float side = icon_side(style);
  const float left = std::round(rect.centre().x - width / 2);
  draw_icon(canvas, item.icon, {left + side / 2, rect.centre().y}, side, colours::k_ink);
  canvas.text_in({left + side + canvas.u(6), rect.top, left + width, rect.bottom}, number_words(canvas, item, style));
}

void draw_stacked(Canvas& canvas, Rect rect, const Item& item, const text::TextStyle& style, WithWords with) {
  const Colour ink = item.disabled ? colours::k_disabled_text : colours::k_ink;
  if (with == WithWords::no) {
    if (item.kind == Kind::counted) return draw_counter(canvas, rect, item, style);
    draw_icon(canvas, item.icon, rect.centre(), std::min(rect.width() * 0.7F, rect.height() * 0.5F), ink);
    return;
  }
  const float side = icon_side(style);
  const float text_height = style.size_px * 1.15F;
  const float top = std::round(rect.centre().y - (side + text_height) / 2);
  if (item.kind == Kind::counted)
    draw_counter(canvas, {rect.left, top, rect.right, top + side}, item, style);
  else
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
  const bool indigo = item.selected && !is_stacked(item);
  Colour ground = indigo ? colours::k_indigo : colours::k_card;
  if (item.selected && is_stacked(item)) ground = colours::k_bar_selected;
  if (pressed) ground = indigo ? colours::k_indigo_pressed : colours::k_pressed;
  // The less space there is around the words, the less round the corners, or they would cross the words.
  const float corner = canvas.u(34) * form.padding;
  const float radius = is_stacked(item) ? std::min(corner, rect.height() / 2) : rect.height() / 2;
  if (ground != colours::k_card) canvas.fill(rect, ground, radius);
  if (item.kind == Kind::outlined) canvas.outline(rect, colours::k_ink, canvas.u(3), radius);
  if (item.disabled) canvas.dashed(rect, colours::k_disabled_line, canvas.u(2), radius);
  const text::TextStyle style = style_of(canvas.theme(), item, form);
  const bool with_icon = is_stacked(item) || item.kind == Kind::sheet;
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

// The items in the form that was chosen, with the least gaps.
struct BarRow {
  Form form;
  std::vector<Item> items;
  float inset = 0;
  float gap = 0;
  float width = 0;  // that it needs
};

// What no form saves goes into the margins, but for what every edge keeps free.
Rect widened(const Theme& theme, Rect rect, float by) {
  const float half = std::ceil(std::clamp(by / 2, 0.0F, theme.px(k_most_widened)));
  const float edge = theme.px(10.0_mm);
  return {std::max(rect.left - half, std::min(rect.left, edge)), rect.top,
          std::min(rect.right + half, std::max(rect.right, theme.width() - edge)), rect.bottom};
}

// The first form that fits, else the last.
BarRow bar_row(const Canvas& canvas, Rect rect, const Bar& bar) {
  const float widest = widened(canvas.theme(), rect, rect.width()).width();
  BarRow row;
  row.gap = canvas.theme().px(3.0_mm);
  for (const Form& form : forms()) {
    if (row.items.empty() || form.languages != row.form.languages) row.items = items_of(bar, form.languages);
    row.form = form;
    row.inset = canvas.u(k_inset) * form.inset;
    row.width = lay_out(canvas, row.items, form) + row.gap * spaces_of(row.items, form) + 2 * row.inset;
    if (row.width <= (form.wider ? widest : rect.width())) break;
  }
  return row;
}

void draw_bar_ground(Canvas& canvas, Rect rect) {
  LayoutItem ground;
  ground.role = Role::blocker;
  ground.rect = rect;
  canvas.note(ground);
  const float radius = std::min(rect.height() / 2, canvas.u(70));
  canvas.raised(rect, colours::k_card, radius);
}

}  // namespace

float bar_height(const Theme& theme) { return theme.fixture(k_height); }

Rect bar_rect(const Theme& theme, float left, float right) {
  const float bottom = std::min(theme.height() - theme.px(32), theme.low_line());
  return {left, bottom - bar_height(theme), right, bottom};
}

void draw_bar(Canvas& canvas, Rect rect, const Bar& bar) {
  canvas.set_layer(Layer::bar);
  const BarRow row = bar_row(canvas, rect, bar);
  const Rect placed = widened(canvas.theme(), rect, row.width - rect.width());
  draw_bar_ground(canvas, placed);
  const float spaces = spaces_of(row.items, row.form);
  const float gap = row.gap + std::max(0.0F, placed.width() - row.width) / spaces;
  float x = placed.left + row.inset;
  for (const Item& item : row.items) {
    draw_item(canvas, {std::round(x), placed.top, std::round(x + item.width), placed.bottom}, item, row.form);
    x += item.width + gap;
    if (!item.group_ends || !row.form.lines) continue;
    const float line = std::round(x);
    canvas.line({line, placed.top + placed.height() * 0.26F}, {line, placed.bottom - placed.height() * 0.26F},
                colours::k_hairline, canvas.u(2));
    x += gap;
  }
}

}  // namespace etalase::widgets
