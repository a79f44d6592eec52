// Draws rooms, signs and lists of names.
#include "parts/floor.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::parts {

using widgets::Colour;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr Colour k_room = widgets::rgb(0xF4EBDA);
constexpr Colour k_zone = widgets::rgb(0xE3D2B4);
constexpr Colour k_wall = widgets::rgb(0x8A7460);
constexpr float k_corner = 14;
constexpr float k_key_column = 250;

Polygon moved(Polygon polygon, Point by) {
  for (Point& p : polygon) p = p + by;
  return polygon;
}

// Fills any polygon, hollow or crossing itself, by its even-odd rows: zones come from outside and need not be convex.
void fill_rows(Canvas& canvas, const Polygon& polygon, Colour colour) {
  const Rect box = bounds_of(polygon);
  for (float y = std::floor(box.top); y < box.bottom; y += 1) {
    const std::vector<float> at = crossings(polygon, y + 0.5F);
    for (std::size_t i = 0; i + 1 < at.size(); i += 2) canvas.fill({at[i], y, at[i + 1], y + 1}, colour);
  }
}

// Neighbours that share an edge stay apart by a fine line.
void draw_zone(Canvas& canvas, const Polygon& polygon, Colour colour) {
  if (is_upright_box(polygon)) {
    const Rect box = bounds_of(polygon);
    const float corner = std::min({canvas.u(8), box.width() / 2, box.height() / 2});
    canvas.fill(box, colour, corner);
    canvas.outline(box, k_room, canvas.u(2), corner);
    return;
  }
  fill_rows(canvas, polygon, colour);
  canvas.polyline(polygon, k_room, canvas.u(2), true);
}

// A gap in the wall with a leaf that stands open, or only a sign.
void draw_door(Canvas& canvas, Point top_left, const FloorDoor& door) {
  const Point from = top_left + door.from;
  const Point to = top_left + door.to;
  if (!door.in_wall) {
    canvas.disc(from, canvas.u(k_floor_here + 4), colours::k_card);
    widgets::draw_icon(canvas, "door", from, canvas.u(2 * k_floor_here), colours::k_ink);
    return;
  }
  const float thick = canvas.u(5);
  canvas.fill({std::min(from.x, to.x) - (door.inward.x != 0 ? thick : 0),
               std::min(from.y, to.y) - (door.inward.y != 0 ? thick : 0),
               std::max(from.x, to.x) + (door.inward.x != 0 ? thick : 0),
               std::max(from.y, to.y) + (door.inward.y != 0 ? thick : 0)},
              k_room);
  const Point along = to - from;
  const float width = std::hypot(along.x, along.y);
  std::vector<Point> swing;
  for (int i = 0; i <= 12; ++i) {
    const float angle = 1.5707963F * static_cast<float>(i) / 12;
    swing.push_back(from + along * std::cos(angle) + door.inward * (width * std::sin(angle)));
  }
  canvas.polyline(swing, k_wall, canvas.u(2), false);
  canvas.line(from, from + door.inward * width, colours::k_ink, canvas.u(4));
  for (const Point jamb : {from, to})
    canvas.line(jamb - door.inward * canvas.u(6), jamb + door.inward * canvas.u(6), colours::k_ink, canvas.u(4));
}

void draw_pin(Canvas& canvas, Point centre) {
  const float radius = canvas.u(k_floor_pin) / 2;
  canvas.disc(centre, radius, colours::k_light_text);
  canvas.ring(centre, radius, colours::k_hero_ground, canvas.u(2));
  widgets::draw_icon(canvas, "pin", centre, radius * 1.3F, colours::k_hero_ground);
}

// An eye-catching dot, unlike all else on the plan.
void draw_here(Canvas& canvas, Point centre, float radius) {
  canvas.disc(centre, radius, colours::k_light_text);
  canvas.ring(centre, radius, colours::k_indigo, radius * 0.22F);
  canvas.disc(centre, radius * 0.52F, colours::k_indigo);
}

void draw_pill(Canvas& canvas, Rect pill, const std::string& number, Standing standing) {
  const bool chosen = standing == Standing::chosen;
  canvas.fill(pill, chosen ? colours::k_sogan : colours::k_card, pill.height() / 2);
  canvas.outline(pill, chosen ? colours::k_light_text : k_wall, canvas.u(2), pill.height() / 2);
  canvas.text_in(
      pill, {number, canvas.theme().style(Type::small_bold, "en"), chosen ? colours::k_light_text : colours::k_ink});
}

