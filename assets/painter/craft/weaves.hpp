// Flat weaves of leaf and bamboo as colour and relief.
#pragma once

#include "craft/order.hpp"

namespace etalase::painter {

/// Colours of a weave: plain strips and two dyed ones.
struct WeaveLook {
  Colour light;
  Colour dark;
  Colour first;
  Colour second;
  float strips = 17.0F;   ///< per uv unit
  float relief = 0.010F;  ///< scene units
  float diagonal = 1.0F;  ///< 1: strips run at 45 degrees, 0: along u and v
};

/// Lontar or bamboo in a colourway: merah-biru, hijau, alami, cokelat, hitam.
WeaveLook weave_look(std::string_view colourway);

/// Where dyed strips go: (strip across, strip along) -> 0 plain, 1 first, 2 second dye.
using WeaveDraft = int (*)(int, int);
int plain_draft(int i, int j);
int diamond_draft(int i, int j);
int band_draft(int i, int j);
/// One row of diamonds between triangles, for strips that run at 45 degrees from height 0 up.
int bag_draft(int i, int j);

/// Over two, under two, shifted by one.
Material twill(const WeaveLook& look, WeaveDraft draft);
/// Height 0..1 of twill at a place counted in strips.
float twill_height(Vec2 strip);

void put_lontar_bag(Scene& scene, const Pose& pose, std::string_view colourway);
void put_besek(Scene& scene, const Pose& pose, std::string_view colourway, float size);
/// A round box with woven lontar wall; no lid.
void put_woven_drum(Scene& scene, const Pose& pose, const WeaveLook& look, float radius, float height);

}  // namespace etalase::painter
