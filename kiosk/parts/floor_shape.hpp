// Shapes of the floor plan's zones: polygons from outside that may be hollow, cross themselves, be tiny or lie over one
// another.
#pragma once

#include <vector>

#include "loop/geometry.hpp"

namespace etalase::parts {

// Corners in order; at least three.
using Polygon = std::vector<loop::Point>;

[[nodiscard]] loop::Rect bounds_of(const Polygon& polygon);
// Tells whether it is a rectangle along the axes.
[[nodiscard]] bool is_upright_box(const Polygon& polygon);
// Where a row at that height enters and leaves the polygon, by turns, from left to right.
[[nodiscard]] std::vector<float> crossings(const Polygon& polygon, float y);
// Points inside, those furthest from its edges first; at least one, the middle of its bounds where it has no inside.
[[nodiscard]] std::vector<loop::Point> inner_points(const Polygon& polygon);
// Tells whether the rectangle lies wholly inside the polygon.
[[nodiscard]] bool holds(const Polygon& polygon, loop::Rect rect);
// Tells whether rectangle and polygon share anything.
[[nodiscard]] bool touches(const Polygon& polygon, loop::Rect rect);

}  // namespace etalase::parts
