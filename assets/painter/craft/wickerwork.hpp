// Woven vessels made of real strands.
#pragma once

#include <functional>

#include "craft/order.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

/// Radius of a vessel by angle (radians) and height (scene units).
using Girth = std::function<float(float, float)>;

struct Wicker {
  Girth girth;
  float height = 0.66F;
  int stakes = 34;  ///< even
  int rows = 22;
  float weaver = 0.0F;  ///< half-thickness of a weaver; 0: from the row height
  float flat = 1.2F;    ///< half-width over half-thickness of a weaver
};

/// Stakes and weavers of the wall. The two are returned apart, so that they can be coloured apart.
struct WickerMesh {
  Mesh stakes;
  Mesh weavers;
};
WickerMesh wicker_wall(const Wicker& wicker);

/// A twisted rim of three strands around a girth at a height.
Mesh twisted_rim(const Girth& girth, float height, float radius);

/// A round handle from one side of the rim over the top to the other, wrapped with a strand.
Mesh wrapped_handle(float half_span, float foot, float rise, float radius);

/// Rattan in a colourway: alami, madu, cokelat, hitam, hijau.
StrandLook fibre_look(std::string_view colourway);

/// A strand material that darkens some rows of a vessel.
Material banded_fibre(const StrandLook& look, Colour band, float low, float high);

void put_basket(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance);
void put_open_basket(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance);

}  // namespace etalase::painter
