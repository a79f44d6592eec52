// Where the things of a scene stand in its picture.
#pragma once

#include "studio/raster.hpp"

namespace etalase::painter {

/// The middle of what stands in the scene, without grounds and walls: fractions of the picture from its upper left
/// corner. What reaches out of the picture counts as far as it is seen.
Vec2 middle_of(const Scene& scene, Frame frame);

}  // namespace etalase::painter
