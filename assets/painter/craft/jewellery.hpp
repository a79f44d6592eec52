// White-metal jewellery.
#pragma once

#include "craft/order.hpp"

namespace etalase::painter {

/// A polished stone by colourway: delima, safir, zamrud, kecubung.
Material gem_of(std::string_view colourway);

void put_bangles(Scene& scene, const Pose& pose, Chance& chance);
/// A ring that stands with its stone on top.
void put_ring(Scene& scene, const Pose& pose, std::string_view stone, float size);

}  // namespace etalase::painter
