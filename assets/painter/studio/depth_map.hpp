// Which surface a far-away light reaches first: depths over a square seen along one direction.
#pragma once

#include <vector>

#include "studio/scene.hpp"

namespace etalase::painter {

/// A ball that holds all shadow casters.
struct Ball {
  Vec3 centre;
  float radius = 1.0F;
};

/// Depths of the casters as seen from one direction. Owns one square of floats; reused for each direction.
class DepthMap {
 public:
  explicit DepthMap(int side);

  /// Looks at the ball from `direction` (unit, pointing to the light) and draws all casters of the scene.
  void draw(const Scene& scene, const Ball& ball, Vec3 direction);

  /// 1 where the point sees the light, 0 where something is in front; `normal` lifts the point off its own surface.
  [[nodiscard]] float visibility(Vec3 point, Vec3 normal) const;

 private:
  [[nodiscard]] Vec3 projected(Vec3 point) const;
  void draw_mesh(const Mesh& mesh);
  void draw_triangle(Vec3 a, Vec3 b, Vec3 c);
  void splat(Vec3 p);

  int m_side;
  std::vector<float> m_depths;
  std::vector<Vec3> m_projected;
  Ball m_ball;
  Vec3 m_across;
  Vec3 m_up;
  Vec3 m_towards;
  float m_texels_per_unit = 1.0F;
};

}  // namespace etalase::painter
