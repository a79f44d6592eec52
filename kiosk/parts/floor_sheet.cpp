// Lays the large plan out: the key beside it where the sheet is wide, else below.
#include "parts/floor_sheet.hpp"

#include <algorithm>
#include <cmath>

#include "parts/floor.hpp"
#include "parts/sheets.hpp"

namespace etalase::parts {

namespace {

using widgets::Strip;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_aspect = 1.75F;
constexpr float k_least_key = 280;
constexpr float k_least_share = 0.6F;  // of the sheet's width
// A texture holds the lines of one strip.
constexpr std::ptrdiff_t k_lines_in_strip = 24;

Strip plain(float height, std::function<void(Canvas&, Rect)> draw) {
  return {height, std::move(draw), widgets::Ground::plain, colours::k_paper, 0};
}

Strip about_strip(const Canvas& measure, Rect content, const Phrase& about) {
  const widgets::Words words{about.text, measure.theme().style(Type::lead, about.language), colours::k_ink,
                             static_cast<int>(std::min(content.width(), measure.theme().text_width(Type::lead)))};
  const float height = static_cast<float>(measure.measure(words).height) + measure.u(16);
  return plain(height, [words, content](Canvas& canvas, Rect rect) { canvas.text({content.left, rect.top}, words); });
}

FloorMap map_in(const View& view, const Canvas& measure, const FloorView& floor, float width) {
  return map_floor(measure, floor, floor_words(view), {std::round(width), std::round(width / k_aspect)});
}

// How wide the plan is with its key below: whole in sight, but no smaller than it can be read.
float width_alone(Rect room) {
  return std::clamp(room.height() * k_aspect, room.width() * k_least_share, room.width());
}

// Plan and key beside each other; nothing where the key would be higher than the room, or the plan larger without it.
std::optional<Strip> beside(const View& view, const Canvas& measure, const FloorView& floor, Rect room) {
  const float gap = view.theme.gap();
  const float least_key = view.theme.control(k_least_key);
  const float plan = std::min(room.height() * k_aspect, room.width() - least_key - gap);
  if (plan < std::max(room.width() / 2, 0.9F * width_alone(room))) return std::nullopt;
  const FloorMap map = map_in(view, measure, floor, plan);
  const Rect at{room.left + map.width + gap, 0, room.right, 0};
  const float key =
      height_of(measure, at.width(), [&](Canvas& dry, Rect r) { return draw_floor_key(dry, r, map.key); });
  if (key > room.height()) return std::nullopt;
  return plain(std::max(map.height, key) + gap, [map, at, left = room.left](Canvas& canvas, Rect rect) {
    draw_floor(canvas, {left, rect.top}, map);
    draw_floor_key(canvas, {at.left, rect.top, at.right, 0}, map.key);
  });
}

std::vector<Strip> below(const View& view, const Canvas& measure, const FloorView& floor, Rect room) {
  const float gap = view.theme.gap();
  const FloorMap map = map_in(view, measure, floor, width_alone(room));
  std::vector<Strip> strips;
  const float left = room.left + std::round((room.width() - map.width) / 2);
  strips.push_back(
      plain(map.height + gap, [map, left](Canvas& canvas, Rect rect) { draw_floor(canvas, {left, rect.top}, map); }));
  for (auto first = map.key.begin(); first != map.key.end();) {
    const auto last = first + std::min(k_lines_in_strip, map.key.end() - first);
    const std::vector<KeyLine> lines(first, last);
    const float height =
        height_of(measure, room.width(), [&](Canvas& dry, Rect r) { return draw_floor_key(dry, r, lines); });
    strips.push_back(plain(height + measure.u(8), [lines, room](Canvas& canvas, Rect rect) {
      draw_floor_key(canvas, {room.left, rect.top, room.right, 0}, lines);
    }));
    first = last;
  }
  return strips;
}

}  // namespace

SheetLayout floor_sheet(const View& view, Canvas& measure, const Regions& where, const FloorView& floor,
                        const Phrase& about) {
  const Phrase title = view.say("floor_plan");
  const widgets::Sheet sheet{title.text, view.say("close").text, title.language};
  Rect room = sheet_content(view, where);
  std::vector<Strip> strips;
  if (!about.text.empty()) strips.push_back(about_strip(measure, room, about));
  room.bottom = sheet_room(view, measure, where, sheet) - height_of(strips) - view.theme.gap();
  const bool wide = room.width() > room.height() * 1.2F;
  if (auto both = wide ? beside(view, measure, floor, room) : std::nullopt)
    strips.push_back(std::move(*both));
  else
    for (Strip& strip : below(view, measure, floor, room)) strips.push_back(std::move(strip));
  return make_sheet(view, measure, where, sheet, std::move(strips));
}

}  // namespace etalase::parts
