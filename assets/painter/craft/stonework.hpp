// Turned marble.
#pragma once

#include "craft/order.hpp"

namespace etalase::painter {

/// Marble in a colourway: putih, krem, abu, hijau.
MarbleLook marble_look(std::string_view colourway, Chance& chance);

void put_marble_bowl(Scene& scene, const Pose& pose, const MarbleLook& look, float radius);
void put_marble_vase(Scene& scene, const Pose& pose, const MarbleLook& look, Chance& chance);
/// Round box with woven wall and marble lid.
void put_marble_box(Scene& scene, const Pose& pose, const MarbleLook& look);

}  // namespace etalase::painter
