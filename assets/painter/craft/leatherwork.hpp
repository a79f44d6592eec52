// Bags, wallets, shoes and belts of leather.
#pragma once

#include "craft/order.hpp"

namespace etalase::painter {

/// Leather's body colour by colourway: cokelat, hitam, merah-bata, hijau, madu.
Colour leather_colour(std::string_view colourway);

void put_leather_bag(Scene& scene, const Pose& pose, Colour body);
void put_wallet(Scene& scene, const Pose& pose, Colour body);
void put_belt(Scene& scene, const Pose& pose, Colour body);
/// One loafer, toe towards -z; `side` -1 left, 1 right.
void put_loafer(Scene& scene, const Pose& pose, Colour body, float side);

}  // namespace etalase::painter
