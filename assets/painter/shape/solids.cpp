// Cuts turned shapes, strands, boxes and balls.
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// Catmull-Rom between b and c, with tangents weighed by the points' distances so that it cannot overshoot into loops.
template <class V>
V spline(V a, V b, V c, V d, float t) {
  const float ab = std::sqrt(length(b - a)) + 1e-6F;
  const float bc = std::sqrt(length(c - b)) + 1e-6F;
  const float cd = std::sqrt(length(d - c)) + 1e-6F;
  const V from = ((b - a) * (1.0F / ab) - (c - a) * (1.0F / (ab + bc)) + (c - b) * (1.0F / bc)) * bc;
  const V to = ((c - b) * (1.0F / bc) - (d - b) * (1.0F / (bc + cd)) + (d - c) * (1.0F / cd)) * bc;
  return b + from * t + ((c - b) * 3.0F - from * 2.0F - to) * (t * t) + ((b - c) * 2.0F + from + to) * (t * t * t);
}

template <class V>
V spline_at(std::span<const V> points, float t) {
  const auto last = static_cast<int>(points.size()) - 1;
  const float s = clamp01(t) * static_cast<float>(last);
  const int i = std::min(static_cast<int>(s), last - 1);
  const auto point = [&](int k) { return points[static_cast<std::size_t>(std::clamp(k, 0, last))]; };
  return spline(point(i - 1), point(i), point(i + 1), point(i + 2), s - static_cast<float>(i));
}

}  // namespace

Outline::Outline(std::vector<Vec2> points) {
  const int steps = static_cast<int>(points.size()) * 24;
  std::vector<Vec2> fine;
  std::vector<float> way{0.0F};
  for (int i = 0; i <= steps; ++i) {
    Vec2 p = spline_at<Vec2>(points, static_cast<float>(i) / static_cast<float>(steps));
    p.x = std::max(p.x, 0.0F);
    if (!fine.empty()) {
      m_length += painter::length(p - fine.back());
      way.push_back(m_length);
    }
    fine.push_back(p);
  }
  std::size_t k = 0;
  for (int i = 0; i <= steps; ++i) {
    const float target = m_length * static_cast<float>(i) / static_cast<float>(steps);
    while (k + 2 < way.size() && way[k + 1] < target) {
      ++k;
    }
    m_walked.push_back(mix(fine[k], fine[k + 1], clamp01((target - way[k]) / std::max(way[k + 1] - way[k], 1e-9F))));
  }
}

Vec2 Outline::at(float t) const {
  const float s = clamp01(t) * static_cast<float>(m_walked.size() - 1);
  const auto i = std::min(static_cast<std::size_t>(s), m_walked.size() - 2);
  return mix(m_walked[i], m_walked[i + 1], s - static_cast<float>(i));
}

std::vector<Vec2> hollowed(const std::vector<Vec2>& outer, float wall) {
  std::vector<Vec2> points{{0.0F, outer.front().y}, {outer.front().x * 0.96F, outer.front().y}};
  points.insert(points.end(), outer.begin(), outer.end());
  const Vec2 lip = outer.back();
  points.push_back({lip.x - wall * 0.25F, lip.y + wall * 0.35F});
  points.push_back({lip.x - wall * 0.75F, lip.y + wall * 0.30F});
  for (std::size_t i = outer.size() - 1; i > 0; --i) {
    if (outer[i].y > outer.front().y + wall) {
      points.push_back({std::max(outer[i].x - wall, 0.01F), outer[i].y});
    }
  }
  points.push_back({std::max(outer.front().x - wall, 0.01F) * 0.8F, outer.front().y + wall});
  points.push_back({0.0F, outer.front().y + wall});
  return points;
}

std::vector<Vec2> filled(const std::vector<Vec2>& outer) {
  std::vector<Vec2> points{{0.0F, outer.front().y}, {outer.front().x * 0.97F, outer.front().y}};
  points.insert(points.end(), outer.begin(), outer.end());
  if (outer.back().x > 0.001F) {
    points.push_back({outer.back().x * 0.97F, outer.back().y});
    points.push_back({0.0F, outer.back().y});
  }
  return points;
}

Mesh turned(const Outline& outline, Grain grain, const Swelling& swelling) {
  grain.seam_u = Seam::closed;
  const float length = outline.length();
  return make_surface(grain, [&](float u, float v) {
    const Vec2 p = outline.at(v);
    const float radius = p.x + (swelling && p.x > 1e-4F ? swelling(u, p) : 0.0F);
    const Vec2 c = on_circle(u * k_turn);
    return Spot{{c.x * radius, p.y, c.y * radius}, {u, v * length}};
  });
}

