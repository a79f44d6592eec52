// Line icons and craft marks, drawn as paths; their outlines are in assets/icons/icons.json, compiled in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

// A path on a grid of 24 by 24: lines to stroke and dots to fill.
struct IconPath {
  struct Stroke {
    std::vector<Point> points;
    bool closed = false;
    bool filled = false;  // convex
  };
  struct Dot {
    Point centre;
    float radius = 0;
  };
  std::vector<Stroke> strokes;
  std::vector<Dot> dots;
};

// Reads "M x y L x y C x y x y x y Z F O cx cy r D cx cy r"; F fills what was drawn last, which is convex. An unknown
// command ends the path.
[[nodiscard]] IconPath parse_icon(std::string_view path);
// Returns the icon of that name; an empty path when there is none.
[[nodiscard]] const IconPath& icon(std::string_view name);
// Returns all names, for the test that draws each.
[[nodiscard]] std::vector<std::string> icon_names();

// Draws the icon into a square of `side` around the centre; line width 2 of 24.
void draw_icon(Canvas& canvas, std::string_view name, Point centre, float side, Colour colour);

// A craft's mark and the ground that it always stands on.
struct CraftLook {
  std::string_view icon;
  Colour ground;
};
// Takes a craft id of the closed list such as "TENUN"; anything else looks like LAIN.
[[nodiscard]] CraftLook craft_look(std::string_view craft);

}  // namespace etalase::widgets
