// Draws makers.
#include "parts/maker_line.hpp"

#include <algorithm>
#include <cmath>

#include "parts/letters.hpp"
#include "widgets/icons.hpp"

namespace etalase::parts {

using namespace actions;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_row_gap = 12;
// A row wider than this is hard to follow from its name to its end.
constexpr float k_widest_row = 1100;

constexpr float k_maker_disc = 80;

float maker_text_left(const Canvas& canvas) { return canvas.theme().control(k_maker_disc) + canvas.u(20); }

// The pill of a line that opens a maker; returns how much lower a pressed one lies.
float draw_line_ground(Canvas& canvas, Rect rect, const MakerLine& maker) {
  widgets::LayoutItem item;
  item.role = widgets::Role::row;
  item.text = maker.name.text;
  item.rect = rect;
  item.action = maker.action;
  const bool pressed = canvas.control(item);
  const float down = pressed ? canvas.u(2) : 0;
  const Rect r{rect.left, rect.top + down, rect.right, rect.bottom + down};
  const float corner = std::min(r.height() / 2, canvas.theme().control(k_maker_disc) / 2 + canvas.u(8));
  canvas.fill(r, pressed ? colours::k_pressed : colours::k_card, corner);
  canvas.outline(r, colours::k_border, canvas.u(2), corner);
  return down;
}

float row_width(const Theme& theme, const Regions& where, std::size_t columns) {
  const auto count = static_cast<float>(columns);
  return std::floor((where.width() - (count - 1) * theme.gap()) / count);
}

}  // namespace

widgets::Row maker_row(const View& view, const catalogue::MakerCard& maker, const std::vector<feed::Term>& crafts,
                       const feed::Id& of) {
  widgets::Row row;
  row.craft = maker.crafts.empty() ? "LAIN" : maker.crafts.front();
  row.name = view.pick(maker.name);
  row.tile = monogram(row.name.text);
  const Phrase place = brief_place_of(view, maker);
  std::vector<feed::Term> told = terms_of(crafts, maker.crafts);
  if (of != "LAIN") told = without_others(std::move(told));
  row.line = {joined({names_of(view, told).text, place.text}, " · "), place.language};
  if (maker.products > 0) row.end = view.say("count_pieces", {{"n", std::to_string(maker.products)}});
  row.action = open(PageKind::maker, maker.id);
  return row;
}

std::size_t row_columns(const Theme& theme, const Regions& where) {
  const float least = theme.control(k_widest_row) * 0.6F;
  return static_cast<std::size_t>(std::max(1.0F, std::floor((where.width() + theme.gap()) / (least + theme.gap()))));
}

Strip rows_strip(Canvas& measure, const Regions& where, std::vector<widgets::Row> rows, std::size_t columns) {
  const float width = row_width(measure.theme(), where, columns);
  float height = 0;
  for (const widgets::Row& row : rows) height = std::max(height, widgets::row_height(measure, row, width));
  const int items = static_cast<int>(rows.size());
  Strip strip = inset_strip(where, height + measure.theme().px(k_row_gap),
                            [rows = std::move(rows), width, height](Canvas& canvas, Rect rect) {
                              float x = rect.left;
                              for (const widgets::Row& row : rows) {
                                widgets::draw_row(canvas, {x, rect.top, x + width, rect.top + height}, row);
                                x += width + canvas.theme().gap();
                              }
                            });
  strip.items = items;
  return strip;
}

Strip row_strip(Canvas& measure, const Regions& where, const widgets::Row& row) {
  Regions narrow = where;
  narrow.right = std::min(where.right, where.left + measure.theme().control(k_widest_row));
  return rows_strip(measure, narrow, {row}, 1);
}

float draw_maker_line(Canvas& canvas, Rect rect, const MakerLine& maker) {
  const Theme& theme = canvas.theme();
  const float disc = theme.control(k_maker_disc);
  const float left = rect.left + maker_text_left(canvas);
  const float chevron = maker.action ? canvas.u(64) : 0;
  const int room = static_cast<int>(rect.right - left - chevron);
  const text::Fitted name = canvas.paragraphs().fit_headline(
      maker.name.text, theme.style(Type::label_bold, maker.name.language), room, {2, theme.text_floor_px()});
  const Words place{maker.place.text, theme.style(Type::small, maker.place.language), colours::k_secondary, room};
  const text::Measure place_size = canvas.measure(place);
  const float words =
      static_cast<float>(name.measure.height) + (maker.place.text.empty() ? 0 : static_cast<float>(place_size.height));
  const float pad = maker.action ? canvas.u(8) : 0;
  const float height = std::max(disc, words) + 2 * pad;
  const float shown = static_cast<float>(std::max(name.measure.width, place_size.width));
  const Rect whole{rect.left, rect.top, left + shown + chevron, rect.top + height};
  const float down = maker.action ? draw_line_ground(canvas, whole, maker) : 0;
  const Point centre{rect.left + pad + disc / 2, rect.top + height / 2 + down};
  const widgets::CraftLook look = widgets::craft_look(maker.craft);
  canvas.disc(centre, disc / 2, look.ground);
  canvas.ring(centre, disc * 0.43F, colours::k_gold, std::max(canvas.u(1.5F), 1.0F));
  widgets::draw_icon(canvas, look.icon, centre, disc * 0.5F, colours::k_light_gold);
  float y = rect.top + std::round((height - words) / 2) + down;
  canvas.text({left, y}, {maker.name.text, name.style, colours::k_ink, room}, widgets::Role::name);
  y += static_cast<float>(name.measure.height);
  if (!maker.place.text.empty()) canvas.text({left, y}, place);
  if (chevron > 0)
    widgets::draw_icon(canvas, "forward", {whole.right - canvas.u(34), centre.y}, canvas.u(28), colours::k_secondary);
  return height;
}

}  // namespace etalase::parts
