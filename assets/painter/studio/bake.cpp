// Bakes light into vertices from depth maps of many directions.
#include "studio/bake.hpp"

#include "studio/depth_map.hpp"

namespace etalase::painter {

namespace {

constexpr int k_ambient_directions = 42;
constexpr int k_window_directions = 14;
constexpr int k_ambient_side = 240;
constexpr int k_window_side = 480;
constexpr float k_golden_angle = 2.39996323F;

Ball casters(const Scene& scene) {
  Vec3 low{1e9F, 1e9F, 1e9F};
  Vec3 high{-1e9F, -1e9F, -1e9F};
  for (const Thing& thing : scene.things) {
    if (thing.casting != Casting::casts_shadow) {
      continue;
    }
    for (const Vertex& v : thing.mesh.vertices) {
      low = {std::min(low.x, v.position.x), std::min(low.y, v.position.y), std::min(low.z, v.position.z)};
      high = {std::max(high.x, v.position.x), std::max(high.y, v.position.y), std::max(high.z, v.position.z)};
    }
  }
  if (low.x > high.x) {
    return {};
  }
  return {(low + high) * 0.5F, length(high - low) * 0.5F + 1e-3F};
}

/// Points spread evenly over the whole ball of directions.
Vec3 spread_direction(int i) {
  const float y = 1.0F - 2.0F * (static_cast<float>(i) + 0.5F) / static_cast<float>(k_ambient_directions);
  const float r = std::sqrt(1.0F - y * y);
  const Vec2 c = on_circle(k_golden_angle * static_cast<float>(i));
  return {c.x * r, y, c.y * r};
}

/// The room: bright above and on the window's side, dim below.
Colour room_light(const Lighting& light, Vec3 direction) {
  const float side = 0.75F + 0.45F * dot(direction, unit({light.towards.x, 0.2F, light.towards.z * 0.6F}));
  return direction.y >= 0.0F ? light.sky * (side * (0.70F + 0.55F * direction.y)) : light.ground * (0.8F * side);
}

void add_ambient(Scene& scene, const Ball& ball) {
  DepthMap map(k_ambient_side);
  constexpr float k_weight = 4.0F / static_cast<float>(k_ambient_directions);
  for (int i = 0; i < k_ambient_directions; ++i) {
    const Vec3 direction = spread_direction(i);
    map.draw(scene, ball, direction);
    const Colour light = room_light(scene.lighting, direction) * k_weight;
    for (Thing& thing : scene.things) {
      for (Vertex& v : thing.mesh.vertices) {
        const float facing = dot(v.normal, direction);
        if (facing > 0.0F) {
          // Light from below has first to reach the ground beside the thing.
          const float open = direction.y < 0.0F ? 0.25F + 0.75F * smooth_step(0.0F, 0.6F, v.position.y) : 1.0F;
          v.ambient += light * (facing * open * map.visibility(v.position, v.normal));
        }
      }
    }
  }
}

void add_window(Scene& scene, const Ball& ball) {
  DepthMap map(k_window_side);
  const Vec3 middle = unit(scene.lighting.towards);
  const Vec3 across = unit(cross(middle, {0.0F, 1.0F, 0.0F}));
  const Vec3 up = cross(across, middle);
  for (int i = 0; i < k_window_directions; ++i) {
    const float t = (static_cast<float>(i) + 0.5F) / static_cast<float>(k_window_directions);
    const Vec2 at = on_circle(k_golden_angle * static_cast<float>(i)) * (std::sqrt(t) * scene.lighting.window_spread);
    map.draw(scene, ball, unit(middle + across * at.x + up * at.y));
    for (Thing& thing : scene.things) {
      for (Vertex& v : thing.mesh.vertices) {
        if (dot(v.normal, middle) > -0.15F) {
          v.key += map.visibility(v.position, v.normal) * (1.0F / static_cast<float>(k_window_directions));
        }
      }
    }
  }
}

/// The window's light is strongest near its own side and fades across the room.
void fade_across(Scene& scene, const Ball& ball) {
  const Vec3 side = unit({scene.lighting.towards.x, 0.35F, scene.lighting.towards.z});
  for (Thing& thing : scene.things) {
    for (Vertex& v : thing.mesh.vertices) {
      const float t = dot(v.position - ball.centre, side) / 2.2F;
      const float fade = 1.0F + scene.lighting.pool * std::clamp(t, -1.2F, 0.8F);
      v.key *= fade;
      v.ambient = v.ambient * (0.5F + 0.5F * fade);
    }
  }
}

}  // namespace

void bake_light(Scene& scene) {
  const Ball ball = casters(scene);
  add_ambient(scene, ball);
  add_window(scene, ball);
  fade_across(scene, ball);
}

}  // namespace etalase::painter
