// Computes how much light reaches each vertex: soft window shadow and light from all around.
#pragma once

#include "studio/scene.hpp"

namespace etalase::painter {

/// Fills `ambient` and `key` of all vertices of the scene. Must run before the picture is taken.
void bake_light(Scene& scene);

}  // namespace etalase::painter
