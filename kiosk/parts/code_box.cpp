// Measures and draws codes.
#include "parts/code_box.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::parts {

namespace {

using widgets::Point;
using widgets::Rect;

constexpr float k_wanted_mm = 128;
constexpr float k_most_mm = 165;
constexpr float k_least_module_mm = 0.9F;
// Of every look and mode: a reader needs the contrast.
constexpr widgets::Colour k_white = widgets::rgb(0xFFFFFF);
constexpr widgets::Colour k_black = widgets::rgb(0x000000);

int whole(float value) { return static_cast<int>(std::floor(value)); }

// Where the run of dark modules that begins at a column ends.
int end_of_run(const QrCode& code, int column, int row) {
  while (column < code.side && code.is_dark(column, row)) ++column;
  return column;
}

// Neighbours in a row are one rectangle: a third of the vertices.
void draw_row(widgets::Canvas& canvas, Point first, const QrCode& code, int row, float module) {
  for (int column = 0; column < code.side; ++column) {
    const int end = end_of_run(code, column, row);
    if (end == column) continue;
    canvas.fill({first.x + static_cast<float>(column) * module, first.y + static_cast<float>(row) * module,
                 first.x + static_cast<float>(end) * module, first.y + static_cast<float>(row + 1) * module},
                k_black);
    column = end;
  }
}

}  // namespace

std::optional<CodeBox> code_box(int side, float px_per_mm, float room) {
  const int modules = side + 2 * k_quiet_zone;
  const auto count = static_cast<float>(modules);
  const int least = static_cast<int>(std::ceil(k_least_module_mm * px_per_mm));
  int module = std::max(whole(k_wanted_mm * px_per_mm / count), least);
  if (static_cast<float>(module) * count > k_most_mm * px_per_mm) return std::nullopt;
  module = std::min(module, whole(room / count));
  if (module < least) return std::nullopt;
  return CodeBox{module, modules};
}

void draw_code(widgets::Canvas& canvas, Point top_left, const QrCode& code, const CodeBox& box,
               const std::string& text) {
  const Rect rect{top_left.x, top_left.y, top_left.x + box.side(), top_left.y + box.side()};
  const auto module = static_cast<float>(box.module);
  canvas.fill(rect, k_white);
  const Point first{rect.left + k_quiet_zone * module, rect.top + k_quiet_zone * module};
  for (int row = 0; row < code.side; ++row) draw_row(canvas, first, code, row, module);
  widgets::LayoutItem item;
  item.role = widgets::Role::code;
  item.rect = rect;
  item.text = text;
  canvas.note(item);
}

}  // namespace etalase::parts
