// What batik motifs share: a canvas with its stencil and dyes, wax lines, dots, leaves, flowers.
#pragma once

#include "brush/stencil.hpp"
#include "kit/random.hpp"

namespace etalase::painter {

/// A motif in the making. Owns the canvas and the stencil.
struct Batik {
  Canvas canvas;
  Stencil stencil;
  Dyes dyes;

  Batik(Vec2 size, int pixels_per_unit, const Dyes& with);

  /// Fills what the stencil holds: a dark line around it and a wax line outside.
  void waxed(Colour fill, float line_width = 0.007F, float wax_width = 0.008F);
  /// Fills what the stencil holds, nothing around it.
  void bare(Colour fill);
};

/// Dots on a staggered grid over the whole ground; `step` divides the sheet evenly.
void ground_dots(Batik& batik, float step, float radius, Colour colour);

struct LeafShape {
  float length = 0.2F;
  float width = 0.05F;  ///< half-width
  float bend = 0.0F;    ///< total turn from foot to tip, radians
};

/// A leaf from the pen along its x axis, veined.
void leaf(Batik& batik, const Pen& pen, const LeafShape& shape, Colour fill);
/// The leaf's outline alone, joined to the stencil.
void leaf_outline(Stencil& stencil, const Pen& pen, const LeafShape& shape);

struct FlowerShape {
  int petals = 6;
  float radius = 0.1F;
  float petal_width = 0.42F;  ///< over the radius
  float heart = 0.24F;        ///< over the radius
};

/// A flower seen from the front around the pen.
void flower(Batik& batik, const Pen& pen, const FlowerShape& shape, Colour petal, Colour inner);

/// A tapering stem through points, inked in one go.
void stem(Batik& batik, const Pen& pen, std::span<const Vec2> points, float width, Colour fill);

/// Points along a smooth line through `points`.
std::vector<Vec2> smooth_path(std::span<const Vec2> points, int steps);

/// The hand's traces over the finished drawing: wavering lines, uneven dye, fine cracks of the wax.
Canvas with_hand(const Canvas& drawn, const Dyes& dyes, float strength);

}  // namespace etalase::painter
