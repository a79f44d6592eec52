// Surfaces made of small triangles, and the poses that place them.
#pragma once

#include <cstdint>
#include <vector>

#include "kit/maths.hpp"

namespace etalase::painter {

/// A place and turn in space; axes may be scaled.
struct Pose {
  Vec3 x{1.0F, 0.0F, 0.0F};
  Vec3 y{0.0F, 1.0F, 0.0F};
  Vec3 z{0.0F, 0.0F, 1.0F};
  Vec3 origin{};

  [[nodiscard]] Vec3 point(Vec3 p) const { return origin + direction(p); }
  [[nodiscard]] Vec3 direction(Vec3 d) const { return x * d.x + y * d.y + z * d.z; }

  [[nodiscard]] Pose moved(Vec3 by) const { return {x, y, z, point(by)}; }
  [[nodiscard]] Pose scaled(Vec3 by) const { return {x * by.x, y * by.y, z * by.z, origin}; }
  [[nodiscard]] Pose scaled(float by) const { return scaled({by, by, by}); }
  /// Turns about the pose's own axes, angles in radians.
  [[nodiscard]] Pose turned_x(float angle) const;
  [[nodiscard]] Pose turned_y(float angle) const;
  [[nodiscard]] Pose turned_z(float angle) const;
  /// Looks along `forward` (the pose's z) with y as near to up as can be.
  [[nodiscard]] Pose facing(Vec3 forward) const;
};

/// A corner of the surface: where it is, where it was before posing, and the light it gets (after baking).
struct Vertex {
  Vec3 position;
  Vec3 normal;
  Vec3 rest;
  Vec2 uv;
  Vec3 ambient{};
  float key = 0.0F;
};

struct Mesh {
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> corners;         ///< three per triangle
  std::vector<std::uint32_t> shadow_corners;  ///< the same shape in fewer triangles, for casting shadows

  void append(const Mesh& other);
  /// Moves positions and normals; `rest` stays.
  void place(const Pose& pose);
  /// Makes the present shape the rest shape, for textures that live in space.
  void settle();
};

/// What a surface function returns for (u, v) in 0..1.
struct Spot {
  Vec3 position;
  Vec2 uv;
};

enum class Seam { open, closed };

/// How finely a surface is cut and which directions run around.
struct Grain {
  int across = 16;
  int along = 16;
  Seam seam_u = Seam::open;
  int shadow_step_u = 0;  ///< cells joined for shadows; 0: chosen from the number of cuts
  int shadow_step_v = 0;
};

/// Joins the vertices of a (across+1) x (along+1) grid to triangles and gives each its normal from its neighbours.
void join_grid(Mesh& mesh, const Grain& grain);

/// Cuts a surface given as function (u, v) -> Spot. With a closed seam u = 0 and u = 1 meet smoothly.
/// Normals point along d/dv x d/du.
template <class Surface>
Mesh make_surface(const Grain& grain, Surface surface) {
  Mesh mesh;
  mesh.vertices.reserve(static_cast<std::size_t>((grain.across + 1) * (grain.along + 1)));
  for (int j = 0; j <= grain.along; ++j) {
    for (int i = 0; i <= grain.across; ++i) {
      const Spot spot = surface(static_cast<float>(i) / static_cast<float>(grain.across),
                                static_cast<float>(j) / static_cast<float>(grain.along));
      mesh.vertices.push_back({spot.position, {}, spot.position, spot.uv});
    }
  }
  join_grid(mesh, grain);
  return mesh;
}

}  // namespace etalase::painter
