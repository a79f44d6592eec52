// Buttons to pages.
#include "parts/ways.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/controls.hpp"

namespace etalase::parts {

using namespace actions;

std::optional<widgets::Strip> ways_strip(const View& view, const Regions& where, const Ways& ways) {
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
  const float height = view.theme.control(widgets::k_way_height);
  return inset_strip(where, height, [controls = std::move(controls)](Canvas& canvas, Rect rect) {
    const float gap = canvas.u(12);
    const auto count = static_cast<float>(controls.size());
    const float width = (rect.width() - gap * (count - 1)) / count;
    const bool beside = std::all_of(controls.begin(), controls.end(), [&](const widgets::Control& way) {
      return widgets::way_fits_beside(canvas, width, way);
    });
    const widgets::WayForm form = beside ? widgets::WayForm::beside : widgets::WayForm::above;
    float x = rect.left;
    for (const widgets::Control& way : controls) {
      widgets::way_button(canvas, {std::round(x), rect.top, std::round(x + width), rect.bottom}, way, form);
      x += width + gap;
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