Mesh strand(const StrandPath& path, int segments, int sides, Seam ends) {
  std::vector<StrandPoint> points;
  std::vector<float> way{0.0F};
  for (int i = 0; i <= segments; ++i) {
    points.push_back(path(static_cast<float>(i) / static_cast<float>(segments)));
    if (i > 0) {
      const auto k = static_cast<std::size_t>(i);
      way.push_back(way.back() + length(points[k].centre - points[k - 1].centre));
    }
  }
  const auto point = [&](int i) {
    const int wrapped = ends == Seam::closed ? (i + segments) % segments : std::clamp(i, 0, segments);
    return points[static_cast<std::size_t>(wrapped)];
  };
  Vec3 carried{0.13F, 0.98F, 0.11F};
  std::vector<Vec3> outs;
  std::vector<Vec3> sideways;
  for (int i = 0; i <= segments; ++i) {
    const Vec3 along = unit(point(i + 1).centre - point(i - 1).centre);
    const Vec3 wished = dot(point(i).out, point(i).out) > 0.0F ? point(i).out : carried;
    carried = unit(wished - along * dot(wished, along));
    outs.push_back(carried);
    sideways.push_back(cross(carried, along));
  }
  const Grain grain{sides, segments, Seam::closed, std::max(1, sides / 4), segments > 60 ? 2 : 1};
  return make_surface(grain, [&](float u, float v) {
    const auto i = static_cast<std::size_t>(std::lround(v * static_cast<float>(segments)));
    const StrandPoint at = point(static_cast<int>(i));
    const Vec2 c = on_circle(u * k_turn);
    return Spot{at.centre + outs[i] * (c.x * at.half_thickness) + sideways[i] * (c.y * at.half_width), {u, way[i]}};
  });
}

Mesh tube(std::span<const Vec3> points, float radius, int segments, int sides, Seam ends) {
  return strand([&](float t) { return StrandPoint{spline_at<Vec3>(points, t), {}, radius, radius}; }, segments, sides,
                ends);
}

Mesh rounded_box(Vec3 half, float radius, int cuts) {
  const Vec3 core{half.x - radius, half.y - radius, half.z - radius};
  const Pose sides[6] = {Pose{},
                         Pose{}.turned_y(k_pi),
                         Pose{}.turned_y(k_pi * 0.5F),
                         Pose{}.turned_y(-k_pi * 0.5F),
                         Pose{}.turned_x(k_pi * 0.5F),
                         Pose{}.turned_x(-k_pi * 0.5F)};
  Mesh box;
  for (const Pose& side : sides) {
    const Vec3 face = {std::fabs(dot(side.x, half)), std::fabs(dot(side.y, half)), std::fabs(dot(side.z, half))};
    // Cuts crowd towards the edges, where the rounding is.
    const auto spread = [&](float t, float reach) {
      const float inner = (reach - radius) / reach;
      const float s = 2.0F * t - 1.0F;
      const float edge = 1.0F - 6.0F / static_cast<float>(2 * cuts);
      return std::fabs(s) < edge ? s / edge * inner
                                 : std::copysign(inner + (std::fabs(s) - edge) / (1.0F - edge) * (1.0F - inner), s);
    };
    Mesh part = make_surface({2 * cuts, 2 * cuts, Seam::open}, [&](float u, float v) {
      const Vec2 at{-spread(u, face.x) * face.x, spread(v, face.y) * face.y};
      const Vec3 flat = side.direction({at.x, at.y, face.z});
      const Vec3 inside{std::clamp(flat.x, -core.x, core.x), std::clamp(flat.y, -core.y, core.y),
                        std::clamp(flat.z, -core.z, core.z)};
      return Spot{inside + unit(flat - inside) * radius, {-at.x, at.y}};
    });
    for (Vertex& v : part.vertices) {
      const Vec3 inside{std::clamp(v.position.x, -core.x, core.x), std::clamp(v.position.y, -core.y, core.y),
                        std::clamp(v.position.z, -core.z, core.z)};
      v.normal = unit(v.position - inside);
    }
    box.append(part);
  }
  return box;
}

Mesh ball(Vec3 half, int cuts) {
  Mesh mesh = make_surface({2 * cuts, cuts, Seam::closed}, [&](float u, float v) {
    const Vec2 around = on_circle(-u * k_turn);
    const Vec2 up = on_circle((v - 0.5F) * k_pi);
    return Spot{{around.x * up.x * half.x, up.y * half.y, around.y * up.x * half.z}, {u, v}};
  });
  for (Vertex& v : mesh.vertices) {
    const Vec3 p = v.position;
    v.normal = unit({p.x / (half.x * half.x), p.y / (half.y * half.y), p.z / (half.z * half.z)});
  }
  return mesh;
}

Mesh plate(float radius, float thickness, int around) {
  const float r = thickness * 0.35F;
  std::vector<Vec2> outer{{radius - r, 0.0F},
                          {radius - 0.2F * r, 0.25F * r},
                          {radius, r},
                          {radius, thickness - r},
                          {radius - 0.2F * r, thickness - 0.25F * r},
                          {radius - r, thickness}};
  return turned(Outline(filled(outer)), {around, std::clamp(around / 2, 16, 60), Seam::closed});
}

}  // namespace etalase::painter
