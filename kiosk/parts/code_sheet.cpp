// Chooses where the sheet stands and lays it out.
#include "parts/code_sheet.hpp"

#include <algorithm>
#include <cmath>

#include "parts/code_forms.hpp"
#include "parts/sheets.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

namespace {

// The height at which eyes and phones of most people are, standing or sitting.
constexpr widgets::Millimetres k_eye_of_code{1066};
constexpr widgets::Millimetres k_half_box{74};  // with what is white around it
// Across in large text, where every line counts.
constexpr float k_highest_top = 12;
constexpr float k_most_width = 1100;
constexpr float k_edge = 2;

// Where the sheet may stand: over which part of the page, how high at most.
struct Stand {
  Regions where;
  float highest = 0;
};

// Over the page's head, and across over its picture too, only where that leaves the code more room.
std::vector<Stand> stands(const View& view, const Regions& where) {
  const float usual = usual_top(view.theme);
  if (view.theme.portrait()) return {{where, usual}, {where, high_top(view.theme)}};
  Regions whole = where;
  whole.column.left = 0;
  return {{where, usual},
          {whole, usual},
          {whole, std::min(std::max(view.theme.px(k_highest_top), view.theme.reach_line()), usual)}};
}

// The middle of the sheet, no wider than an eye takes in at once.
Rect content_of(const View& view, const Stand& stand) {
  Rect content = sheet_content(view, stand.where);
  const float spare = std::max(0.0F, std::floor((content.width() - view.theme.px(k_most_width)) / 2));
  content.left += spare;
  content.right -= spare;
  return content;
}

CodeRoom room_of(const View& view, const Canvas& measure, const Stand& stand, const widgets::Sheet& sheet) {
  const float edges = 2 * view.theme.px(k_edge);
  const float body = sheet_room_below(view, measure, stand.where, sheet, stand.highest);
  const float bottom = stand.where.bar.top - view.theme.px(20);
  const float view_end = widgets::more_place(view.theme, bottom).view_end;
  return {content_of(view, stand).width(), body - edges, view_end - (bottom - body) - edges};
}

struct Choice {
  Stand stand;
  CodePlace place;
};

Choice chosen_stand(const View& view, const Canvas& measure, const Regions& where, const widgets::Sheet& sheet,
                    const CodeFace& face) {
  std::optional<Choice> best;
  for (const Stand& stand : stands(view, where)) {
    const CodePlace place = place_code(measure, face, room_of(view, measure, stand, sheet));
    // Where not everything shows, more of the words do on a wider or higher sheet.
    const bool as_good = place.shows != Shows::all && best && !is_better(best->place, place);
    if (!best || as_good || is_better(place, best->place)) best = Choice{stand, place};
  }
  return *best;
}

// Of every code of the sheet, so that it stays where it is when another one is chosen. `head` lies above its body.
float wanted_top(const View& view, float head) {
  const float tabs = view.theme.fixture(widgets::k_tab_height);
  return view.theme.line_at(k_eye_of_code) - head - tabs - view.theme.px(k_half_box);
}

widgets::Strip edge_strip(const View& view) {
  return {view.theme.px(k_edge), [](Canvas&, Rect) {}, widgets::Ground::plain, widgets::colours::k_paper, 0};
}

}  // namespace

SheetLayout code_sheet(const View& view, Canvas& measure, const Regions& where, const Takeaway& takeaway) {
  const Phrase title = view.say(takeaway.item.kind == "product" ? "take_piece_home" : "take_page_home");
  widgets::Sheet sheet{title.text, view.say("close").text, title.language};
  sheet.brief = view.say("take_home").text;
  const CodeFace face = code_face(view, takeaway);
  const auto [stand, place] = chosen_stand(view, measure, where, sheet, face);
  std::vector<widgets::Strip> strips{edge_strip(view)};
  append(strips, code_strips(measure, content_of(view, stand), face, place));
  strips.push_back(edge_strip(view));
  const float body = stand.where.bar.top - sheet_room_below(view, measure, stand.where, sheet, 0);
  return make_sheet_at(view, measure, stand.where, {stand.highest, wanted_top(view, body)}, sheet, std::move(strips));
}

}  // namespace etalase::parts
