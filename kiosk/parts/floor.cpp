// Draws the floor plan.
#include "parts/floor.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::parts {

namespace {

using widgets::Colour;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr Colour k_room = widgets::rgb(0xF4EBDA);
constexpr Colour k_zone = widgets::rgb(0xE3D2B4);
constexpr Colour k_wall = widgets::rgb(0x8A7460);

Rect bounds(const std::vector<Point>& points) {
  Rect box{points.front().x, points.front().y, points.front().x, points.front().y};
  for (const Point& p : points) {
    box.left = std::min(box.left, p.x);
    box.top = std::min(box.top, p.y);
    box.right = std::max(box.right, p.x);
    box.bottom = std::max(box.bottom, p.y);
  }
  return box;
}

std::vector<Point> placed(const feed::FloorZone& zone, Rect room) {
  std::vector<Point> points;
  for (const feed::FloorPoint& p : zone.polygon)
    points.push_back({room.left + static_cast<float>(std::clamp(p.x, 0.0, 1.0)) * room.width(),
                      room.top + static_cast<float>(std::clamp(p.y, 0.0, 1.0)) * room.height()});
  return points;
}

bool is_upright_box(const std::vector<Point>& points) {
  if (points.size() != 4) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point side = points[(i + 1) % 4] - points[i];
    if (std::abs(side.x) > 0.5F && std::abs(side.y) > 0.5F) return false;
  }
  return true;
}

// Fills any polygon, hollow or crossing itself, by its even-odd rows: zones come from outside and need not be convex.
void fill_rows(Canvas& canvas, const std::vector<Point>& points, Colour colour) {
  const Rect box = bounds(points);
  for (float y = std::floor(box.top); y < box.bottom; y += 1) {
    const float middle = y + 0.5F;
    std::vector<float> crossings;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const Point a = points[i];
      const Point b = points[(i + 1) % points.size()];
      if ((a.y <= middle) == (b.y <= middle)) continue;
      crossings.push_back(a.x + (middle - a.y) / (b.y - a.y) * (b.x - a.x));
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
      canvas.fill({crossings[i], y, crossings[i + 1], y + 1}, colour);
  }
}

void draw_zone(Canvas& canvas, const std::vector<Point>& points, Colour colour) {
  if (is_upright_box(points)) {
    canvas.fill(bounds(points), colour, canvas.u(8));
    return;
  }
  fill_rows(canvas, points, colour);
  canvas.polyline(points, colour, canvas.u(2), true);
}

// Writes the zone's name where it fits whole.
void draw_label(Canvas& canvas, Rect box, const Phrase& name, Colour colour) {
  const float pad = canvas.u(8);
  text::TextStyle style = canvas.theme().style(Type::small, name.language);
  style.size_px = canvas.theme().text_floor_px();
  style.line_factor = 1.15F;
  style.align = text::Align::centre;
  const Words words{name.text, style, colour, static_cast<int>(box.width() - 2 * pad)};
  if (words.width < 1) return;
  const text::Measure size = canvas.measure(words);
  if (size.broken_words > 0 || static_cast<float>(size.height) > box.height() - 2 * pad || size.width > words.width)
    return;
  canvas.text({box.left + pad, std::round(box.centre().y - static_cast<float>(size.height) / 2)}, words);
}

void draw_marker(Canvas& canvas, Point centre) {
  const float radius = canvas.u(24);
  canvas.disc(centre, radius, colours::k_light_text);
  canvas.ring(centre, radius, colours::k_hero_ground, canvas.u(2));
  widgets::draw_icon(canvas, "pin", centre, radius * 1.3F, colours::k_hero_ground);
}

}  // namespace

bool has_zone(const FloorView& floor) {
  return std::any_of(floor.zones.begin(), floor.zones.end(),
                     [&](const feed::FloorZone& zone) { return zone.id == floor.zone && zone.polygon.size() >= 3; });
}

void draw_floor(Canvas& canvas, Rect rect, const FloorView& floor, const std::string& language) {
  canvas.fill(rect, k_room, canvas.u(14));
  canvas.outline(rect, k_wall, canvas.u(3), canvas.u(14));
  const float wall = canvas.u(8);
  const Rect room{rect.left + wall, rect.top + wall, rect.right - wall, rect.bottom - wall};
  for (const feed::FloorZone& zone : floor.zones) {
    if (zone.polygon.size() < 3) continue;
    const std::vector<Point> points = placed(zone, room);
    const bool lit = zone.id == floor.zone;
    draw_zone(canvas, points, lit ? colours::k_sogan : k_zone);
    const Rect box = bounds(points);
    if (!lit) draw_label(canvas, box, pick(zone.name, language), colours::k_secondary);
    if (lit) draw_marker(canvas, box.centre());
  }
}

}  // namespace etalase::parts
