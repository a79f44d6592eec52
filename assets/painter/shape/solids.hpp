// Basic bodies: turned shapes, strands, boxes, balls.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "shape/mesh.hpp"

namespace etalase::painter {

/// A smooth line through points, walked at even speed. For turned shapes x is the radius and y the height.
class Outline {
 public:
  explicit Outline(std::vector<Vec2> points);

  /// The point at t in 0..1.
  [[nodiscard]] Vec2 at(float t) const;
  [[nodiscard]] float length() const { return m_length; }

 private:
  std::vector<Vec2> m_walked;
  float m_length = 0.0F;
};

/// Closes an outer wall, given from the foot up, with a round lip, an inner wall and a floor.
std::vector<Vec2> hollowed(const std::vector<Vec2>& outer, float wall);

/// Closes an outer wall with a flat bottom and, if the top is open, a flat top.
std::vector<Vec2> filled(const std::vector<Vec2>& outer);

/// Pushes a turned surface outwards: (turn 0..1, point on the outline) -> scene units.
using Swelling = std::function<float(float, Vec2)>;

/// Turns an outline about the y axis. uv: turn 0..1, way along the outline in scene units.
Mesh turned(const Outline& outline, Grain grain, const Swelling& swelling = {});

/// A place on a strand: middle, the direction its flat side faces, and its two half sizes.
struct StrandPoint {
  Vec3 centre;
  Vec3 out{0.0F, 0.0F, 0.0F};  ///< zero: any direction will do, the strand is round
  float half_width = 0.01F;
  float half_thickness = 0.01F;
};

using StrandPath = std::function<StrandPoint(float)>;

/// A strand along a path t in 0..1; `grain.seam_u` closed joins its ends. uv: turn around, way along.
Mesh strand(const StrandPath& path, int segments, int sides, Seam ends = Seam::open);

/// A round strand through points.
Mesh tube(std::span<const Vec3> points, float radius, int segments, int sides = 10, Seam ends = Seam::open);

/// A box with rounded edges around the origin. uv: place on each face in scene units.
Mesh rounded_box(Vec3 half, float radius, int cuts = 10);

/// A ball around the origin, stretched by `half`.
Mesh ball(Vec3 half, int cuts = 32);

/// A flat round plate of given radius and thickness standing on y = 0, with rounded edge.
Mesh plate(float radius, float thickness, int around = 96);

}  // namespace etalase::painter
