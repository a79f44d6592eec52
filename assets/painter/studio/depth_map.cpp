// Draws casters into a depth square and compares points with it.
#include "studio/depth_map.hpp"

namespace etalase::painter {

namespace {

constexpr float k_empty = -1.0e9F;

}  // namespace

DepthMap::DepthMap(int side)
    : m_side(side), m_depths(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)) {}

void DepthMap::draw(const Scene& scene, const Ball& ball, Vec3 direction) {
  m_ball = ball;
  m_towards = direction;
  m_across = unit(cross(std::fabs(direction.y) > 0.9F ? Vec3{1.0F, 0.0F, 0.0F} : Vec3{0.0F, 1.0F, 0.0F}, direction));
  m_up = cross(direction, m_across);
  m_texels_per_unit = static_cast<float>(m_side - 4) / (2.0F * ball.radius);
  std::fill(m_depths.begin(), m_depths.end(), k_empty);
  for (const Thing& thing : scene.things) {
    if (thing.casting == Casting::casts_shadow) {
      draw_mesh(thing.mesh);
    }
  }
}

Vec3 DepthMap::projected(Vec3 point) const {
  const Vec3 d = point - m_ball.centre;
  const float middle = static_cast<float>(m_side) * 0.5F;
  return {dot(d, m_across) * m_texels_per_unit + middle, dot(d, m_up) * m_texels_per_unit + middle, dot(d, m_towards)};
}

void DepthMap::draw_mesh(const Mesh& mesh) {
  m_projected.clear();
  for (const Vertex& vertex : mesh.vertices) {
    m_projected.push_back(projected(vertex.position));
  }
  const std::vector<std::uint32_t>& corners = mesh.shadow_corners;
  for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
    draw_triangle(m_projected[corners[i]], m_projected[corners[i + 1]], m_projected[corners[i + 2]]);
  }
}

void DepthMap::splat(Vec3 p) {
  const int x = static_cast<int>(p.x);
  const int y = static_cast<int>(p.y);
  if (x >= 0 && y >= 0 && x < m_side && y < m_side) {
    float& depth = m_depths[static_cast<std::size_t>(y * m_side + x)];
    depth = std::max(depth, p.z);
  }
}

void DepthMap::draw_triangle(Vec3 a, Vec3 b, Vec3 c) {
  const float x0 = std::min({a.x, b.x, c.x});
  const float x1 = std::max({a.x, b.x, c.x});
  const float y0 = std::min({a.y, b.y, c.y});
  const float y1 = std::max({a.y, b.y, c.y});
  if (x1 - x0 < 1.5F && y1 - y0 < 1.5F) {  // about one texel: its middle stands for it
    splat((a + b + c) * (1.0F / 3.0F));
    return;
  }
  const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (std::fabs(area) < 1e-6F) {
    return;
  }
  const int left = std::max(0, static_cast<int>(x0));
  const int right = std::min(m_side - 1, static_cast<int>(x1));
  const int top = std::max(0, static_cast<int>(y0));
  const int bottom = std::min(m_side - 1, static_cast<int>(y1));
  // Weights of b and c, and the depth, are linear: walk them by steps.
  const float scale = 1.0F / area;
  const Vec2 b_step{(c.y - a.y) * scale, -(c.x - a.x) * scale};
  const Vec2 c_step{-(b.y - a.y) * scale, (b.x - a.x) * scale};
  const float depth_step = b_step.x * (b.z - a.z) + c_step.x * (c.z - a.z);
  constexpr float k_edge = -0.01F;
  for (int y = top; y <= bottom; ++y) {
    const Vec2 d{static_cast<float>(left) + 0.5F - a.x, static_cast<float>(y) + 0.5F - a.y};
    float wb = dot(d, b_step);
    float wc = dot(d, c_step);
    float depth = a.z + wb * (b.z - a.z) + wc * (c.z - a.z);
    float* row = &m_depths[static_cast<std::size_t>(y * m_side)];
    for (int x = left; x <= right; ++x) {
      if (wb >= k_edge && wc >= k_edge && wb + wc <= 1.0F - k_edge && depth > row[x]) {
        row[x] = depth;
      }
      wb += b_step.x;
      wc += c_step.x;
      depth += depth_step;
    }
  }
}

float DepthMap::visibility(Vec3 point, Vec3 normal) const {
  const float texel = 1.0F / m_texels_per_unit;
  const Vec3 p = projected(point + normal * (1.6F * texel));
  const float fx = p.x - 0.5F;
  const float fy = p.y - 0.5F;
  if (!(fx >= 0.0F && fy >= 0.0F && fx < static_cast<float>(m_side - 1) && fy < static_cast<float>(m_side - 1))) {
    return 1.0F;
  }
  const int x = static_cast<int>(fx);
  const int y = static_cast<int>(fy);
  const float* row = &m_depths[static_cast<std::size_t>(y * m_side + x)];
  const float limit = p.z + 1.2F * texel;
  const auto clear = [limit](float depth) { return depth > limit ? 0.0F : 1.0F; };
  const float a = fx - static_cast<float>(x);
  const float b = fy - static_cast<float>(y);
  return mix(mix(clear(row[0]), clear(row[1]), a), mix(clear(row[m_side]), clear(row[m_side + 1]), a), b);
}

}  // namespace etalase::painter
