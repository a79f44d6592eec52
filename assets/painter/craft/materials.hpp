// How the crafts' materials look, point by point.
#pragma once

#include <memory>

#include "brush/texture.hpp"
#include "studio/scene.hpp"

namespace etalase::painter {

using SharedTexture = std::shared_ptr<const Texture>;

/// Cloth with visible threads. uv in scene units; `repeats`: motif units per scene unit.
struct ClothLook {
  SharedTexture motif;
  float repeats = 1.5F;
  float angle = 0.0F;  ///< turn of the motif on the cloth
  Vec2 offset{};
  SharedTexture border;      ///< a band one motif unit high across the cloth, if any
  float border_from = 0.0F;  ///< where the band begins, motif units along the cloth
  float threads = 210.0F;    ///< threads per scene unit
  float coarse = 0.5F;       ///< 0 fine batik cotton, 1 hand-loomed ikat
  float reverse = 0.0F;      ///< 0 the front; else the back, mirrored and so much paler
};
Material cloth(const ClothLook& look);

/// Fired clay: turning lines, flecks, smoke.
struct ClayLook {
  Colour body;
  Colour smoke;
  float glaze = 0.0F;
  float seed = 0.0F;
};
Material clay(const ClayLook& look);

/// Wood with rings and pores along the y axis of the rest shape.
struct WoodLook {
  Colour light;
  Colour dark;
  float polish = 0.3F;
  float scale = 1.0F;
  float seed = 0.0F;
};
Material wood(const WoodLook& look);
/// The bare colour of wood at a point of the rest shape, for carvings and boards.
Colour wood_colour(const WoodLook& look, Vec3 rest);

/// The bare colour of a board whose grain runs along x.
Colour board_colour(const WoodLook& look, Vec2 p);

/// Polished stone with veins.
struct MarbleLook {
  Colour stone;
  Colour vein;
  float seed = 0.0F;
};
Material marble(const MarbleLook& look);

/// Split cane, rattan or leaf strands; uv.y runs along the strand.
struct StrandLook {
  Colour light;
  Colour dark;
  float shine = 0.16F;
};
Material strand_fibre(const StrandLook& look);

/// Polished white metal.
Material white_metal(Colour tint = {0.93F, 0.93F, 0.95F});
/// A polished stone set in metal.
Material gem(Colour deep, Colour bright);

/// Leather with fine grain.
Material leather(Colour body, float polish);

/// Plain matt or glossy body of one colour with a little unevenness.
Material plain(Colour body, float shine = 0.05F, float gloss = 16.0F);

}  // namespace etalase::painter
