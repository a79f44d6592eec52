// Draws quiet rows.
#include "parts/quiet_row.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "widgets/icons.hpp"

namespace etalase::parts {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
using widgets::operator""_mm;
namespace colours = widgets::colours;

namespace {

constexpr float k_quiet_height = 68;
constexpr float k_quiet_tile = 60;
constexpr float k_quiet_gap = 14;
constexpr float k_quiet_pad = 20;
constexpr float k_chevron = 44;

float least_quiet_height(const Theme& theme, const QuietRow& row) {
  return row.action ? std::max(theme.control(k_quiet_height), theme.px(20.0_mm) + 1) : 0;
}

// The pill of a number: wide enough for three figures.
float number_width(const Canvas& canvas) { return std::round(canvas.theme().text_px(Type::small_bold) * 2.1F); }

float quiet_words_left(const Canvas& canvas, const QuietRow& row) {
  float left = row.action ? canvas.u(k_quiet_pad) : 0;
  if (!row.craft.empty()) left += canvas.theme().control(k_quiet_tile) + canvas.u(18);
  if (!row.number.empty()) left += number_width(canvas) + canvas.u(14);
  return left;
}

// Eyebrow, name and lines from the top of the rectangle; returns their height.
float draw_quiet_words(Canvas& canvas, Rect rect, const QuietRow& row) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  float y = rect.top;
  if (!row.eyebrow.text.empty()) {
    const Words eyebrow{upper(row.eyebrow.text), theme.style(Type::eyebrow, row.eyebrow.language),
                        row.chosen ? colours::k_light_gold : colours::k_sogan, width};
    y += static_cast<float>(canvas.text({rect.left, y}, eyebrow).height) + canvas.u(4);
  }
  const Type type = row.lines.empty() ? (row.chosen ? Type::label_bold : Type::label) : Type::small_name;
  const text::Fitted name = canvas.paragraphs().fit_name(row.name.text, theme.style(type, row.name.language), width,
                                                         {2, theme.text_floor_px()});
  const widgets::Colour ink = row.chosen ? colours::k_light_text : colours::k_ink;
  y += static_cast<float>(
      canvas.text({rect.left, y}, {row.name.text, name.style, ink, width}, widgets::Role::name).height);
  const int line_width = std::min(width, static_cast<int>(theme.text_width(Type::small)));
  for (const Phrase& line : row.lines) {
    if (line.text.empty()) continue;
    const Words words{line.text, theme.style(Type::small, line.language), colours::k_secondary, line_width};
    y += canvas.u(2) + static_cast<float>(canvas.text({rect.left, y + canvas.u(2)}, words).height);
  }
  return y - rect.top;
}

float quiet_words_height(const Canvas& measure, const QuietRow& row, float width) {
  return height_of(measure, width, [&](Canvas& dry, Rect rect) { return draw_quiet_words(dry, rect, row); });
}

float quiet_words_width(const Canvas& canvas, const QuietRow& row, float width) {
  return width - quiet_words_left(canvas, row) - (row.action ? canvas.u(k_chevron) : 0);
}

// The ground of a row that acts; returns how much lower a pressed one lies.
float draw_quiet_ground(Canvas& canvas, Rect rect, const QuietRow& row) {
  widgets::LayoutItem item;
  item.role = widgets::Role::row;
  item.text = row.name.text;
  item.rect = rect;
  item.action = row.action;
  item.selected = row.chosen;
  const bool pressed = canvas.control(item);
  const float down = pressed ? canvas.u(2) : 0;
  const Rect r = {rect.left, rect.top + down, rect.right, rect.bottom + down};
  const float corner = canvas.u(14);
  const widgets::Colour resting = row.chosen ? colours::k_indigo : colours::k_card;
  const widgets::Colour held = row.chosen ? colours::k_indigo_pressed : colours::k_pressed;
  canvas.fill(r, pressed ? held : resting, corner);
  if (!row.chosen) canvas.outline(r, colours::k_border, canvas.u(2), corner);
  const Point chevron{r.right - canvas.u(k_chevron / 2 + 4), r.centre().y};
  widgets::draw_icon(canvas, "forward", chevron, canvas.u(26),
                     row.chosen ? colours::k_light_secondary : colours::k_secondary);
  return down;
}

void draw_craft_tile(Canvas& canvas, Rect tile, const std::string& craft) {
  const widgets::CraftLook look = widgets::craft_look(craft);
  canvas.fill(tile, look.ground, canvas.u(14));
  widgets::draw_icon(canvas, look.icon, tile.centre(), tile.width() * 0.56F, colours::k_light_gold);
}

void draw_row_number(Canvas& canvas, Rect pill, const QuietRow& row) {
  canvas.fill(pill, colours::k_paper, pill.height() / 2);
  canvas.outline(pill, colours::k_border, std::max(canvas.u(1.5F), 1.0F), pill.height() / 2);
  canvas.text_in(pill, {row.number, canvas.theme().style(Type::small_bold, "en"), colours::k_ink});
}

}  // namespace

