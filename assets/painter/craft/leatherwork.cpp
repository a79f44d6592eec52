// Sews leather.
#include "craft/leatherwork.hpp"

#include <array>

#include "craft/staging.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// Stitches along a path: small capsules with gaps.
Mesh stitches(const StrandPath& path, int count, float radius) {
  Mesh mesh;
  for (int i = 0; i < count; ++i) {
    const float from = (static_cast<float>(i) + 0.18F) / static_cast<float>(count);
    const float to = (static_cast<float>(i) + 0.82F) / static_cast<float>(count);
    mesh.append(strand(
        [&](float t) {
          StrandPoint p = path(mix(from, to, t));
          const float end = std::sqrt(std::max(0.05F, 1.0F - square(2.0F * t - 1.0F)));
          p.half_width = p.half_thickness = radius * end;
          return p;
        },
        6, 6));
  }
  return mesh;
}

Material thread(Colour body) { return plain(mix(body, from_hex(0xF0E0BE), 0.72F), 0.08F); }

Mesh buckle(Vec2 half, float radius) {
  const std::array<Vec3, 9> frame{Vec3{-half.x, 0.0F, 0.0F},  Vec3{-half.x, half.y, 0.0F},  Vec3{0.0F, half.y, 0.0F},
                                  Vec3{half.x, half.y, 0.0F}, Vec3{half.x, 0.0F, 0.0F},     Vec3{half.x, -half.y, 0.0F},
                                  Vec3{0.0F, -half.y, 0.0F},  Vec3{-half.x, -half.y, 0.0F}, Vec3{-half.x, 0.0F, 0.0F}};
  Mesh mesh = tube(frame, radius, 120, 12);
  mesh.append(tube(std::array<Vec3, 2>{Vec3{-half.x, 0.0F, -radius * 0.6F}, Vec3{half.x * 1.05F, 0.0F, -radius * 0.9F}},
                   radius * 0.75F, 20, 10));
  return mesh;
}

const Colour k_brass{0.80F, 0.62F, 0.34F};

/// Where the flap of the bag lies: v 0 at the back edge over the top to 1 at its front edge.
Vec3 flap_point(float u, float v) {
  const float x = (2.0F * u - 1.0F) * 0.60F;
  constexpr float k_top = 0.90F;
  constexpr float k_depth = 0.215F;
  if (v < 0.30F) {
    const Vec2 c = on_circle(k_pi * 0.5F * (1.0F - v / 0.30F));
    return {x, k_top + 0.05F * std::sin(k_pi * v / 0.6F),
            k_depth * (c.x > 0.0F ? 1.0F - 2.0F * v / 0.30F : 1.0F) * -1.0F * -1.0F};
  }
  const float down = (v - 0.30F) / 0.70F;
  const float edge = 0.46F + 0.10F * std::sqrt(std::max(0.0F, 1.0F - square(x / 0.62F)));
  return {x * (1.0F + 0.02F * down), k_top + 0.04F * std::cos(down * 1.5F) - down * edge,
          -k_depth - 0.035F - 0.03F * std::sin(down * k_pi)};
}

/// A stitch just above the flap at (u, v).
StrandPoint flap_stitch(float u, float v) {
  return {flap_point(u, v) + Vec3{0.0F, 0.0F, -0.006F}, {0.0F, 0.0F, -1.0F}, 0.005F, 0.005F};
}

Mesh flap_seam() {
  Mesh seam = stitches([](float t) { return flap_stitch(0.03F + 0.94F * t, 0.965F); }, 64, 0.0055F);
  for (const float u : {0.03F, 0.97F}) {
    seam.append(stitches([u](float t) { return flap_stitch(u, 0.34F + 0.62F * t); }, 26, 0.0055F));
  }
  return seam;
}

/// One of the two straps that close the flap, with its buckle.
void put_strap(Scene& scene, const Pose& pose, float x, Colour body) {
  const StrandPath strap = [x](float t) {
    const Vec3 at{x, mix(0.66F, 0.24F, t), -0.278F + 0.012F * std::sin(t * 4.0F)};
    return StrandPoint{at, {0.0F, 0.0F, -1.0F}, 0.048F * (t > 0.97F ? 0.7F : 1.0F), 0.010F};
  };
  scene.put(pose, strand(strap, 40, 12), leather(body * 0.75F, 0.4F));
  scene.put(pose.moved({x, 0.40F, -0.292F}).turned_z(0.5F * k_pi), buckle({0.062F, 0.042F}, 0.011F),
            white_metal(k_brass));
}

Vec3 loafer_point(float along, float around) {
  // Cross-sections from heel (0) to toe (1): half width, instep height.
  const float z = mix(0.52F, -0.52F, along);
  const float toe = std::sqrt(std::max(0.0F, 1.0F - square(std::max(0.0F, along - 0.76F) / 0.24F)));
  const float heel = std::sqrt(std::max(0.0F, 1.0F - square(std::max(0.0F, 0.13F - along) / 0.135F)));
  const float width = (0.135F + 0.055F * bell((along - 0.68F) * 2.2F)) * toe * heel;
  const float height = mix(0.235F, 0.255F, smooth_step(0.0F, 0.3F, along)) - 0.125F * smooth_step(0.42F, 0.80F, along) -
                       0.06F * smooth_step(0.86F, 1.0F, along);
  const Vec2 c = on_circle(around);
  const float bend = -0.05F * std::sin(k_pi * along);
  return {c.x * std::max(width, 0.006F) + bend, 0.045F + std::max(0.0F, c.y) * height, z};
}

