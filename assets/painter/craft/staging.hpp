// How things are framed and lit.
#pragma once

#include "craft/order.hpp"

namespace etalase::painter {

/// The space the things of a picture take, centred on x = 0 and standing on y = 0.
struct Stage {
  float width = 1.2F;
  float height = 1.2F;
  float eye_height = 1.5F;  ///< of the camera
  float room = 1.42F;       ///< picture over things
};

/// Places the camera so that the stage fits the order's format, and turns the light a little by chance.
void frame_stage(Scene& scene, Order& order, const Stage& stage);

/// One of a few quiet paper colours that suit the things' own colour.
Colour paper_tint(Chance& chance, Colour thing);

/// Sweep, planks or darker paper by chance, with a tint that suits the things' colour.
void add_ground(Scene& scene, Order& order, Colour thing);

/// The poses of companions: one in the middle; wide formats get two more behind to the left and right.
std::vector<Pose> companions(Order& order, float spacing);

}  // namespace etalase::painter