float quiet_row_height(const Canvas& measure, const QuietRow& row, float width) {
  const float words = quiet_words_height(measure, row, quiet_words_width(measure, row, width));
  const float tile = row.craft.empty() ? 0 : measure.theme().control(k_quiet_tile);
  const float pad = row.action ? measure.u(row.lines.empty() ? 20 : 32) : 0;
  return std::max({least_quiet_height(measure.theme(), row), std::ceil(words) + pad, tile + pad});
}

void draw_quiet_row(Canvas& canvas, Rect rect, const QuietRow& row) {
  const float down = row.action ? draw_quiet_ground(canvas, rect, row) : 0;
  const Point middle{rect.left, rect.centre().y + down};
  float left = rect.left + (row.action ? canvas.u(k_quiet_pad) : 0);
  if (!row.craft.empty()) {
    const float side = canvas.theme().control(k_quiet_tile);
    draw_craft_tile(canvas, {left, middle.y - side / 2, left + side, middle.y + side / 2}, row.craft);
  }
  if (!row.number.empty()) {
    const float high = std::round(canvas.theme().text_px(Type::small_bold) * 1.45F);
    draw_row_number(canvas, {left, middle.y - high / 2, left + number_width(canvas), middle.y + high / 2}, row);
  }
  left = rect.left + quiet_words_left(canvas, row);
  const float width = quiet_words_width(canvas, row, rect.width());
  const float top = std::round(middle.y - quiet_words_height(canvas, row, width) / 2);
  draw_quiet_words(canvas, {left, top, left + width, 0}, row);
}

float quiet_column(const Theme& theme, float width, int columns) {
  const auto count = static_cast<float>(columns);
  return std::floor((width - theme.gap() * (count - 1)) / count);
}

Strip quiet_rows_strip(Canvas& measure, const Regions& where, std::vector<std::optional<QuietRow>> rows, int columns) {
  const float width = quiet_column(measure.theme(), where.width(), columns);
  float height = 0;
  int items = 0;
  for (const auto& row : rows) {
    if (!row) continue;
    height = std::max(height, quiet_row_height(measure, *row, width));
    ++items;
  }
  const float gap = measure.theme().px(k_quiet_gap);
  Strip strip = inset_strip(where, height + gap, [rows = std::move(rows), width, height](Canvas& canvas, Rect rect) {
    float x = rect.left;
    for (const auto& row : rows) {
      if (row) draw_quiet_row(canvas, {x, rect.top, x + width, rect.top + height}, *row);
      x += width + canvas.theme().gap();
    }
  });
  strip.items = items;
  return strip;
}

std::vector<Strip> quiet_rows(Canvas& measure, const Regions& where, std::vector<QuietRow> rows, float least) {
  const int columns = std::min(columns_for(measure.theme(), where.width(), least), static_cast<int>(rows.size()));
  std::vector<Strip> strips;
  std::vector<std::optional<QuietRow>> beside;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    beside.emplace_back(std::move(rows[i]));
    if (static_cast<int>(beside.size()) < columns && i + 1 < rows.size()) continue;
    strips.push_back(quiet_rows_strip(measure, where, std::exchange(beside, {}), columns));
  }
  return strips;
}

}  // namespace etalase::parts
