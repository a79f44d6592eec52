// Cloth bodies: folds, folded piles, fringes.
#pragma once

#include <string_view>

#include "craft/materials.hpp"
#include "kit/random.hpp"
#include "shape/mesh.hpp"

namespace etalase::painter {

/// A dyed or woven cloth's look, by motif and colourway; repeats as for a cloth seen close.
ClothLook cloth_look(std::string_view motif, std::string_view colourway);

/// How far cloth rises from its plane at a place, scene units.
class Folds {
 public:
  enum class Manner { fan, sweep, swirl };

  Folds(Manner manner, Chance chance);
  [[nodiscard]] float height(Vec2 p) const;

 private:
  [[nodiscard]] float fold_number(Vec2 p) const;

  Manner m_manner;
  Vec2 m_pull;
  float m_count;
  float m_lean;
  float m_amount;
  Vec2 m_drift;
};

/// A rectangle of cloth facing -z, `size` wide and high around the origin, lifted by folds.
/// uv follows the cloth, so that a motif narrows where the cloth rises.
Mesh folded_sheet(Vec2 size, const Folds& folds, int cuts_per_unit);

/// A cloth folded to a flat pile. The rounded turns lie at the two ends of x, the edges at the ends of z.
struct Pile {
  float width = 1.2F;
  float depth = 0.9F;
  int layers = 4;
  float pitch = 0.06F;  ///< height of one layer
  float unrest = 1.0F;  ///< how much the layers wander
  float seed = 0.0F;
};
Mesh folded_pile(const Pile& pile);

/// Twisted threads hanging from `from` towards `fall`, bent by `bend`; `reach` apart sideways in all.
struct Fringe {
  Vec3 from;
  Vec3 to;  ///< other end of the edge the threads hang from
  Vec3 fall{0.0F, -0.12F, 0.0F};
  Vec3 bend{};
  int threads = 60;
  float radius = 0.006F;
};
Mesh fringe(const Fringe& fringe, Chance chance);

}  // namespace etalase::painter
