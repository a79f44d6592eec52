// Finds a place for each name, number and sign.
#include "parts/floor_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etalase::parts {

using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_door_width = 46;
// A door further from every wall than this share of the plan stands in the room.
constexpr double k_off_wall = 0.1;
constexpr float k_name_pad = 6;
constexpr std::size_t k_places_tried = 60;

Rect around(Point centre, float width, float height) {
  const float left = std::round(centre.x - width / 2);
  const float top = std::round(centre.y - height / 2);
  return {left, top, left + width, top + height};
}

bool meet(const Rect& a, const Rect& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// A zone on the plan with its name.
struct Zone {
  Polygon polygon;
  Phrase name;
  Standing standing;
};

class Mapper {
 public:
  Mapper(const Canvas& measure, const FloorWords& words, const FloorRoom& room)
      : m_measure(measure), m_words(words), m_room(room) {
    m_map.width = room.width;
    m_map.height = room.height;
    const float wall = measure.u(k_floor_wall);
    m_inside = {wall, wall, room.width - wall, room.height - wall};
  }

  FloorMap map(const FloorView& floor) && {
    for (const feed::FloorPoint& door : floor.doors) add_door(door);
    if (floor.here) m_map.here = at(*floor.here);
    if (m_map.here) take(mark_box(*m_map.here));
    add_zones(floor);
    name_signs();
    return std::move(m_map);
  }

 private:
  [[nodiscard]] Point at(const feed::FloorPoint& p) const {
    return {m_inside.left + static_cast<float>(std::clamp(p.x, 0.0, 1.0)) * m_inside.width(),
            m_inside.top + static_cast<float>(std::clamp(p.y, 0.0, 1.0)) * m_inside.height()};
  }
  [[nodiscard]] Rect mark_box(Point centre) const {
    const float side = 2 * m_measure.u(k_floor_here) + m_measure.u(8);
    return around(centre, side, side);
  }
  void take(Rect rect) { m_taken.push_back(rect); }
  [[nodiscard]] bool is_free(Rect rect) const {
    if (rect.left < m_inside.left || rect.right > m_inside.right || rect.top < m_inside.top ||
        rect.bottom > m_inside.bottom)
      return false;
    return std::none_of(m_taken.begin(), m_taken.end(), [&](const Rect& taken) { return meet(taken, rect); });
  }
  [[nodiscard]] bool lies_on_chosen(Rect rect) const {
    return std::any_of(m_map.chosen.begin(), m_map.chosen.end(),
                       [&](const Polygon& zone) { return touches(zone, rect); });
  }
  [[nodiscard]] bool lies_on_zone(Rect rect) const {
    return lies_on_chosen(rect) || std::any_of(m_map.zones.begin(), m_map.zones.end(),
                                               [&](const Polygon& zone) { return touches(zone, rect); });
  }

  // The gap lies in the nearest wall, whole between its corners.
  void add_door(const feed::FloorPoint& p) {
    const Point centre = at(p);
    const std::array<double, 4> distance{p.x, 1 - p.x, p.y, 1 - p.y};
    const auto nearest = std::min_element(distance.begin(), distance.end()) - distance.begin();
    const float half = m_measure.u(k_door_width) / 2;
    if (distance.at(static_cast<std::size_t>(nearest)) > k_off_wall) {
      m_map.doors.push_back({centre, centre, {0, 0}, false});
      return take(mark_box(centre));
    }
    const float corner = m_measure.u(20);
    const float x = std::clamp(centre.x, corner + half, std::max(m_room.width - corner - half, corner + half));
    const float y = std::clamp(centre.y, corner + half, std::max(m_room.height - corner - half, corner + half));
    FloorDoor door;
    if (nearest < 2) {
      const float wall = nearest == 0 ? 0 : m_room.width;
      door = {{wall, y - half}, {wall, y + half}, {nearest == 0 ? 1.0F : -1.0F, 0}};
    } else {
      const float wall = nearest == 2 ? 0 : m_room.height;
      door = {{x - half, wall}, {x + half, wall}, {0, nearest == 2 ? 1.0F : -1.0F}};
    }
    m_map.doors.push_back(door);
    const Point end = door.to + door.inward * m_measure.u(k_door_width);
    take({std::min(door.from.x, end.x), std::min(door.from.y, end.y), std::max(door.from.x, end.x),
          std::max(door.from.y, end.y)});
  }

  void add_zones(const FloorView& floor) {
    std::vector<Zone> zones;
    for (const feed::FloorZone& zone : floor.zones) {
      if (zone.polygon.size() < 3) continue;
      const bool chosen = zone.id == floor.zone;
      Zone placed{{}, pick(zone.name, m_words.language), chosen ? Standing::chosen : Standing::other};
      for (const feed::FloorPoint& p : zone.polygon) placed.polygon.push_back(at(p));
      (chosen ? m_map.chosen : m_map.zones).push_back(placed.polygon);
      zones.push_back(std::move(placed));
    }
    std::stable_partition(zones.begin(), zones.end(), [](const Zone& z) { return z.standing == Standing::chosen; });
    std::vector<const Zone*> small;
    for (const Zone& zone : zones)
      if (!name_inside(zone)) small.push_back(&zone);
    const bool numbered = small.size() <= m_room.most_numbers;
    int number = 0;
    for (const Zone* zone : small) {
      const bool chosen = zone->standing == Standing::chosen;
      if (!numbered && !chosen) continue;
      KeyLine line{numbered ? std::to_string(++number) : "", chosen ? "pin" : "", zone->name, zone->standing};
      if (!line.number.empty() && !place_number(*zone, line.number)) {
        line.number.clear();
        --number;
      }
      if (chosen && line.number.empty()) m_map.pin = inner_points(zone->polygon).front();
      m_map.key.push_back(std::move(line));
    }
  }

  // The zone's name where it stands whole inside, in two sizes and three widths; the piece's zone with its marker
  // above.
  bool name_inside(const Zone& zone) {
    const bool chosen = zone.standing == Standing::chosen;
    const float floor_px = m_measure.theme().text_floor_px();
    const Rect box = bounds_of(zone.polygon);
    if (box.height() < floor_px || box.width() < 2 * floor_px) return false;
    std::vector<Point> places = inner_points(zone.polygon);
    places.resize(std::min(places.size(), k_places_tried));
    text::TextStyle style = m_measure.theme().style(Type::small, zone.name.language);
    style.line_factor = 1.15F;
    style.align = text::Align::centre;
    for (const float pin : chosen ? std::vector<float>{m_measure.u(k_floor_pin + 6), 0} : std::vector<float>{0})
      for (const float px : {std::max(style.size_px, floor_px), floor_px})
        for (const float share : {1.0F, 0.72F, 0.5F}) {
          style.size_px = px;
          const float width = std::floor(box.width() * share - 2 * m_measure.u(k_name_pad));
          const Words words{zone.name.text, style, chosen ? colours::k_light_text : colours::k_secondary,
                            static_cast<int>(width)};
          if (width >= 1 && set_name({zone, words, pin}, places)) return true;
        }
    return false;
  }

  struct Name {
    const Zone& zone;
    const Words& words;
    float pin;  // height of the marker above it, 0 without
  };
  bool set_name(const Name& name, const std::vector<Point>& places) {
    if (m_measure.breaks_a_word(name.words)) return false;
    const text::Measure size = m_measure.measure(name.words);
    const float width = static_cast<float>(size.width) + 2 * m_measure.u(k_name_pad);
    const float height = static_cast<float>(size.height) + name.pin + 2 * m_measure.u(2);
    const Rect box = bounds_of(name.zone.polygon);
    if (size.width > name.words.width || width > box.width() || height > box.height()) return false;
    for (const Point place : places) {
      const Rect rect = around(place, width, height);
      const bool on_chosen = name.zone.standing == Standing::other && lies_on_chosen(rect);
      if (!is_free(rect) || on_chosen || !holds(name.zone.polygon, rect)) continue;
      const float top = rect.top + m_measure.u(2) + name.pin;
      m_map.labels.push_back({{std::round(place.x - static_cast<float>(name.words.width) / 2), top}, name.words});
      take(rect);
      if (name.pin > 0) m_map.pin = Point{place.x, rect.top + m_measure.u(2 + k_floor_pin / 2)};
      if (name.zone.standing == Standing::chosen && name.pin == 0) add_pin_beside(rect);
      return true;
    }
    return false;
  }

  // In the zone where it has room, over its edge where nothing else stands there, else beside it with a fine line.
  bool place_number(const Zone& zone, const std::string& number) {
    const text::TextStyle style = m_measure.theme().style(Type::small_bold, "en");
    const text::Measure size = m_measure.measure({number, style});
    const float height = std::round(style.size_px * 1.45F);
    const float width = std::max(height, static_cast<float>(size.width) + m_measure.u(14));
    const std::vector<Point> places = inner_points(zone.polygon);
    const auto put = [&](Rect pill, std::optional<Point> leads_to) {
      m_map.numbers.push_back({pill, number, zone.standing, leads_to});
      take(pill);
      if (zone.standing == Standing::chosen) add_pin_beside(pill);
      return true;
    };
    for (std::size_t i = 0; i < std::min(places.size(), k_places_tried); ++i)
      if (const Rect pill = around(places[i], width, height); is_free(pill) && holds(zone.polygon, pill))
        return put(pill, std::nullopt);
    const Point middle = places.front();
    if (const Rect pill = around(middle, width, height); is_free(pill)) return put(pill, std::nullopt);
    for (const float far : {0.9F, 1.4F, 2.0F, 2.8F})
      for (int turn = 0; turn < 12; ++turn) {
        const float angle = 6.2831853F * static_cast<float>(turn) / 12;
        const Point place = middle + Point{std::cos(angle) * (width + height) / 2, std::sin(angle) * height} * far;
        if (const Rect pill = around(place, width, height); is_free(pill)) return put(pill, middle);
      }
    return false;
  }

  // The marker stands on what names its zone, or at a side of it; without a free place the zone's colour does alone.
  void add_pin_beside(Rect box) {
    const float side = m_measure.u(k_floor_pin + 4);
    const Point middle = box.centre();
    const std::array<Point, 4> places{{{middle.x, box.top - side / 2 - 1},
                                       {box.right + side / 2 + 1, middle.y},
                                       {box.left - side / 2 - 1, middle.y},
                                       {middle.x, box.bottom + side / 2 + 1}}};
    for (const Point place : places) {
      const Rect rect = around(place, side, side);
      const bool on_other =
          std::any_of(m_map.zones.begin(), m_map.zones.end(), [&](const Polygon& zone) { return touches(zone, rect); });
      if (!is_free(rect) || on_other) continue;
      m_map.pin = place;
      return take(rect);
    }
  }

  void name_signs() {
    bool all_named = true;
    for (const FloorDoor& door : m_map.doors) {
      const Point end = door.to + door.inward * m_measure.u(k_door_width);
      const Rect box = door.in_wall ? Rect{std::min(door.from.x, end.x), std::min(door.from.y, end.y),
                                           std::max(door.from.x, end.x), std::max(door.from.y, end.y)}
                                    : mark_box(door.from);
      all_named = name_sign(box, m_words.door) && all_named;
    }
    if (!all_named) m_map.key.push_back({"", "door", m_words.door, Standing::other});
    if (m_map.here && !name_sign(mark_box(*m_map.here), m_words.here))
      m_map.key.push_back({"", "here", m_words.here, Standing::other});
  }

  // Beside a sign where neither a zone nor anything else is.
  bool name_sign(Rect sign, const Phrase& said) {
    text::TextStyle style = m_measure.theme().style(Type::small_bold, said.language);
    style.size_px = m_measure.theme().text_floor_px();
    const Words words{said.text, style, colours::k_ink};
    const text::Measure size = m_measure.measure(words);
    const float width = static_cast<float>(size.width) + m_measure.u(4);
    const float height = static_cast<float>(size.height);
    const Point middle = sign.centre();
    const std::array<Point, 6> places{{{sign.right + width / 2, middle.y},
                                       {sign.left - width / 2, middle.y},
                                       {middle.x, sign.top - height / 2},
                                       {middle.x, sign.bottom + height / 2},
                                       {sign.right + width / 2, sign.top + height / 2},
                                       {sign.left - width / 2, sign.top + height / 2}}};
    for (const Point place : places) {
      const Rect rect = around(place, width, height);
      if (!is_free(rect) || lies_on_zone(rect)) continue;
      m_map.labels.push_back({{rect.left + m_measure.u(2), rect.top}, words});
      take(rect);
      return true;
    }
    return false;
  }

  const Canvas& m_measure;
  const FloorWords& m_words;
  const FloorRoom& m_room;
  Rect m_inside;
  FloorMap m_map;
  std::vector<Rect> m_taken;
};

}  // namespace

bool has_zone(const FloorView& floor) {
  return std::any_of(floor.zones.begin(), floor.zones.end(),
                     [&](const feed::FloorZone& zone) { return zone.id == floor.zone && zone.polygon.size() >= 3; });
}

FloorWords floor_words(const View& view) { return {view.say("door"), view.say("you_are_here"), view.language}; }

FloorMap map_floor(const Canvas& measure, const FloorView& floor, const FloorWords& words, const FloorRoom& room) {
  return Mapper(measure, words, room).map(floor);
}

}  // namespace etalase::parts