// What stands before a name in the key; all as wide as the widest.
float key_mark_width(const Canvas& canvas, const std::vector<KeyLine>& key) {
  float width = std::round(canvas.theme().text_px(Type::small_bold) * 1.45F);
  for (const KeyLine& line : key)
    if (!line.number.empty())
      width = std::max(
          width, static_cast<float>(canvas.measure({line.number, canvas.theme().style(Type::small_bold, "en")}).width) +
                     canvas.u(14));
  return width;
}

void draw_key_mark(Canvas& canvas, Rect box, const KeyLine& line) {
  if (!line.number.empty()) return draw_pill(canvas, box, line.number, line.standing);
  if (line.icon == "here") return draw_here(canvas, box.centre(), box.height() * 0.36F);
  if (line.standing == Standing::chosen) return draw_pin(canvas, box.centre());
  if (!line.icon.empty())
    return widgets::draw_icon(canvas, line.icon, box.centre(), box.height() * 0.8F, colours::k_ink);
  canvas.disc(box.centre(), canvas.u(5), k_wall);
}

Words key_words(const Canvas& canvas, const KeyLine& line, float width) {
  const Type type = line.standing == Standing::chosen ? Type::small_bold : Type::small;
  return {line.name.text, canvas.theme().style(type, line.name.language), colours::k_ink, static_cast<int>(width)};
}

// As wide as the longest name needs, but no wider than what lets two columns stand.
float key_column(const Canvas& canvas, float width, const std::vector<KeyLine>& key, float mark) {
  float longest = 0;
  for (const KeyLine& line : key) {
    Words words = key_words(canvas, line, 0);
    words.width = text::k_no_wrap;
    longest = std::max(longest, static_cast<float>(canvas.measure(words).width) + 1);
  }
  const float wanted = mark + canvas.u(12) + std::min(longest, canvas.theme().control(k_key_column));
  const float columns = std::floor((width + canvas.theme().gap()) / (wanted + canvas.theme().gap()));
  if (columns < 2) return width;
  return std::floor((width - (columns - 1) * canvas.theme().gap()) / columns);
}

}  // namespace

void draw_floor(Canvas& canvas, Point top_left, const FloorMap& map) {
  const Rect rect{top_left.x, top_left.y, top_left.x + map.width, top_left.y + map.height};
  canvas.fill(rect, k_room, canvas.u(k_corner));
  canvas.outline(rect, k_wall, canvas.u(3), canvas.u(k_corner));
  for (const Polygon& zone : map.zones) draw_zone(canvas, moved(zone, top_left), k_zone);
  for (const Polygon& zone : map.chosen) draw_zone(canvas, moved(zone, top_left), colours::k_sogan);
  for (const FloorDoor& door : map.doors) draw_door(canvas, top_left, door);
  for (const FloorNumber& number : map.numbers)
    if (number.zone) {
      canvas.line(top_left + *number.zone, top_left + number.pill.centre(), k_wall, canvas.u(2));
      canvas.disc(top_left + *number.zone, canvas.u(4), k_wall);
    }
  for (const FloorNumber& number : map.numbers)
    draw_pill(canvas,
              {top_left.x + number.pill.left, top_left.y + number.pill.top, top_left.x + number.pill.right,
               top_left.y + number.pill.bottom},
              number.text, number.standing);
  for (const FloorLabel& label : map.labels) canvas.text(top_left + label.top_left, label.words);
  if (map.here) draw_here(canvas, top_left + *map.here, canvas.u(k_floor_here));
  if (map.pin) draw_pin(canvas, top_left + *map.pin);
}

float draw_floor_key(Canvas& canvas, Rect rect, const std::vector<KeyLine>& key) {
  if (key.empty()) return 0;
  const float mark = key_mark_width(canvas, key);
  const float mark_height = std::round(canvas.theme().text_px(Type::small_bold) * 1.45F);
  const float column = key_column(canvas, rect.width(), key, mark);
  const float gap = canvas.u(8);
  float x = rect.left;
  float y = rect.top;
  float row = 0;
  for (const KeyLine& line : key) {
    if (x > rect.left && x + column > rect.right + 1) {
      x = rect.left;
      y += row + gap;
      row = 0;
    }
    const float left = x + mark + canvas.u(12);
    const Words words = key_words(canvas, line, x + column - left);
    const text::Measure size = canvas.measure(words);
    const float line_height = static_cast<float>(size.line_height());
    const float first = std::max(line_height, mark_height);
    draw_key_mark(canvas,
                  {x, y + std::round((first - mark_height) / 2), x + mark,
                   y + std::round((first - mark_height) / 2) + mark_height},
                  line);
    canvas.text({left, y + std::round((first - line_height) / 2)}, words);
    row = std::max({row, first, static_cast<float>(size.height) + std::round((first - line_height) / 2)});
    x += column + canvas.theme().gap();
  }
  return y + row - rect.top;
}

}  // namespace etalase::parts
