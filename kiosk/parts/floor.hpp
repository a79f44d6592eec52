// Where a piece stands in the gallery: a schematic floor plan with its zone lit.
#pragma once

#include "feed/gallery.hpp"
#include "parts/strips.hpp"

namespace etalase::parts {

struct FloorView {
  std::vector<feed::FloorZone> zones;
  feed::Id zone;      // the one that is lit
  std::string shelf;  // may be empty
};

// Draws the plan into the rectangle: room, zones, names where they fit, a marker in the lit zone. A zone of fewer than
// three points, or a lit zone that is not in the plan, is left out.
void draw_floor(Canvas& canvas, Rect rect, const FloorView& floor, const std::string& language);
// Tells whether the lit zone is on the plan.
[[nodiscard]] bool has_zone(const FloorView& floor);

}  // namespace etalase::parts
