// Says that a column goes on below its view: its ground grows over its end, and a key on it leads on.
#pragma once

#include "widgets/controls.hpp"

namespace etalase::widgets {

// Where a column's view ends while more lies below it, and where the key under it ends; page coordinates.
struct MorePlace {
  float view_end = 0;
  float key_end = 0;
};
// Returns the place for a key that ends at `key_end`.
[[nodiscard]] MorePlace more_place(const Theme& theme, float key_end);

enum class WayUp { no, yes };
struct MoreKey {
  Label label;  // drawn where there is room
  Colour ground = colours::k_paper;
  int column = 0;            // as TurnPage counts them
  WayUp way_up = WayUp::no;  // a second key leads back to the column's beginning
};
// Draws fade and keys over a column; their actions are TurnPage.
void draw_more_key(Canvas& canvas, Rect column, const MorePlace& place, const MoreKey& key);

// The column's ground, which is solid from `end` on.
struct Fade {
  float end = 0;
  float height = 0;
  Colour ground = colours::k_paper;
};
void draw_fade(Canvas& canvas, Rect column, const Fade& fade);

}  // namespace etalase::widgets
