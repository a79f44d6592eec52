// Things made of shells.
#pragma once

#include "craft/order.hpp"
#include "shape/mesh.hpp"

namespace etalase::painter {

/// Nacre in a colourway: mutiara, merah-muda, laut, krem.
struct NacreLook {
  Colour base;
  Colour one;
  Colour other;
  Colour grout;
};
NacreLook nacre_look(std::string_view colourway);

/// Pieces of shell laid in grout; uv in scene units, `pieces` per unit.
Material shell_mosaic(const NacreLook& look, float pieces);

/// A fan-shaped shell lying on its rim, hinge towards -z, about 0.4 wide.
Mesh fan_shell(float ribs);
Material fan_shell_material(Colour pale, Colour band);
/// A pointed spiral shell along x, about 0.5 long.
Mesh spiral_shell();

void put_shell_bowl(Scene& scene, const Pose& pose, std::string_view colourway);
void put_shell_box(Scene& scene, const Pose& pose, std::string_view colourway);

}  // namespace etalase::painter
