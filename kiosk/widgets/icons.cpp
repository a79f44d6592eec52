// Reads and draws icon paths.
#include "widgets/icons.hpp"

#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numbers>

#include "base/json.hpp"
#include "embedded/icons.hpp"

namespace etalase::widgets {

namespace {

// Takes numbers and command letters off the front of a path.
class Reader {
 public:
  explicit Reader(std::string_view path) : m_path(path) {}
  char command() {
    const auto at = m_path.find_first_not_of(" ,");
    if (at == std::string_view::npos) return 0;
    m_path.remove_prefix(at);
    const char c = m_path.front();
    m_path.remove_prefix(1);
    return c;
  }
  float number() {
    const auto at = m_path.find_first_not_of(" ,");
    if (at == std::string_view::npos) return 0;
    m_path.remove_prefix(at);
    const auto end = std::min(m_path.find_first_not_of("+-.0123456789"), m_path.size());
    const float value = std::strtof(std::string(m_path.substr(0, end)).c_str(), nullptr);
    m_path.remove_prefix(end);
    return value;
  }
  Point point() {
    const float x = number();
    return {x, number()};
  }

 private:
  std::string_view m_path;
};

void add_curve(std::vector<Point>& points, Point a, Point b, Point to) {
  constexpr int k_pieces = 12;
  const Point from = points.empty() ? a : points.back();
  for (int i = 1; i <= k_pieces; ++i) {
    const float t = static_cast<float>(i) / k_pieces;
    const float s = 1 - t;
    points.push_back(from * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + to * (t * t * t));
  }
}

IconPath::Stroke circle(Point centre, float radius) {
  constexpr int k_pieces = 36;
  IconPath::Stroke stroke{{}, true};
  for (int i = 0; i < k_pieces; ++i) {
    const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / k_pieces;
    stroke.points.push_back(centre + Point{std::cos(angle), std::sin(angle)} * radius);
  }
  return stroke;
}

using Icons = std::map<std::string, IconPath, std::less<>>;

Icons load_icons() {
  Icons icons;
  const auto json = base::parse_json(embedded::icons, base::kilobytes(64));
  if (!json) return icons;
  for (const auto& [name, path] : json->items()) icons[name] = parse_icon(path.get<std::string>());
  return icons;
}

const Icons& icons() {
  static const Icons all = load_icons();
  return all;
}

struct CraftRow {
  std::string_view craft;
  CraftLook look;
};

constexpr std::array k_crafts{
    CraftRow{"BATIK", {"craft_batik", rgb(0x5A3216)}},   CraftRow{"TENUN", {"craft_tenun", rgb(0x1C2C48)}},
    CraftRow{"LOGAM", {"craft_logam", rgb(0x3B4756)}},   CraftRow{"GERABAH", {"craft_gerabah", rgb(0x863C22)}},
    CraftRow{"ROTAN", {"craft_rotan", rgb(0x6A4A1C)}},   CraftRow{"KAYU", {"craft_kayu", rgb(0x4A2A17)}},
    CraftRow{"BATU", {"craft_batu", rgb(0x4A4A47)}},     CraftRow{"ANYAMAN", {"craft_anyaman", rgb(0x4F5422)}},
    CraftRow{"KERANG", {"craft_kerang", rgb(0x1F5058)}}, CraftRow{"KULIT", {"craft_kulit", rgb(0x6B3524)}},
    CraftRow{"PANGAN", {"craft_pangan", rgb(0x2E4A2C)}}, CraftRow{"LAIN", {"craft_lain", rgb(0x4C3550)}},
};

}  // namespace

IconPath parse_icon(std::string_view path) {
  IconPath icon;
  Reader reader(path);
  for (char command = reader.command(); command != 0; command = reader.command()) {
    const bool draws = command == 'L' || command == 'C' || command == 'Z' || command == 'F';
    if (draws && icon.strokes.empty()) return icon;
    switch (command) {
      case 'M': icon.strokes.push_back({{reader.point()}, false}); break;
      case 'L': icon.strokes.back().points.push_back(reader.point()); break;
      case 'C': {
        const Point a = reader.point();
        const Point b = reader.point();
        add_curve(icon.strokes.back().points, a, b, reader.point());
        break;
      }
      case 'Z': icon.strokes.back().closed = true; break;
      case 'F': icon.strokes.back().filled = true; break;
      case 'O': {
        const Point centre = reader.point();
        icon.strokes.push_back(circle(centre, reader.number()));
        break;
      }
      case 'D': {
        const Point centre = reader.point();
        icon.dots.push_back({centre, reader.number()});
        break;
      }
      default: return icon;
    }
  }
  return icon;
}

const IconPath& icon(std::string_view name) {
  static const IconPath none;
  const auto found = icons().find(name);
  return found == icons().end() ? none : found->second;
}

std::vector<std::string> icon_names() {
  std::vector<std::string> names;
  for (const auto& [name, path] : icons()) names.push_back(name);
  return names;
}

void draw_icon(Canvas& canvas, std::string_view name, Point centre, float side, Colour colour) {
  const IconPath& path = icon(name);
  const float scale = side / 24;
  const Point corner = centre - Point{side / 2, side / 2};
  const float width = std::max(2 * scale, 1.5F);
  for (const IconPath::Stroke& stroke : path.strokes) {
    std::vector<Point> points;
    points.reserve(stroke.points.size());
    for (const Point p : stroke.points) points.push_back(corner + p * scale);
    if (stroke.filled) canvas.polygon(points, colour);
    canvas.polyline(points, colour, width, stroke.closed);
    if (!stroke.closed && !points.empty())
      for (const Point end : {points.front(), points.back()}) canvas.disc(end, width / 2, colour);
  }
  for (const IconPath::Dot& dot : path.dots) canvas.disc(corner + dot.centre * scale, dot.radius * scale, colour);
}

CraftLook craft_look(std::string_view craft) {
  for (const CraftRow& row : k_crafts)
    if (row.craft == craft) return row.look;
  return k_crafts.back().look;
}

}  // namespace etalase::widgets