bool in_opening(float along, float around) {
  const float middle = 0.27F;
  const float reach = 0.24F;
  const float side = std::fabs(around - 0.5F * k_pi) / (0.34F * k_pi);
  return square((along - middle) / reach) + square(side) < 1.0F;
}

Mesh loafer_upper() {
  return make_surface({120, 160, Seam::closed}, [](float u, float v) {
    const float around = u * k_turn;
    Vec3 p = loafer_point(v, around);
    if (in_opening(v, around)) {
      p.y = std::min(p.y, 0.10F);  // the shoe's inside
    }
    return Spot{p, {u, v}};
  });
}

Mesh loafer_sole() {
  return make_surface({120, 14, Seam::closed}, [](float u, float v) {
    const Vec2 c = on_circle(u * k_turn);
    const float along = 0.5F + 0.5F * c.y;
    const float bend = 0.05F * std::sin(k_pi * along);
    const float half = (loafer_point(along, 0.0F).x + bend) * 1.06F + 0.008F * std::fabs(c.x);
    const float in = v < 0.5F ? 1.0F : 2.0F - 2.0F * v;  // the upper half of v closes the top
    return Spot{{std::copysign(half, c.x) * in - bend, 0.055F * std::min(1.0F, 2.0F * v), mix(0.535F, -0.535F, along)},
                {u, v}};
  });
}

}  // namespace

Colour leather_colour(std::string_view colourway) {
  if (colourway == "hitam") return from_hex(0x3A3330);
  if (colourway == "merah-bata") return from_hex(0x93452C);
  if (colourway == "hijau") return from_hex(0x4C5E42);
  if (colourway == "madu") return from_hex(0xBE7F42);
  return from_hex(0x80502E);
}

void put_leather_bag(Scene& scene, const Pose& pose, Colour body) {
  scene.put(pose.moved({0.0F, 0.46F, 0.0F}), rounded_box({0.60F, 0.44F, 0.20F}, 0.09F, 16), leather(body, 0.35F));
  scene.put(pose,
            make_surface({90, 110, Seam::open}, [](float u, float v) { return Spot{flap_point(1.0F - u, v), {u, v}}; }),
            leather(body * 0.90F, 0.40F));
  scene.put(pose, flap_seam(), thread(body));
  for (const float x : {-0.26F, 0.26F}) {
    put_strap(scene, pose, x, body);
  }
  const StrandPath handle = [](float t) {
    const Vec2 c = on_circle(mix(0.02F, k_pi - 0.02F, t));
    return StrandPoint{{c.x * 0.56F, 0.80F + 0.62F * c.y, 0.02F - 0.10F * c.y}, {c.x, c.y, 0.0F}, 0.045F, 0.010F};
  };
  scene.put(pose, strand(handle, 140, 12), leather(body * 0.8F, 0.4F));
}

void put_wallet(Scene& scene, const Pose& pose, Colour body) {
  for (int leaf = 0; leaf < 2; ++leaf) {
    const float lean = leaf == 0 ? 0.0F : -0.10F;
    const Pose at = pose.moved({0.0F, 0.030F + 0.055F * static_cast<float>(leaf), 0.0F}).turned_x(lean);
    Mesh cover = rounded_box({0.48F, 0.026F, 0.34F}, 0.024F, 12);
    cover.place(at);
    scene.add(std::move(cover), leather(body, 0.35F));
    Mesh seam = stitches(
        [](float t) {
          const Vec2 half{0.445F, 0.305F};
          const float round = 4.0F * (half.x + half.y);
          float way = t * round;
          Vec2 p{-half.x, -half.y};
          for (const Vec2 side : {Vec2{1.0F, 0.0F}, Vec2{0.0F, 1.0F}, Vec2{-1.0F, 0.0F}, Vec2{0.0F, -1.0F}}) {
            const float step = std::clamp(way, 0.0F, 2.0F * (side.x != 0.0F ? half.x : half.y));
            p = p + side * step;
            way -= step;
          }
          return StrandPoint{{p.x, 0.028F, p.y}, {0.0F, 1.0F, 0.0F}, 0.005F, 0.005F};
        },
        108, 0.0050F);
    seam.place(at);
    scene.add(std::move(seam), thread(body));
  }
  Mesh tag = rounded_box({0.10F, 0.010F, 0.055F}, 0.009F, 8);
  tag.place(pose.moved({0.28F, 0.114F, -0.12F}).turned_x(-0.10F));
  scene.add(std::move(tag), white_metal(k_brass));
}

