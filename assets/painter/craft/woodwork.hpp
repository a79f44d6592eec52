// Turned and carved wood.
#pragma once

#include "brush/texture.hpp"
#include "craft/order.hpp"

namespace etalase::painter {

/// Teak in a colourway: jati, jati-tua, madu.
WoodLook wood_look(std::string_view colourway, Chance& chance);

void put_wood_vase(Scene& scene, const Pose& pose, const WoodLook& look, Chance& chance);
/// An open turned bowl.
void put_wood_bowl(Scene& scene, const Pose& pose, const WoodLook& look, float radius);

/// Heights 0..1 of carved scrolls on a repeating sheet, two units wide and one high.
Relief carved_scrolls();

/// A carved board facing -z, `size` around the origin. `depth`: height of the carving; `repeats`: sheet units per unit.
struct CarvedBoard {
  Vec2 size{1.0F, 1.0F};
  float depth = 0.05F;
  float repeats = 1.2F;
  Vec2 offset{};
  int cuts_per_unit = 260;
};
Mesh carved_board(const CarvedBoard& board, const Relief& relief);
/// Wood for carved boards: darker in the ground, worn lighter on the ridges.
Material carved_wood(const WoodLook& look, const CarvedBoard& board, std::shared_ptr<const Relief> relief);

}  // namespace etalase::painter
