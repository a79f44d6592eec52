// Grounds and walls behind the things.
#pragma once

#include "studio/scene.hpp"

namespace etalase::painter {

/// A sheet of tinted paper that runs from the table up the wall without an edge.
void add_paper_sweep(Scene& scene, Colour tint);

/// A table of planks along x in front of a plastered wall at z = `wall`.
void add_wood_table(Scene& scene, Colour wood_light, Colour wood_dark, Colour wall_tint);

/// An upright plastered wall at z = 0.
void add_wall(Scene& scene, Colour tint);

}  // namespace etalase::painter
