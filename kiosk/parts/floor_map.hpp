// The floor plan laid out: where the name or number of each zone, the doors and "you are here" stand, and its key.
#pragma once

#include "feed/gallery.hpp"
#include "parts/floor_shape.hpp"
#include "parts/strips.hpp"

namespace etalase::parts {

// What is known of the floor.
struct FloorView {
  std::vector<feed::FloorZone> zones;
  std::vector<feed::FloorPoint> doors;
  std::optional<feed::FloorPoint> here;  // where the kiosk stands
  feed::Id zone;                         // the one where the piece stands
  std::string shelf;                     // may be empty
};
// Tells whether the piece's zone is on the plan.
[[nodiscard]] bool has_zone(const FloorView& floor);

// What the plan says besides the zones' names, which are said in `language`.
struct FloorWords {
  Phrase door;
  Phrase here;
  std::string language;
};
[[nodiscard]] FloorWords floor_words(const View& view);

// How large the plan is. A plan with more zones than `most_numbers` that are too small for their names numbers none of
// them and names the piece's zone alone.
struct FloorRoom {
  float width = 0;
  float height = 0;
  std::size_t most_numbers = 500;
};

enum class Standing { other, chosen };

struct FloorLabel {
  Point top_left;
  widgets::Words words;
};
struct FloorNumber {
  Rect pill;
  std::string text;
  Standing standing = Standing::other;
  std::optional<Point> zone;  // what a fine line leads to, where the number stands beside its zone
};
// A door in a wall, from one end of the gap to the other; `inward` points into the room. Without a wall only a sign.
struct FloorDoor {
  Point from;
  Point to;
  Point inward;
  bool in_wall = true;
};
// A line of the key: a number or an icon before a name.
struct KeyLine {
  std::string number;
  std::string icon;
  Phrase name;
  Standing standing = Standing::other;
};

// Lengths are pixels from the plan's upper left corner.
struct FloorMap {
  float width = 0;
  float height = 0;
  std::vector<Polygon> zones;
  std::vector<Polygon> chosen;
  std::vector<FloorLabel> labels;
  std::vector<FloorNumber> numbers;
  std::vector<FloorDoor> doors;
  std::optional<Point> here;
  std::optional<Point> pin;  // the middle of the marker
  std::vector<KeyLine> key;  // the piece's zone first
};
// Measures of what is drawn, in reference pixels.
inline constexpr float k_floor_wall = 8;
inline constexpr float k_floor_pin = 30;
inline constexpr float k_floor_here = 14;

// Lays the plan out. Every zone of three points or more is named: on the plan where its name stands whole inside, else
// in the key. Nothing lies over a name, a number or a marker.
[[nodiscard]] FloorMap map_floor(const Canvas& measure, const FloorView& floor, const FloorWords& words,
                                 const FloorRoom& room);

}  // namespace etalase::parts
