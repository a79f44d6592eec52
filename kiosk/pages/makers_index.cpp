// Draws the index keys.
#include "pages/makers_index.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/controls.hpp"
#include "widgets/fitted_label.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;
using widgets::operator""_mm;

constexpr float k_key_width = 78;
constexpr float k_key_height = 128;
constexpr float k_pad = 12;
constexpr float k_gap = 10;
// Letters of any script, and two of them.
constexpr std::size_t k_letter_bytes = 8;
constexpr float k_least_rows = 520;
constexpr std::size_t k_one_column = 12;
constexpr std::size_t k_most_columns = 3;

float panel_width(const Theme& theme, std::size_t columns) {
  const auto count = static_cast<float>(columns);
  return count * theme.px(k_key_width) + (count - 1) * theme.px(k_gap) + 2 * theme.px(k_pad);
}

std::size_t rows_of(const IndexView& index) { return (index.keys.size() + index.columns - 1) / index.columns; }

float height_for(const Theme& theme, float room, std::size_t rows) {
  const auto count = static_cast<float>(rows);
  return std::floor((room - 2 * theme.px(k_pad) - (count - 1) * theme.px(k_gap)) / count);
}

void draw_key(Canvas& canvas, Rect rect, const IndexKey& key, bool chosen) {
  widgets::LayoutItem item;
  item.role = widgets::Role::key;
  item.text = key.title.text;
  item.rect = rect;
  item.action = JumpTo{key.key};
  item.selected = chosen;
  const bool pressed = canvas.control(item);
  widgets::Colour ground = chosen ? colours::k_indigo : widgets::rgb(0xF4EBDA);
  if (pressed) ground = chosen ? colours::k_indigo_pressed : colours::k_pressed;
  const float down = pressed ? canvas.u(2) : 0;
  const Rect r{rect.left, rect.top + down, rect.right, rect.bottom + down};
  canvas.fill(r, ground, canvas.u(18));
  if (!chosen) canvas.outline(r, colours::k_border, canvas.u(2), canvas.u(18));
  const widgets::Colour ink = chosen ? colours::k_light_text : colours::k_ink;
  widgets::draw_label(canvas, r,
                      widgets::fit_label(canvas, {key.title.text, key.title.language, Type::name, ink},
                                         r.width() - canvas.u(k_pad), r.height()));
}

// Beside the rows there is place for letters, and only where the rows stay as wide as a name.
bool fits_beside(const Theme& theme, const IndexView& index, float room, float least) {
  const auto is_letter = [](const IndexKey& key) { return key.title.text.size() <= k_letter_bytes; };
  return std::all_of(index.keys.begin(), index.keys.end(), is_letter) &&
         height_for(theme, room, rows_of(index)) >= least &&
         index.rows.width() - panel_width(theme, index.columns) - theme.gap() >= theme.control(k_least_rows);
}

}  // namespace

IndexView index_view(const Theme& theme, const Regions& where, const std::vector<MakerGroup>& groups, float list_top) {
  IndexView index;
  index.rows = where;
  if (groups.size() < 2 || !groups.front().craft.empty()) return index;
  int first = 1;
  for (const MakerGroup& group : groups) {
    index.keys.push_back({group.key, group.title, first});
    first += static_cast<int>(group.makers.size());
  }
  index.top = std::max(list_top + theme.px(6), theme.reach_line());
  index.least_top = theme.portrait() ? theme.reach_line() : index.top;
  const float bottom = list_edge(theme, where) - theme.px(4);
  const float room = bottom - index.top;
  const float least = theme.px(20.0_mm);
  // Over twelve keys take two columns, keys that would get too low one more.
  while (index.columns < k_most_columns &&
         ((index.columns == 1 && index.keys.size() > k_one_column) || height_for(theme, room, rows_of(index)) < least))
    ++index.columns;
  index.place = fits_beside(theme, index, room, least) ? IndexPlace::beside : IndexPlace::above;
  if (index.place == IndexPlace::above) return index;
  index.key_height = std::clamp(height_for(theme, room, rows_of(index)), least, theme.px(k_key_height));
  const float width = panel_width(theme, index.columns);
  index.left = where.right - width;
  index.rows.right = index.left - theme.gap();
  return index;
}

widgets::Strip index_strip(Canvas& measure, const IndexView& index) {
  const Theme& theme = measure.theme();
  std::vector<float> widths;
  for (const IndexKey& key : index.keys) {
    const widgets::Words words{key.title.text, theme.style(Type::name, key.title.language)};
    const float text = static_cast<float>(measure.measure(words).width) + 2 * theme.px(24);
    widths.push_back(std::max({std::round(text), theme.px(k_key_width), theme.px(20.0_mm)}));
  }
  float height = theme.control(widgets::k_chip_height);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const IndexKey& key = index.keys[i];
    const float room = std::min(widths[i], index.rows.width()) - theme.px(k_pad);
    const auto label = widgets::fit_label(measure, {key.title.text, key.title.language, Type::name}, room, 3 * height);
    height = std::max(height, label.height + theme.px(8));
  }
  const widgets::Flow flow = widgets::flow(widths, {0, 0, index.rows.width(), 0}, height, theme.px(k_pad));
  return inset_strip(index.rows, flow.height, [keys = index.keys, flow](Canvas& canvas, Rect rect) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Rect& r = flow.rects[i];
      draw_key(canvas, {rect.left + r.left, rect.top + r.top, rect.left + r.right, rect.top + r.bottom}, keys[i],
               false);
    }
  });
}

void draw_index(Canvas& canvas, const IndexView& index, const widgets::Seen& seen) {
  if (index.place != IndexPlace::beside) return;
  const float pad = canvas.u(k_pad);
  const float gap = canvas.u(k_gap);
  const float width = canvas.u(k_key_width);
  const std::size_t rows = rows_of(index);
  const float top = std::round(std::clamp(index.top - seen.offset, std::min(index.least_top, index.top), index.top));
  const float height = static_cast<float>(rows) * (index.key_height + gap) - gap + 2 * pad;
  const Rect panel{index.left, top,
                   index.rows.right + canvas.theme().gap() + panel_width(canvas.theme(), index.columns), top + height};
  widgets::LayoutItem ground;
  ground.role = widgets::Role::blocker;
  ground.rect = panel;
  canvas.note(ground);
  canvas.fill(panel, colours::k_card, canvas.u(28));
  canvas.outline(panel, colours::k_bar_line, canvas.u(2), canvas.u(28));
  const auto is_in_sight = [&](std::size_t i) {
    const bool ends_before = i + 1 < index.keys.size() && index.keys[i + 1].first <= seen.first;
    return !ends_before && index.keys[i].first <= std::max(seen.last, seen.first);
  };
  for (std::size_t i = 0; i < index.keys.size(); ++i) {
    const std::size_t column = i / rows;
    const float x = panel.left + pad + static_cast<float>(column) * (width + gap);
    const float y = panel.top + pad + static_cast<float>(i % rows) * (index.key_height + gap);
    draw_key(canvas, {x, y, x + width, y + index.key_height}, index.keys[i], is_in_sight(i));
  }
}

}  // namespace etalase::pages
