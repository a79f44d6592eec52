// Turns a visible point into light: what the camera meets there and how it answers the room.
#pragma once

#include "studio/raster.hpp"

namespace etalase::painter {

/// What one pixel sees.
struct Sight {
  Vec3 position;
  Vec3 normal;
  Vec3 to_eye;
  Look look;
  Colour ambient;
  float key = 0.0F;
  float depth = 0.0F;
  std::uint32_t thing = SampleBand::k_no_face;
};

/// Looks at the middle of pixel (x, y) on the plane of `face`.
Sight look_at(const View& view, std::uint32_t face, int x, int y);

/// Tilts the normal by the difference of fine relief to the next pixel to the right and below.
Vec3 relief_normal(const Sight& here, const Sight& right, const Sight& below);

/// The light that leaves `sight` towards the camera; `normal` is its normal with fine relief.
Colour lit(const View& view, const Sight& sight, Vec3 normal);

}  // namespace etalase::painter
