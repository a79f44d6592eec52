// Builds sweeps, tables and walls; cut finer near the middle, where shadows fall.
#include "craft/backdrop.hpp"

#include "craft/materials.hpp"
#include "kit/noise.hpp"

namespace etalase::painter {

namespace {

constexpr float k_reach = 7.0F;
constexpr float k_front = -3.4F;
constexpr float k_back = 2.3F;
constexpr float k_bend = 1.1F;
constexpr float k_fine = 1.35F;  ///< half-width of the evenly cut middle

/// Spreads -1..1 over -reach..reach: most steps lie evenly within `fine` of the middle, where shadows fall.
float crowded(float t, float reach, float fine) {
  constexpr float k_share = 0.82F;
  const float a = std::fabs(t);
  const float way = a < k_share ? a / k_share * fine : fine + square((a - k_share) / (1.0F - k_share)) * (reach - fine);
  return std::copysign(way, t);
}

/// Ground and wall as one line: way in, height and depth out.
Vec3 sweep_point(float way) {
  const float flat = k_back - k_bend;
  if (way < flat) {
    return {0.0F, 0.0F, way};
  }
  const float arc = k_bend * k_pi * 0.5F;
  if (way < flat + arc) {
    const Vec2 c = on_circle((way - flat) / k_bend);
    return {0.0F, k_bend * (1.0F - c.x), flat + k_bend * c.y};
  }
  return {0.0F, k_bend + way - flat - arc, k_back};
}

Material paper(Colour tint) {
  return [tint](const SurfacePoint& p) {
    const float fibre = cloud_noise(p.uv.x * 9.0F, p.uv.y * 9.0F);
    Look out;
    out.albedo = tint * (0.965F + 0.07F * fibre);
    out.shine = 0.0F;
    return out;
  };
}

Material plaster(Colour tint) {
  return [tint](const SurfacePoint& p) {
    const float broad = cloud_noise(p.uv.x * 0.7F, p.uv.y * 0.7F + 4.0F);
    const float trowel = cloud_noise(p.uv.x * 5.0F, p.uv.y * 8.0F);
    Look out;
    // The trowel's ridges, lit from the upper left.
    const float ridge = trowel - cloud_noise((p.uv.x - 0.012F) * 5.0F, (p.uv.y + 0.012F) * 8.0F);
    out.albedo = tint * (0.90F + 0.13F * broad + 0.06F * trowel + 0.55F * ridge);
    out.shine = 0.0F;
    return out;
  };
}

Material planks(Colour light, Colour dark) {
  return [light, dark](const SurfacePoint& p) {
    constexpr float k_plank = 0.62F;
    const float across = p.uv.y / k_plank + 0.37F;
    const auto number = static_cast<float>(floor_int(across));
    const WoodLook look{light, dark, 0.2F, 1.0F, number * 3.7F};
    Look out;
    out.albedo = board_colour(look, {p.uv.x + number * 5.1F, p.uv.y + number * 1.7F});
    const float gap = to_whole(across) * k_plank;
    out.albedo = out.albedo * mix(0.25F, 1.0F, smooth_step(0.002F, 0.008F, gap));
    out.height = -0.006F * (1.0F - smooth_step(0.0F, 0.010F, gap));
    out.shine = 0.07F;
    out.gloss = 14.0F;
    out.coat = 0.12F;
    return out;
  };
}

}  // namespace

void add_paper_sweep(Scene& scene, Colour tint) {
  scene.backdrop = tint;
  const float length = k_back - k_bend + k_bend * k_pi * 0.5F + 4.0F;
  Mesh mesh = make_surface({280, 260, Seam::open}, [&](float u, float v) {
    const float x = crowded(2.0F * u - 1.0F, k_reach, k_fine);
    const float t = 2.0F * v - 1.0F;
    const float way = crowded(t, t < 0.0F ? -k_front : length, 1.15F);
    const Vec3 p = sweep_point(way);
    return Spot{{x, p.y, p.z}, {x, way}};
  });
  scene.add(std::move(mesh), paper(tint), Casting::shadow_free).finish = Finish::soft;
}

void add_wood_table(Scene& scene, Colour wood_light, Colour wood_dark, Colour wall_tint) {
  scene.backdrop = wall_tint;
  constexpr float k_wall = 1.55F;
  scene.add(make_surface({280, 240, Seam::open},
                         [&](float u, float v) {
                           const float x = crowded(2.0F * u - 1.0F, k_reach, k_fine);
                           const float t = 2.0F * v - 1.0F;
                           const float z = crowded(t, t < 0.0F ? -k_front : k_wall, 1.15F);
                           return Spot{{x, 0.0F, z}, {x, z}};
                         }),
            planks(wood_light, wood_dark), Casting::shadow_free);
  scene
      .add(make_surface({100, 60, Seam::open},
                        [&](float u, float v) {
                          const float x = crowded(2.0F * u - 1.0F, k_reach, 2.0F);
                          const float y = v * v * 5.0F - 0.02F;
                          return Spot{{x, y, k_wall}, {x, y}};
                        }),
           plaster(wall_tint), Casting::shadow_free)
      .finish = Finish::soft;
}

void add_wall(Scene& scene, Colour tint) {
  scene.backdrop = tint;
  scene
      .add(make_surface({260, 240, Seam::open},
                        [&](float u, float v) {
                          const Vec2 p{crowded(2.0F * u - 1.0F, k_reach, 1.8F),
                                       crowded(2.0F * v - 1.0F, k_reach, 1.4F)};
                          return Spot{{p.x, p.y + 0.9F, 0.0F}, p};
                        }),
           plaster(tint), Casting::shadow_free)
      .finish = Finish::soft;
}

}  // namespace etalase::painter
