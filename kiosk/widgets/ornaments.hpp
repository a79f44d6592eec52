// The truntum band, the paper ground with its faint flowers, and hairlines.
#pragma once

#include "widgets/canvas.hpp"

namespace etalase::widgets {

// Height of the band on the reference panel.
inline constexpr float k_band = 32;

// A row of truntum flowers on dark ground between two gold hairlines; runs along the longer side of the rectangle.
void truntum_band(Canvas& canvas, Rect rect);
// Paper with faint flowers. `phase` is the rectangle's place on the page, so that neighbouring strips join.
void paper_ground(Canvas& canvas, Rect rect, Point phase);
// The dark ground of welcome and staff pages and of free room above a page, with the same flowers hardly to be seen.
void dark_ground(Canvas& canvas, Rect rect, float flowers = 0.06F);
// Flowers of a colour in the same lattice, for dark panels without a photograph.
void flower_lattice(Canvas& canvas, Rect rect, Point phase, Colour colour);
// A thin line in the colour of separators.
void hairline(Canvas& canvas, Point from, Point to);
// The short gold rule before an eyebrow.
void gold_rule(Canvas& canvas, Point left_centre, float length);

}  // namespace etalase::widgets
