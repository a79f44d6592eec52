// Lays keys out in a grid and draws them.
#include "widgets/keyboard.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "widgets/fitted_label.hpp"
#include "widgets/icons.hpp"

namespace etalase::widgets {

using namespace actions;

namespace {

constexpr float k_keys_apart = 10;
constexpr float k_key_side = 80;
constexpr float k_widest_key = 112;
constexpr float k_field_height = 84;
constexpr float k_keys_around = 16;
// Results keep the rest of the page.
constexpr float k_widest_field = 1400;
constexpr float k_most_of_page = 0.46F;
constexpr Millimetres k_low_page{300};

// One key: a letter, or what its action says; `columns` wide.
struct BoardKey {
  std::string text;
  Action action;
  float columns = 1;
  const char* icon = "";
  bool quiet = false;  // no letter: darker ground, smaller words
};
using KeyRow = std::vector<BoardKey>;

std::vector<KeyRow> letter_rows(std::initializer_list<std::string_view> rows) {
  std::vector<KeyRow> all;
  for (const std::string_view row : rows) {
    KeyRow& keys = all.emplace_back();
    for (const char letter : row) {
      const std::string text(1, letter);
      keys.push_back({letter == '\'' ? "’" : text, TypeLetter{text}, 1, "", letter == '\''});
    }
  }
  return all;
}

int rows_of(int columns) { return columns == 13 ? 3 : columns == 10 ? 4 : 5; }

std::vector<KeyRow> rows_with_letters(int columns, Keys keys) {
  const bool digits = keys == Keys::digits;
  if (columns == 13) return digits ? letter_rows({"1234567890", ""}) : letter_rows({"abcdefghijklm", "nopqrstuvwxyz"});
  if (columns == 10)
    return digits ? letter_rows({"1234567890", "", ""}) : letter_rows({"qwertyuiop", "asdfghjkl", "'zxcvbnm"});
  return digits ? letter_rows({"1234567", "890", "", ""}) : letter_rows({"abcdefg", "hijklmn", "opqrstu", "vwxyz'"});
}

// The keys that are no letters, widths in columns.
struct Tools {
  BoardKey other, space, erase, hide;
};

Tools tools_of(const Keyboard& keyboard) {
  const bool digits = keyboard.keys == Keys::digits;
  return {{digits ? keyboard.letters_text : keyboard.digits_text, ShowKeys{digits ? Keys::letters : Keys::digits}, 1,
           "", true},
          {keyboard.space_text, TypeLetter{" "}, 1, "", false},
          {keyboard.erase_text, EraseTyped{Erased::last}, 1, "erase", true},
          {keyboard.hide_text, ShowKeys{Keys::hidden}, 1, "", true}};
}

BoardKey as_wide(BoardKey key, float columns) {
  key.columns = columns;
  return key;
}

// Beside the field of a low page.
constexpr float k_tool_columns = 9;
KeyRow tool_row(const Tools& tools, const std::string& more) {
  return {as_wide(tools.other, 1.5F),
          as_wide(tools.space, 2.5F),
          as_wide(tools.erase, 1.5F),
          as_wide(tools.hide, 2),
          {more, TurnPage{PageStep::down}, 1.5F, "arrow_down", true}};
}

std::vector<KeyRow> key_rows(const KeyboardPlace& place, const Keyboard& keyboard) {
  const int columns = place.columns;
  std::vector<KeyRow> rows = rows_with_letters(columns, keyboard.keys);
  if (place.tools) return rows;
  const Tools tools = tools_of(keyboard);
  const auto wide = static_cast<float>(columns);
  const float hide = wide * 0.3F;
  const float other = wide * 0.15F + 0.5F;
  if (columns == 13) {
    rows.push_back({as_wide(tools.other, other),
                    {"’", TypeLetter{"'"}, 1, "", true},
                    as_wide(tools.space, wide - other - hide - 3),
                    as_wide(tools.erase, 2),
                    as_wide(tools.hide, hide)});
    return rows;
  }
  rows.back().push_back(as_wide(tools.erase, columns == 10 ? 2 : 1));
  rows.push_back({as_wide(tools.other, other), as_wide(tools.space, wide - other - hide), as_wide(tools.hide, hide)});
  return rows;
}

float key_gap(const Theme& theme) { return std::max(theme.px(k_keys_apart), std::ceil(theme.px(3.0_mm))); }

int columns_for_keys(const Theme& theme, float width) {
  const float step = std::ceil(theme.px(20.0_mm)) + key_gap(theme);
  const auto fit = [&](int columns) { return width + key_gap(theme) >= step * static_cast<float>(columns); };
  if (!theme.portrait() && fit(13)) return 13;
  return fit(10) ? 10 : 7;
}

void draw_key(Canvas& canvas, Rect rect, const BoardKey& key, const std::string& language) {
  LayoutItem item;
  item.role = Role::key;
  item.text = key.text;
  item.rect = rect;
  item.action = key.action;
  const bool pressed = canvas.control(item);
  Rect r = rect;
  if (pressed) {
    r.top += canvas.u(2);
    r.bottom += canvas.u(2);
  }
  const float corner = canvas.u(12);
  if (!pressed)
    canvas.fill({r.left, r.top + canvas.u(3), r.right, r.bottom + canvas.u(3)}, colours::k_key_edge, corner);
  canvas.fill(r, pressed ? colours::k_indigo : key.quiet ? colours::k_quiet_key : colours::k_card, corner);
  const Colour ink = pressed ? colours::k_light_text : colours::k_ink;
  if (*key.icon != '\0') return draw_icon(canvas, key.icon, r.centre(), std::min(canvas.u(36), r.height() * 0.5F), ink);
  if (std::holds_alternative<TypeLetter>(key.action) && key.text.size() < 4) {
    text::TextStyle style = canvas.theme().style(Type::label, "id");
    style.size_px = std::round(std::max(style.size_px, std::min(canvas.u(34), r.height() * 0.45F)));
    canvas.text_in(r, {key.text, style, ink});
    return;
  }
  const LabelText label{key.text, language, Type::label, ink};
  const float pad = canvas.u(6);
  const FittedLabel fitted = fit_label(canvas, label, r.width() - 2 * pad, r.height() - 2 * canvas.u(4));
  if (fitted.fits) return draw_label(canvas, r, fitted);
  // A word without room gives way to what everybody knows: a blank bar is the space.
  if (std::holds_alternative<ShowKeys>(key.action))
    draw_icon(canvas, "down", r.centre(), std::min(canvas.u(36), r.height() * 0.5F), ink);
}

// Rows of letters that do not fill the grid stand in its middle, or at its start where an erase key ends the row.
void draw_row_of_keys(Canvas& canvas, Rect row, const KeyRow& keys, float columns, const std::string& language) {
  const float gap = key_gap(canvas.theme());
  const float step = (row.width() + gap) / columns;
  float used = 0;
  for (const BoardKey& key : keys) used += key.columns;
  const bool ends_at_edge = !keys.empty() && std::holds_alternative<EraseTyped>(keys.back().action);
  float at = ends_at_edge ? 0 : (columns - used) / 2;
  for (const BoardKey& key : keys) {
    if (ends_at_edge && &key == &keys.back()) at = columns - key.columns;
    const Rect rect{std::round(row.left + at * step), row.top, std::round(row.left + (at + key.columns) * step - gap),
                    row.bottom};
    draw_key(canvas, rect, key, language);
    at += key.columns;
  }
}

void draw_clear_key(Canvas& canvas, Rect field, const Keyboard& keyboard) {
  const float inset = canvas.u(6);
  LayoutItem item;
  item.role = Role::close;
  item.text = keyboard.clear_text;
  item.rect = {field.right - field.height(), field.top, field.right, field.bottom};
  const float side = field.height() - 2 * inset;
  item.action = EraseTyped{Erased::all};
  const bool pressed = canvas.control(item);
  canvas.disc(item.rect.centre(), side / 2, pressed ? colours::k_pressed : colours::k_bar_selected);
  draw_icon(canvas, "cross", item.rect.centre(), side * 0.4F, colours::k_ink);
}

// One line, smaller where it is long; then its end, where the next letter comes.
text::Fitted fit_typed(const Canvas& canvas, std::string& shown, const text::TextStyle& style, float room) {
  const auto fit = [&] {
    return canvas.paragraphs().fit_headline(shown, style, static_cast<int>(room), {1, canvas.theme().text_floor_px()});
  };
  text::Fitted fitted = fit();
  while ((fitted.measure.lines > 1 || static_cast<float>(fitted.measure.width) > room) && shown.size() > 1) {
    shown.erase(0, base::first_character(shown).size());
    fitted = fit();
  }
  return fitted;
}

void draw_field(Canvas& canvas, Rect field, const Keyboard& keyboard) {
  const Theme& theme = canvas.theme();
  if (keyboard.keys == Keys::hidden) {
    LayoutItem item;
    item.role = Role::button;
    item.text = keyboard.typed.empty() ? keyboard.hint : keyboard.typed;
    item.rect = field;
    if (!keyboard.typed.empty()) item.rect.right -= field.height() + std::ceil(theme.px(3.0_mm));
    item.action = ShowKeys{Keys::letters};
    (void)canvas.control(item);
  }
  canvas.fill(field, colours::k_card, field.height() / 2);
  canvas.outline(field, colours::k_indigo, canvas.u(3), field.height() / 2);
  const float icon = canvas.u(34);
  draw_icon(canvas, "search", {field.left + canvas.u(50), field.centre().y}, icon, colours::k_ink);
  const float left = field.left + canvas.u(88);
  const float room = field.right - field.height() - canvas.u(16) - left;
  const bool empty = keyboard.typed.empty();
  text::TextStyle style = theme.style(empty ? Type::label : Type::label_bold, keyboard.language);
  style.size_px = std::max(style.size_px, std::round(canvas.u(empty ? 28 : 34)));
  std::string shown = empty ? keyboard.hint : keyboard.typed;
  const text::Fitted fitted = fit_typed(canvas, shown, style, room);
  const float top = std::round(field.centre().y - static_cast<float>(fitted.measure.height) / 2);
  const Words words{shown, fitted.style, empty ? colours::k_secondary : colours::k_ink};
  const float width = empty ? 0 : static_cast<float>(canvas.measure(words).width);
  const float ahead = canvas.u(6);
  canvas.text({left + (empty ? canvas.u(10) : 0), top}, words);
  if (keyboard.keys != Keys::hidden) {
    const float half = field.height() * 0.26F;
    canvas.fill(
        {left + width + ahead - canvas.u(3), field.centre().y - half, left + width + ahead, field.centre().y + half},
        colours::k_indigo);
  }
  if (!empty) draw_clear_key(canvas, field, keyboard);
}

}  // namespace

namespace {

// The keys end above `bottom`; returns where the field above them ends.
float place_keys(const Theme& theme, KeyboardPlace& place, Rect within, float& field) {
  const float gap = key_gap(theme);
  const float least = std::ceil(theme.px(20.0_mm));
  place.columns = columns_for_keys(theme, within.width());
  const bool low = place.columns == 13 && is_low_for_keys(theme);
  const auto rows = static_cast<float>(rows_of(place.columns) - (low ? 1 : 0));
  const float most = std::floor((theme.height() * k_most_of_page - rows * gap) / (rows + 1));
  const float key = std::clamp(most, least, std::max(theme.px(k_key_side), least));
  field = std::clamp(most, least, field);
  const auto columns = static_cast<float>(place.columns);
  const float width = std::min(within.width(), columns * (theme.px(k_widest_key) + gap) - gap);
  const float left = std::round(within.centre().x - width / 2);
  place.keys = {left, within.bottom - rows * (key + gap) + gap, left + width, within.bottom};
  const float bottom = place.keys.top - gap;
  if (low) {
    const float tools = std::round(width * k_tool_columns / columns);
    place.tools = Rect{place.keys.right - tools, bottom - field, place.keys.right, bottom};
  }
  return bottom;
}

}  // namespace

bool is_low_for_keys(const Theme& theme) { return !theme.portrait() && theme.height() < theme.px(k_low_page); }

KeyboardPlace keyboard_place(const Theme& theme, Rect bar, Keys keys) {
  const float around = std::max(theme.px(k_keys_around), std::ceil(theme.px(3.0_mm)));
  const float margin = std::max(theme.px(32), std::ceil(theme.px(10.0_mm)));
  const Rect within{margin, 0, theme.width() - margin, bar.top - around};
  float field = std::max(theme.px(k_field_height), std::ceil(theme.px(20.0_mm)));
  KeyboardPlace place;
  float bottom = within.bottom;
  float width = std::min(within.width(), theme.px(k_widest_field));
  if (keys != Keys::hidden) {
    bottom = place_keys(theme, place, within, field);
    width = place.keys.width();
  }
  const float left = std::round(within.centre().x - width / 2);
  const float right = place.tools ? place.tools->left - key_gap(theme) : left + width;
  place.field = {left, bottom - field, right, bottom};
  place.top = place.field.top - around;
  return place;
}

void draw_keyboard(Canvas& canvas, const KeyboardPlace& place, const Keyboard& keyboard) {
  const Theme& theme = canvas.theme();
  LayoutItem ground;
  ground.role = Role::blocker;
  ground.rect = {0, place.top, theme.width(), theme.height()};
  canvas.note(ground);
  canvas.fill(ground.rect, colours::k_key_ground);
  canvas.fill({0, place.top, theme.width(), place.top + canvas.u(2)}, colours::k_gold);
  draw_field(canvas, place.field, keyboard);
  if (place.columns == 0) return;
  if (place.tools)
    draw_row_of_keys(canvas, *place.tools, tool_row(tools_of(keyboard), keyboard.more_text), k_tool_columns,
                     keyboard.language);
  const std::vector<KeyRow> rows = key_rows(place, keyboard);
  const float gap = key_gap(theme);
  const float height = (place.keys.height() + gap) / static_cast<float>(rows.size()) - gap;
  float top = place.keys.top;
  for (const KeyRow& row : rows) {
    draw_row_of_keys(canvas, {place.keys.left, std::round(top), place.keys.right, std::round(top + height)}, row,
                     static_cast<float>(place.columns), keyboard.language);
    top += height + gap;
  }
}

}  // namespace etalase::widgets
