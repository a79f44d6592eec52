// Buttons to pages.
#include "parts/ways.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/controls.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

constexpr float k_way_gap = 12;

std::vector<widgets::Control> ways_of(const View& view, const Ways& ways) {
  std::vector<widgets::Control> controls;
  const auto add = [&](int count, std::string_view key, const char* icon, PageKind kind) {
    if (count == 0) return;
    const Phrase said = view.say(key);
    widgets::Control way;
    way.label = {said.text, said.language, icon};
    way.action = open(Page{kind, {}, {}});
    controls.push_back(std::move(way));
  };
  add(ways.stories, "stories", "book", PageKind::stories);
  add(ways.makers, "makers", "people", PageKind::makers);
  add(ways.products, "collection", "shelf", PageKind::collection);
  add(ways.events, "agenda", "calendar", PageKind::agenda);
  add(ways.places, "places", "pin", PageKind::place);
  add(1, "about", "info", PageKind::about);
  return controls;
}

float width_of_way(const widgets::Theme& theme, float room, std::size_t columns) {
  const auto count = static_cast<float>(columns);
  return (room - theme.px(k_way_gap) * (count - 1)) / count;
}

// As many in a row as have room for their words: all, half of them, a third.
std::size_t columns_of_ways(const Canvas& measure, float room, const std::vector<widgets::Control>& ways) {
  const auto fits = [&](std::size_t columns) {
    return std::all_of(ways.begin(), ways.end(), [&](const widgets::Control& way) {
      return widgets::way_fits_above(measure, width_of_way(measure.theme(), room, columns), way);
    });
  };
  for (const std::size_t rows : {std::size_t{1}, std::size_t{2}})
    if (const std::size_t columns = (ways.size() + rows - 1) / rows; fits(columns)) return columns;
  return (ways.size() + 2) / 3;
}

}  // namespace

widgets::Strip ways_strip(const View& view, Canvas& measure, const Regions& where, const Ways& ways) {
  std::vector<widgets::Control> controls = ways_of(view, ways);
  const std::size_t columns = columns_of_ways(measure, where.width(), controls);
  const std::size_t rows = (controls.size() + columns - 1) / columns;
  const float height = view.theme.control(widgets::k_way_height);
  const float step = height + view.theme.px(k_way_gap);
  const float whole = static_cast<float>(rows) * step - view.theme.px(k_way_gap);
  return inset_strip(where, whole, [controls = std::move(controls), columns, height, step](Canvas& canvas, Rect rect) {
    const float width = width_of_way(canvas.theme(), rect.width(), columns);
    const bool beside = std::all_of(controls.begin(), controls.end(), [&](const widgets::Control& way) {
      return widgets::way_fits_beside(canvas, width, way);
    });
    const widgets::WayForm form = beside ? widgets::WayForm::beside : widgets::WayForm::above;
    for (std::size_t i = 0; i < controls.size(); ++i) {
      const std::size_t row = i / columns;
      const float x = rect.left + static_cast<float>(i % columns) * (width + canvas.u(k_way_gap));
      const float y = rect.top + static_cast<float>(row) * step;
      widgets::way_button(canvas, {std::round(x), y, std::round(x + width), y + height}, controls[i], form);
    }
  });
}

widgets::Strip way_strip(const View& view, const Regions& where, const Phrase& said, Action action) {
  widgets::Control way;
  way.label = {said.text, said.language, "arrow_right"};
  way.action = std::move(action);
  const float height = view.theme.control(widgets::k_primary_height);
  return inset_strip(where, height, [way](Canvas& canvas, Rect rect) { widgets::second_button(canvas, rect, way); });
}

std::vector<widgets::Strip> no_pieces(const View& view, Canvas& measure, const Regions& where, const Ways& others) {
  const bool nothing = others.stories == 0 && others.makers == 0 && others.events == 0 && others.places == 0;
  Heading heading;
  heading.title = view.say("empty_gallery_title");
  std::vector<widgets::Strip> strips;
  strips.push_back(space(view.theme.px(40)));
  strips.push_back(heading_strip(measure, where, heading));
  strips.push_back(space(view.theme.px(12)));
  strips.push_back(text_strip(measure, where, view.say(nothing ? "empty_gallery_text" : "empty_gallery_others"),
                              widgets::Type::lead, widgets::colours::k_secondary));
  strips.push_back(space(view.theme.px(24)));
  return strips;
}

}  // namespace etalase::parts
