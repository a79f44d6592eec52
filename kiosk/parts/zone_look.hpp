// How the zones of a region look: each has its own shape and its own colour, so that neither has to be told alone.
#pragma once

#include <vector>

#include "feed/place.hpp"
#include "widgets/canvas.hpp"

namespace etalase::parts {

// block, island and peak are the feed's "mainland", "islands" and "mountains"; other zones take the next that is free.
enum class ZoneForm { plain, block, island, peak, notched, slanted, pointed };

struct ZoneLook {
  ZoneForm form = ZoneForm::plain;  // plain: of no zone
  widgets::Colour ground = 0;
  widgets::Colour line = 0;
  bool operator==(const ZoneLook&) const = default;
};

// One look for each zone, in their order; different ones for the first six zones.
[[nodiscard]] std::vector<ZoneLook> zone_looks(const std::vector<feed::Zone>& zones);
// The look of what belongs to no zone.
[[nodiscard]] ZoneLook plain_look();

// The convex outline of a form that fills the rectangle; corners in order.
[[nodiscard]] std::vector<loop::Point> outline_of(ZoneForm form, loop::Rect rect);
// The part of the rectangle in which words stand inside the outline.
[[nodiscard]] loop::Rect inside_of(ZoneForm form, loop::Rect rect);

// A tile in its zone's shape; a chosen one is indigo.
enum class TileState { resting, chosen, pressed };
void draw_zone_tile(widgets::Canvas& canvas, loop::Rect rect, const ZoneLook& look, TileState state);

}  // namespace etalase::parts
