// Draws the floor plan and its key.
#pragma once

#include "parts/floor_map.hpp"

namespace etalase::parts {

// Draws walls, doors, zones with their names or numbers, and the markers.
void draw_floor(Canvas& canvas, Point top_left, const FloorMap& map);
// Draws lines of the key from the top of the rectangle, in as many columns as there is room for; returns the height,
// 0 without lines.
float draw_floor_key(Canvas& canvas, Rect rect, const std::vector<KeyLine>& key);

}  // namespace etalase::parts
