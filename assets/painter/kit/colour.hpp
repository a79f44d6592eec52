// Colours in linear light and the sets of dyes a motif is painted with.
#pragma once

#include <cstdint>

#include "kit/maths.hpp"

namespace etalase::painter {

/// Linear light, 1 = white paper in full light.
using Colour = Vec3;

/// Turns 0xRRGGBB as a screen shows it into linear light.
Colour from_hex(std::uint32_t hex);

/// Brightness as the eye weighs it.
constexpr float luminance(Colour c) { return 0.2126F * c.x + 0.7152F * c.y + 0.0722F * c.z; }

/// The dyes of one cloth: ground, outline, wax line, two large colours and a small bright one.
struct Dyes {
  Colour ground;
  Colour line;
  Colour wax;
  Colour main;
  Colour second;
  Colour accent;
};

}  // namespace etalase::painter
