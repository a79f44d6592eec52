// Earthenware pieces.
#pragma once

#include "craft/order.hpp"

namespace etalase::painter {

/// Clay in a colourway: terakota, krem, merah-bata, hitam, hijau (glazed).
ClayLook clay_look(std::string_view colourway, Chance& chance);

void put_gentong(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance);
void put_kendi(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance);
void put_clay_vase(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance);
/// An open bowl of the given radius.
void put_clay_bowl(Scene& scene, const Pose& pose, const ClayLook& look, float radius);
/// Toy kitchen: stove with pot, covered pot, jug, bowls, mortar and ladle.
void put_remitan(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance);

}  // namespace etalase::painter
