// Pictures of rattan: baskets, trays, lamp.
#include <array>

#include "craft/backdrop.hpp"
#include "craft/staging.hpp"
#include "craft/wickerwork.hpp"
#include "kit/noise.hpp"

namespace etalase::painter {

namespace {

/// A flat coil that rises to a low wall at its edge, bound with thin strands.
Mesh coiled_tray(float radius) {
  constexpr int k_coils = 15;
  const float pitch = radius / k_coils;
  return strand(
      [=](float t) {
        const float way = std::sqrt(0.0016F + t * 0.9984F) * k_coils;
        const float flat = std::min(way, k_coils - 3.0F);
        const float rise = way - flat;
        const float r = (flat + 0.45F * rise) * pitch;
        const float angle = way * k_turn;
        const Vec2 c = on_circle(angle);
        return StrandPoint{{c.x * r, pitch * (0.5F + 0.85F * rise), c.y * r},
                           {0.0F, 1.0F, 0.0F},
                           pitch * 0.53F * (t > 0.996F ? 0.35F : 1.0F),
                           pitch * 0.50F};
      },
      3400, 9);
}

Material bound_coil(const StrandLook& look) {
  return [fibre = strand_fibre(look), look](const SurfacePoint& p) {
    Look out = fibre(p);
    const float wrap = p.uv.y * 26.0F;
    const float bump = 1.0F - square(2.0F * to_whole(wrap));
    const bool dark = static_cast<int>(p.uv.y * 1.9F) % 3 == 0 && static_cast<int>(wrap) % 4 == 0;
    out.albedo = (dark ? mix(out.albedo, look.dark * 0.5F, 0.8F) : out.albedo) * (0.70F + 0.35F * bump);
    out.height = 0.0045F * bump;
    return out;
  };
}

void put_cup(Scene& scene, const Pose& pose) {
  const std::vector<Vec2> outer{{0.12F, 0.0F}, {0.14F, 0.02F}, {0.19F, 0.12F}, {0.20F, 0.25F}, {0.205F, 0.27F}};
  Mesh cup = turned(Outline(hollowed(outer, 0.02F)), {120, 120, Seam::closed});
  cup.place(pose);
  scene.add(std::move(cup), clay({from_hex(0xE6DCC8), from_hex(0xB99B78), 0.6F, 2.0F}));
  const std::array<Vec3, 5> ear{Vec3{0.19F, 0.21F, 0.0F}, Vec3{0.28F, 0.21F, 0.0F}, Vec3{0.31F, 0.13F, 0.0F},
                                Vec3{0.25F, 0.06F, 0.0F}, Vec3{0.165F, 0.07F, 0.0F}};
  Mesh handle = tube(ear, 0.020F, 50, 14);
  handle.place(pose);
  scene.add(std::move(handle), clay({from_hex(0xE6DCC8), from_hex(0xB99B78), 0.6F, 2.0F}));
  Mesh tea = plate(0.18F, 0.02F, 80);
  tea.place(pose.moved({0.0F, 0.205F, 0.0F}));
  scene.add(std::move(tea), plain(from_hex(0x6A2C10), 0.5F, 90.0F));
}

constexpr float k_shade_radius = 0.62F;
constexpr int k_windings = 9;

/// Where a lamp strand crosses: nearness to the criss-cross windings at an angle and a height share -1..1.
float shade_strand(float turn, float share) {
  const float rise = std::asin(std::clamp(share, -1.0F, 1.0F)) / k_pi;
  const float right = to_whole((turn + 1.15F * rise) * k_windings);
  const float left = to_whole((turn - 1.15F * rise) * k_windings);
  const float rings = to_whole(share * 2.5F);
  return std::min(std::min(right, left), rings * 0.45F);
}

Mesh lamp_shade() {
  Mesh mesh;
  const auto on_shade = [](float turn, float share, float grow) {
    const float r = k_shade_radius * std::sqrt(std::max(0.0F, 1.0F - share * share)) * grow;
    const Vec2 c = on_circle(turn * k_turn);
    return Vec3{c.x * r, share * k_shade_radius * 0.92F * grow, c.y * r};
  };
  for (int i = 0; i < k_windings; ++i) {
    for (const float sense : {-1.0F, 1.0F}) {
      mesh.append(strand(
          [&](float t) {
            const float share = std::sin(mix(-0.44F, 0.44F, t) * k_pi);
            const float turn = (static_cast<float>(i) / k_windings) - sense * 1.15F * std::asin(share) / k_pi;
            const Vec3 at = on_shade(turn, share, 1.0F + 0.018F * sense);
            return StrandPoint{at, unit(at), 0.016F, 0.012F};
          },
          150, 8));
    }
  }
  for (const float share : {-0.96F, -0.8F, -0.4F, 0.0F, 0.4F, 0.8F, 0.96F}) {
    mesh.append(strand(
        [&](float t) {
          const Vec3 at = on_shade(t, share, 1.0F);
          return StrandPoint{at, unit(at), 0.018F, 0.016F};
        },
        140, 8, Seam::closed));
  }
  return mesh;
}

/// Lamplight on the wall: falls off with distance and carries the shade's shadow.
Material lit_wall(Colour tint, Vec3 lamp, float turned_by) {
  return [tint, lamp, turned_by](const SurfacePoint& p) {
    const Vec3 way = p.rest - lamp;
    const float distance = length(way);
    const float turn = (std::atan2(way.z, way.x) + turned_by) / k_turn;
    const float nearness = shade_strand(turn, way.y / distance * 1.02F);
    const float soft = 0.05F + 0.02F * distance;
    const float light = smooth_step(0.035F, 0.035F + soft, nearness);
    Look out;
    out.albedo = tint * (0.92F + 0.12F * cloud_noise(p.uv.x * 1.3F, p.uv.y * 1.3F));
    out.glow = out.albedo * Colour{1.0F, 0.66F, 0.32F} *
               (2.0F * (0.20F + 0.80F * light) * (way.z / distance) / (distance * distance));
    out.shine = 0.0F;
    return out;
  };
}

void put_rattan_lamp(Scene& scene, const Pose& pose, const StrandLook& look) {
  scene.put(pose, lamp_shade(), [fibre = strand_fibre(look)](const SurfacePoint& p) {
    Look out = fibre(p);
    const float inside = 0.5F - 0.5F * std::cos(p.uv.x * k_turn);  // the side that faces the bulb
    out.glow = out.albedo * Colour{1.0F, 0.62F, 0.28F} * (0.16F + 2.2F * inside * inside);
    return out;
  });
  const Material light = [](const SurfacePoint&) {
    return Look{.albedo = {0.9F, 0.8F, 0.6F}, .glow = {3.2F, 2.5F, 1.5F}};
  };
  scene.put(pose, ball({0.10F, 0.13F, 0.10F}, 32), light, Casting::shadow_free);
  Mesh cord = tube(std::array<Vec3, 2>{Vec3{0.0F, 0.56F, 0.0F}, Vec3{0.0F, 3.0F, 0.0F}}, 0.012F, 20);
  const Outline socket({{0.0F, 0.12F}, {0.05F, 0.12F}, {0.055F, 0.2F}, {0.03F, 0.26F}, {0.0F, 0.26F}});
  cord.append(turned(socket, {40, 20}));
  scene.put(pose, std::move(cord), plain(from_hex(0x2A2420), 0.1F));
}

Scene lamp_scene(Order order) {
  Scene scene;
  const Vec3 lamp{order.chance.around(0.08F), 1.02F + order.chance.around(0.10F), -0.75F};
  const float turned_by = order.chance.between(0.0F, k_turn);
  const Colour tint = from_hex(order.chance.unit() < 0.5F ? 0x7A756A : 0x6A7276);
  scene.backdrop = tint;
  Mesh wall = make_surface({160, 160, Seam::open}, [](float u, float v) {
    return Spot{{8.0F * u - 4.0F, 6.0F * v - 2.0F, 0.35F}, {u * 8.0F, v * 6.0F}};
  });
  scene.add(std::move(wall), lit_wall(tint, lamp, turned_by), Casting::shadow_free);
  scene.lighting.window = scene.lighting.window * 0.34F;
  scene.lighting.sky = scene.lighting.sky * 0.40F;
  scene.lighting.ground = scene.lighting.ground * 0.4F;
  scene.camera = {{0.0F, 1.0F, -4.6F}, {0.0F, 1.06F, 0.0F}, (order.wide() ? 2.1F : 2.25F) / 4.2F};
  const int side = order.wide() ? 1 : 0;
  for (int i = -side; i <= side; ++i) {
    const auto step = static_cast<float>(i);
    const Vec3 away{1.45F * step, 0.18F * std::fabs(step), 0.2F * std::fabs(step)};
    const Pose pose = Pose{}.moved(lamp + away).turned_y(turned_by + 0.3F * step);
    put_rattan_lamp(scene, pose.scaled(i == 0 ? 1.0F : 0.62F), fibre_look(order.colourway));
  }
  return scene;
}

}  // namespace

Scene build_rattan(Order order) {
  if (order.variant == "lampu") {
    return lamp_scene(order);
  }
  Scene scene;
  const StrandLook look = fibre_look(order.colourway);
  add_ground(scene, order, look.light);
  if (order.variant == "keranjang") {
    frame_stage(scene, order, {order.wide() ? 3.2F : 1.42F, 1.30F, 1.75F, order.wide() ? 1.2F : 1.30F});
    for (const Pose& pose : companions(order, 1.42F)) {
      put_basket(scene, pose, order.colourway, order.chance);
    }
  } else if (order.variant == "bakul") {
    frame_stage(scene, order, {order.wide() ? 3.4F : 1.66F, 0.55F, 2.1F, 1.22F});
    for (const Pose& pose : companions(order, 1.75F)) {
      put_open_basket(scene, pose, order.colourway, order.chance);
    }
  } else {
    frame_stage(scene, order, {order.wide() ? 3.0F : 1.80F, 0.35F, 2.5F, 1.22F});
    for (const Pose& pose : companions(order, 1.9F)) {
      Mesh tray = coiled_tray(0.85F);
      tray.place(pose);
      scene.add(std::move(tray), bound_coil(look));
    }
    put_cup(scene, Pose{}.moved({0.24F, 0.06F, 0.10F}).turned_y(order.chance.between(-0.4F, 0.6F)));
    put_cup(scene, Pose{}.moved({-0.26F, 0.06F, -0.20F}).turned_y(order.chance.between(2.2F, 3.4F)).scaled(0.92F));
  }
  return scene;
}

}  // namespace etalase::painter
