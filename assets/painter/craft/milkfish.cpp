// A milkfish: body with scales, gill and eye, and its fins.
#include <array>

#include "craft/packs.hpp"
#include "kit/noise.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// Half the body's height from snout (0) to tail (1).
float half_height(float t) {
  const float round = std::max(0.0F, std::sin(k_pi * std::pow(clamp01(t), 0.62F)));
  return 0.185F * std::pow(round, 0.72F) * (1.0F - 0.30F * t) + 0.028F * smooth_step(0.6F, 0.95F, t);
}

/// uv: 0 snout to 1 tail, -1 belly to 1 back.
Mesh fish_body() {
  Mesh body = make_surface({90, 150, Seam::closed}, [](float u, float v) {
    const Vec2 c = on_circle(-u * k_turn);
    const float h = std::max(half_height(v), 0.004F);
    const float thick = 0.42F * h + 0.012F * (1.0F - v);
    return Spot{{mix(-0.62F, 0.44F, v), std::max(0.085F + c.x * thick, 0.004F), c.y * h}, {v, c.y}};
  });
  body.settle();
  return body;
}

/// 0 between scales to 1 on a scale.
float scale_height(Vec2 uv) {
  const Vec2 cell{uv.x * 52.0F, uv.y * 11.0F + 0.5F * static_cast<float>(floor_int(uv.x * 52.0F) & 1)};
  return smooth_step(0.75F, 0.45F, length(Vec2{fraction(cell.x) - 0.2F, (fraction(cell.y) - 0.5F) * 1.2F}));
}

Look fish_skin(const SurfacePoint& p) {
  const float back = p.uv.y;
  const bool head = p.uv.x < 0.17F;
  const float scales = head ? 0.0F : scale_height(p.uv);
  Look out;
  out.albedo = mix(from_hex(0xDDE3E6), from_hex(0x4E6472), smooth_step(-0.30F, 0.70F, back)) *
               (head ? 0.92F : 0.72F + 0.34F * scales);
  out.height = 0.003F * scales;
  out.shine = 0.55F;
  out.gloss = 34.0F;
  out.coat = 0.7F;
  const float gill = std::fabs(length(Vec2{(p.uv.x - 0.08F) * 6.5F, back * 0.55F}) - 0.50F);
  if (p.uv.x > 0.08F && gill < 0.035F && back < 0.7F) {
    out.albedo = out.albedo * 0.45F;
  }
  const float eye = length(Vec2{(p.uv.x - 0.062F) * 1.06F, (back - 0.18F) * 0.085F});
  if (eye < 0.020F && p.rest.y > 0.06F) {
    out.albedo = eye < 0.011F ? from_hex(0x101010) : from_hex(0xE6D9A8);
    out.shine = 1.0F;
  }
  return out;
}

using FinCorners = std::array<Vec2, 4>;

Mesh fin(const FinCorners& corners) {
  Mesh sheet = make_surface({20, 20, Seam::open}, [&](float u, float v) {
    const Vec2 p = mix(mix(corners[0], corners[1], u), mix(corners[3], corners[2], u), v);
    return Spot{{p.x, 0.075F + 0.012F * std::sin(u * 20.0F) * v, p.y}, {u, v}};
  });
  for (Vertex& v : sheet.vertices) {
    v.normal = v.normal.y < 0.0F ? -v.normal : v.normal;
  }
  return sheet;
}

Look fin_skin(const SurfacePoint& p) {
  Look out;
  out.albedo = mix(from_hex(0x8FA0A8), from_hex(0x46565F), 0.5F + 0.5F * std::sin(p.uv.x * 70.0F));
  out.shine = 0.25F;
  return out;
}

}  // namespace

void put_milkfish(Scene& scene, const Pose& pose) {
  constexpr std::array k_fins{
      FinCorners{Vec2{0.40F, -0.035F}, Vec2{0.40F, 0.0F}, Vec2{0.58F, 0.02F}, Vec2{0.70F, -0.22F}},
      FinCorners{Vec2{0.40F, 0.0F}, Vec2{0.40F, 0.035F}, Vec2{0.70F, 0.22F}, Vec2{0.58F, -0.02F}},
      FinCorners{Vec2{-0.10F, 0.16F}, Vec2{0.10F, 0.14F}, Vec2{0.13F, 0.19F}, Vec2{0.00F, 0.27F}},
      FinCorners{Vec2{0.00F, -0.15F}, Vec2{0.10F, -0.13F}, Vec2{0.14F, -0.18F}, Vec2{0.07F, -0.21F}},
      FinCorners{Vec2{-0.38F, -0.06F}, Vec2{-0.36F, -0.02F}, Vec2{-0.22F, -0.05F}, Vec2{-0.24F, -0.12F}}};
  scene.put(pose, fish_body(), fish_skin);
  Mesh fins;
  for (const FinCorners& corners : k_fins) {
    fins.append(fin(corners));
  }
  scene.put(pose, std::move(fins), fin_skin);
}

}  // namespace etalase::painter