void put_belt(Scene& scene, const Pose& pose, Colour body) {
  const auto spiral = [](float t) {
    const float turns = 3.4F * t;
    const float radius = 0.12F + 0.125F * turns + 0.03F * smooth_step(0.9F, 1.0F, t);
    const Vec2 c = on_circle(turns * k_turn + 0.6F);
    return Vec3{c.x * radius, 0.135F, c.y * radius};
  };
  const auto ribbon = [spiral](float t) {
    const Vec3 at = spiral(t);
    return StrandPoint{at, unit({at.x, 0.0F, at.z}), 0.125F, 0.017F};
  };
  Mesh belt = strand(ribbon, 420, 20);
  belt.place(pose);
  scene.add(std::move(belt), leather(body, 0.45F));
  for (const float up : {-0.108F, 0.108F}) {
    Mesh seam = stitches(
        [&](float t) {
          StrandPoint p = ribbon(0.45F + 0.55F * t);
          p.centre += p.out * 0.0165F + Vec3{0.0F, up, 0.0F};
          return p;
        },
        120, 0.0052F);
    seam.place(pose);
    scene.add(std::move(seam), thread(body));
  }
  const Vec3 end = spiral(1.0F);
  const Vec3 out = unit({end.x, 0.0F, end.z});
  Mesh clasp = buckle({0.16F, 0.15F}, 0.020F);
  clasp.place(pose.moved(end).facing(-out).moved({-0.10F, 0.0F, -0.03F}));
  scene.add(std::move(clasp), white_metal());
}

void put_loafer(Scene& scene, const Pose& pose, Colour body, float side) {
  const Pose at = pose.scaled({side, 1.0F, 1.0F});
  scene.put(at, loafer_upper(), leather(body, 0.75F));
  const StrandPath collar = [](float t) {
    const Vec2 c = on_circle(t * k_turn);
    const Vec3 p = loafer_point(0.27F + 0.245F * c.x, 0.5F * k_pi + 0.345F * k_pi * c.y);
    return StrandPoint{p, {}, 0.012F, 0.012F};
  };
  scene.put(at, strand(collar, 120, 8, Seam::closed), leather(body * 0.7F, 0.4F));
  const StrandPath tongue = [](float t) {
    const Vec3 p = loafer_point(0.60F, mix(0.16F * k_pi, 0.84F * k_pi, t));
    return StrandPoint{p + Vec3{0.0F, 0.006F, 0.0F}, unit({p.x, 0.12F, 0.05F}), 0.052F, 0.010F};
  };
  scene.put(at, strand(tongue, 60, 12), leather(body * 0.85F, 0.6F));
  const StrandPath seam = [](float t) {
    const float a = mix(0.10F * k_pi, 0.90F * k_pi, t);
    return StrandPoint{loafer_point(0.69F + 0.13F * std::sin(a), a) + Vec3{0.0F, 0.004F, 0.0F}, {}, 0.005F, 0.005F};
  };
  scene.put(at, stitches(seam, 34, 0.0058F), thread(body));
  scene.put(at, loafer_sole(), plain(from_hex(0x2A1A10), 0.08F));
}

Scene build_leather(Order order) {
  Scene scene;
  const Colour body = leather_colour(order.colourway);
  add_ground(scene, order, body);
  if (order.variant == "tas") {
    frame_stage(scene, order, {order.wide() ? 2.9F : 1.38F, 1.42F, 1.35F, order.wide() ? 1.15F : 1.26F});
    for (const Pose& pose : companions(order, 1.45F)) {
      put_leather_bag(scene, Pose{}.moved(pose.origin).turned_y(order.chance.between(-0.5F, -0.25F)), body);
    }
  } else if (order.variant == "dompet") {
    frame_stage(scene, order, {order.wide() ? 2.0F : 1.34F, 0.20F, 2.2F, 1.22F});
    put_wallet(scene, Pose{}.moved({-0.05F, 0.0F, 0.10F}).turned_y(order.chance.between(0.2F, 0.5F)), body);
    put_wallet(scene, Pose{}.moved({0.34F, 0.0F, -0.52F}).turned_y(order.chance.between(-0.4F, -0.1F)).scaled(0.62F),
               body * 0.8F);
    if (order.wide()) {
      put_belt(scene, Pose{}.moved({-0.95F, 0.0F, 0.0F}).scaled(0.7F), body);
    }
  } else if (order.variant == "sabuk") {
    frame_stage(scene, order, {order.wide() ? 2.4F : 1.38F, 0.34F, 2.0F, 1.24F});
    for (const Pose& pose : companions(order, 1.3F)) {
      put_belt(scene, pose, body);
    }
  } else {
    frame_stage(scene, order, {order.wide() ? 2.2F : 1.25F, 0.36F, 1.75F, 1.22F});
    put_loafer(scene, Pose{}.moved({-0.26F, 0.0F, 0.12F}).turned_y(0.72F), body, -1.0F);
    put_loafer(scene, Pose{}.moved({0.22F, 0.0F, -0.16F}).turned_y(0.95F), body, 1.0F);
  }
  return scene;
}

}  // namespace etalase::painter
