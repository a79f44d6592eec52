// Lays chips in rows.
#include "parts/chips.hpp"

#include <algorithm>

#include "parts/sheets.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

constexpr float k_chip_gap = 12;

struct Placed {
  std::vector<widgets::Control> chips;
  widgets::Flow flow;
};

Placed place(const Canvas& measure, std::vector<widgets::Control> chips, Rect within) {
  std::vector<float> widths;
  float height = 0;
  for (const widgets::Control& chip : chips) {
    widths.push_back(std::min(widgets::chip_width(measure, chip), within.width()));
    height = std::max(height, widgets::chip_height(measure, chip, widths.back()));
  }
  widgets::Flow flow = widgets::flow(widths, within, height, measure.theme().px(k_chip_gap));
  return {std::move(chips), std::move(flow)};
}

// Leaves the last chip out that is not chosen; false when only the first and chosen ones are left.
bool leave_one_out(std::vector<widgets::Control>& chips) {
  const auto is_spare = [](const widgets::Control& chip) { return chip.state != widgets::State::selected; };
  const auto last = std::find_if(chips.rbegin(), chips.rend(), is_spare);
  if (last == chips.rend() || std::next(last) == chips.rend()) return false;
  chips.erase(std::next(last).base());
  return true;
}

void draw_placed(Canvas& canvas, Point at, const Placed& placed) {
  for (std::size_t i = 0; i < placed.chips.size(); ++i) {
    const Rect& r = placed.flow.rects[i];
    widgets::chip(canvas, {at.x + r.left, at.y + r.top, at.x + r.right, at.y + r.bottom}, placed.chips[i]);
  }
}

widgets::Strip strip_of(const Regions& where, Placed placed) {
  const float height = placed.flow.height;
  return inset_strip(where, height, [placed = std::move(placed)](Canvas& canvas, Rect rect) {
    draw_placed(canvas, {rect.left, rect.top}, placed);
  });
}

}  // namespace

widgets::Strip chips_strip(Canvas& measure, const Regions& where, std::vector<widgets::Control> chips,
                           const ChipRows& rows) {
  const Rect within{0, 0, where.width(), 0};
  Placed placed = place(measure, chips, within);
  while (rows.rows > 0 && placed.flow.rows > rows.rows && leave_one_out(chips)) {
    std::vector<widgets::Control> shown = chips;
    if (rows.more) shown.push_back(*rows.more);
    placed = place(measure, std::move(shown), within);
  }
  // Where not even these stand in one row, the way to all of them does.
  if (rows.rows > 0 && rows.more && placed.flow.rows > rows.rows) placed = place(measure, {*rows.more}, within);
  return strip_of(where, std::move(placed));
}

float draw_chip_rows(Canvas& canvas, Rect rect, const std::vector<widgets::Control>& chips) {
  const Placed placed = place(canvas, chips, {0, 0, rect.width(), 0});
  draw_placed(canvas, {rect.left, rect.top}, placed);
  return placed.flow.height;
}

widgets::Control more_chip(const View& view) {
  const Phrase said = view.say("all_choices");
  widgets::Control more;
  more.label = {said.text, said.language, ""};
  more.action = OpenSheet{Sheet::filter};
  return more;
}

SheetLayout chips_sheet(const View& view, Canvas& measure, const Regions& where, const Phrase& title,
                        std::vector<widgets::Control> chips) {
  const Rect content = sheet_content(view, where);
  const float pad = view.theme.px(18);
  Placed placed = place(measure, std::move(chips), {content.left, pad, content.right, 0});
  const float height = placed.flow.height + 2 * pad;
  std::vector<widgets::Strip> strips;
  strips.push_back({height,
                    [placed = std::move(placed)](Canvas& canvas, Rect) {
                      for (std::size_t i = 0; i < placed.chips.size(); ++i)
                        widgets::chip(canvas, placed.flow.rects[i], placed.chips[i]);
                    },
                    widgets::Ground::plain, widgets::colours::k_paper, 0});
  return make_sheet(view, measure, where, {title.text, view.say("close").text, title.language}, std::move(strips));
}

}  // namespace etalase::parts
