// The schematic map of a region's districts: tiles in the shapes of their zones, with names or with numbers.
#pragma once

#include <optional>

#include "parts/district_grid.hpp"
#include "parts/strips.hpp"
#include "parts/zone_look.hpp"

namespace etalase::parts {

struct MapDistrict {
  feed::Id id;
  Phrase name;
  GridCell place;
  ZoneLook look;
};

// What a map is made for: the largest it may be, in pixels, and how high a tile wants to be over its width.
struct MapRoom {
  float width = 0;
  float height = 0;
  float tile_aspect = 0.5F;
};

struct MapTile {
  feed::Id district;
  Phrase name;
  ZoneLook look;
  Rect rect;  // from the map's upper left corner
  widgets::Words words;
};

// names: every name stands on its tile, all in one size; numbers: the list, which counts from 1, is the key.
enum class MapWords { names, numbers };
// Tiles too small for a finger only show: the list acts.
enum class MapActs { tiles, list };
// Water from one edge of the map to the other; lengths from its left edge.
struct MapWater {
  float left = 0;
  float right = 0;
  bool operator==(const MapWater&) const = default;
};

struct DistrictMap {
  float width = 0;
  float height = 0;
  MapWords words = MapWords::names;
  MapActs acts = MapActs::tiles;
  std::vector<MapTile> tiles;
  std::vector<MapWater> water;  // under columns of islands alone
  std::vector<Point> waves;     // where such a column is empty
};

// Lays the map out; nothing for fewer than two districts, and where not even numbers could be read.
[[nodiscard]] std::optional<DistrictMap> map_districts(const Canvas& measure, const std::vector<MapDistrict>& districts,
                                                       const MapRoom& room);

// The ground of a map whose upper left corner lies at the point, over the whole rectangle.
struct MapGround {
  Rect rect;
  float corner = 0;
};
void draw_map_ground(Canvas& canvas, const MapGround& ground, Point top_left, const DistrictMap& map);
// The tiles; the chosen district's is lit.
void draw_map_tiles(Canvas& canvas, Point top_left, const DistrictMap& map, const feed::Id& chosen);

}  // namespace etalase::parts
