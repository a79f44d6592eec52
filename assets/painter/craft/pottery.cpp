// Turns pots and sets them up.
#include "craft/pottery.hpp"

#include <array>

#include "craft/staging.hpp"
#include "kit/noise.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// Cuts fine enough for a turned body of that size and no finer.
Grain turned_grain(const Outline& outline, float scale) {
  float widest = 0.0F;
  for (int i = 0; i <= 32; ++i) {
    widest = std::max(widest, outline.at(static_cast<float>(i) / 32.0F).x);
  }
  return {std::clamp(static_cast<int>(widest * scale * 300.0F), 60, 200),
          std::clamp(static_cast<int>(outline.length() * scale * 110.0F), 60, 280)};
}

using Points = std::vector<Vec2>;

/// Rings left by the potter's fingers, stronger between two heights, and the pot's slight lean.
Swelling finger_rings(float strength, Vec2 band, Chance& chance) {
  const float pitch = chance.between(60.0F, 80.0F);
  const float lean = chance.between(0.0F, 6.0F);
  return [=](float turn, Vec2 p) {
    const float in_band = smooth_step(band.x, band.x + 0.02F, p.y) * (1.0F - smooth_step(band.y - 0.02F, band.y, p.y));
    const float spiral = p.y * pitch + turn * k_turn;
    return strength * (0.4F * std::sin(spiral) + 2.6F * in_band * std::fabs(std::sin(p.y * pitch * 0.55F))) +
           0.004F * std::sin(turn * k_turn + lean) + 0.002F * std::sin(2.0F * turn * k_turn + lean * 2.0F);
  };
}

void put_turned(Scene& scene, const Pose& pose, const Points& points, const Swelling& swelling,
                const Material& material) {
  const Outline outline(points);
  Mesh mesh = turned(outline, turned_grain(outline, length(pose.x)), swelling);
  mesh.place(pose);
  scene.add(std::move(mesh), material);
}

/// Cuts or paints a zigzag with dots between two heights of a turned pot.
struct Band {
  float low = 0.4F;
  float high = 0.58F;
  float count = 16.0F;
  Colour ink;
  float depth = 0.004F;
};

Material with_band(Material base, Band band) {
  return [base = std::move(base), band](const SurfacePoint& p) {
    Look look = base(p);
    const float t = (p.rest.y - band.low) / (band.high - band.low);
    if (t < -0.25F || t > 1.25F) {
      return look;
    }
    const float u = p.uv.x * band.count;
    const float zig = std::fabs(t - 2.0F * to_whole(u));
    const float rails = std::min(std::fabs(t + 0.15F), std::fabs(t - 1.15F)) * 1.4F;
    const float dot = 0.62F * length(Vec2{(to_whole(u + 0.5F)) * 1.5F, t - 0.22F}) + 0.06F;
    const float dot2 = 0.62F * length(Vec2{to_whole(u) * 1.5F, t - 0.78F}) + 0.06F;
    const float line = std::min(std::min(t > 0.0F && t < 1.0F ? zig * 0.7F : 1.0F, rails), std::min(dot, dot2));
    const float cut = 1.0F - smooth_step(0.075F, 0.115F, line);
    look.albedo = mix(look.albedo, band.ink, 0.85F * cut);
    look.height -= band.depth * cut;
    return look;
  };
}

void put_spout(Scene& scene, const Pose& pose, std::array<Vec3, 4> way, Vec2 radii, const Material& material) {
  Mesh spout = strand(
      [&](float t) {
        const float s = 1.0F - t;
        const Vec3 at =
            way[0] * (s * s * s) + way[1] * (3.0F * s * s * t) + way[2] * (3.0F * s * t * t) + way[3] * (t * t * t);
        const float lip = 1.0F + 0.30F * smooth_step(0.90F, 1.0F, t);
        const float r = mix(radii.x, radii.y, std::pow(t, 0.6F)) * lip;
        return StrandPoint{at, {0.0F, 1.0F, 0.0F}, r, r};
      },
      90, 40);
  spout.place(pose);
  scene.add(std::move(spout), material);
  const Vec3 out = unit(way[3] - way[2]);
  Mesh mouth = turned(Outline({{0.0F, -0.02F},
                               {radii.y * 0.9F, -0.015F},
                               {radii.y * 1.30F, 0.004F},
                               {radii.y * 1.05F, 0.010F},
                               {radii.y * 0.85F, -0.02F}}),
                      {40, 20, Seam::closed});
  Pose at = pose.moved(way[3]);
  const Vec3 up = pose.direction(out);
  at.y = up;
  at.x = unit(cross(up, {0.0F, 0.0F, 1.0F}));
  at.z = cross(at.x, up);
  mouth.place(at);
  scene.add(std::move(mouth), material);
}

Scene bowls_scene(Order order) {
  Scene scene;
  ClayLook look = clay_look(order.colourway, order.chance);
  add_ground(scene, order, look.body);
  frame_stage(scene, order, {order.wide() ? 3.0F : 1.50F, 0.75F, 2.2F, 1.28F});
  const float side = order.chance.unit() < 0.5F ? -1.0F : 1.0F;
  const Pose stack = Pose{}.moved({-0.22F * side, 0.0F, 0.25F});
  put_clay_bowl(scene, stack, look, 0.56F);
  put_clay_bowl(scene, stack.moved({0.02F, 0.075F, 0.0F}).turned_y(1.0F), look, 0.50F);
  put_clay_bowl(scene, stack.moved({-0.01F, 0.15F, 0.01F}).turned_y(2.0F).turned_z(0.05F), look, 0.44F);
  look.seed += 2.0F;
  put_clay_bowl(scene, Pose{}.moved({0.50F * side, 0.0F, -0.46F}), look, 0.34F);
  if (order.wide()) {
    put_clay_bowl(scene, Pose{}.moved({-1.25F, 0.0F, -0.15F}), look, 0.42F);
    put_clay_vase(scene, Pose{}.moved({1.30F, 0.0F, 0.45F}).scaled(0.72F), look, order.chance);
  }
  Mesh pestle = strand(
      [](float t) {
        const float r = 0.045F + 0.028F * bell((t - 0.08F) * 6.0F) - 0.012F * t;
        return StrandPoint{{mix(-0.20F, 0.22F, t), mix(0.13F, 0.30F, t), 0.0F},
                           {},
                           r * (t < 0.01F || t > 0.99F ? 0.3F : 1.0F),
                           r * (t < 0.01F || t > 0.99F ? 0.3F : 1.0F)};
      },
      60, 24);
  pestle.place(Pose{}.moved({0.50F * side, 0.0F, -0.46F}).turned_y(0.7F));
  scene.add(std::move(pestle), clay(look));
  return scene;
}

}  // namespace

ClayLook clay_look(std::string_view colourway, Chance& chance) {
  ClayLook look{from_hex(0xBF6A3F), from_hex(0x7A4128), 0.0F, chance.between(0.0F, 9.0F)};
  if (colourway == "krem") {
    look.body = from_hex(0xDFC3A0);
    look.smoke = from_hex(0xB78E66);
  } else if (colourway == "merah-bata") {
    look.body = from_hex(0x97452B);
    look.smoke = from_hex(0x5A2A1C);
    look.glaze = 0.18F;
  } else if (colourway == "hitam") {
    look.body = from_hex(0x45403C);
    look.smoke = from_hex(0x231F1E);
    look.glaze = 0.28F;
  } else if (colourway == "hijau") {
    look.body = from_hex(0x5E7F62);
    look.smoke = from_hex(0x33513F);
    look.glaze = 0.8F;
  }
  return look;
}

void put_gentong(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance) {
  const float belly = chance.between(0.64F, 0.70F);
  const float mouth = chance.between(0.36F, 0.44F);
  const Points outer{{0.33F, 0.0F},          {0.40F, 0.05F},         {0.50F, 0.18F},         {belly, 0.50F},
                     {belly - 0.07F, 0.86F}, {mouth + 0.04F, 1.08F}, {mouth - 0.02F, 1.15F}, {mouth + 0.03F, 1.21F},
                     {mouth + 0.09F, 1.25F}, {mouth + 0.10F, 1.27F}};
  put_turned(scene, pose, hollowed(outer, 0.045F), finger_rings(0.0048F, {0.74F, 0.93F}, chance), clay(look));
}

void put_kendi(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance) {
  const float belly = chance.between(0.56F, 0.62F);
  const Points outer{{0.30F, 0.0F},          {0.31F, 0.03F}, {0.27F, 0.07F},  {0.36F, 0.14F},  {belly, 0.40F},
                     {belly - 0.06F, 0.62F}, {0.26F, 0.82F}, {0.155F, 0.95F}, {0.125F, 1.16F}, {0.15F, 1.33F},
                     {0.185F, 1.37F},        {0.24F, 1.42F}, {0.225F, 1.46F}};
  const Colour ink = luminance(look.body) < 0.08F ? from_hex(0xB08A62) : from_hex(0x3A1C12);
  const Material body = with_band(clay(look), {0.36F, 0.52F, 18.0F, ink, 0.004F});
  put_turned(scene, pose, hollowed(outer, 0.035F), finger_rings(0.0035F, {0.64F, 0.84F}, chance), body);
  put_spout(scene, pose.turned_y(-0.35F),
            {Vec3{0.40F, 0.52F, 0.0F}, Vec3{0.66F, 0.62F, 0.0F}, Vec3{0.72F, 0.80F, 0.0F}, Vec3{0.88F, 0.95F, 0.0F}},
            {0.155F, 0.055F}, clay(look));
}

void put_clay_vase(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance) {
  const float shoulder = chance.between(0.40F, 0.47F);
  const float neck = chance.between(0.14F, 0.19F);
  const Points outer{
      {0.24F, 0.0F},         {0.26F, 0.04F}, {0.33F, 0.30F},        {shoulder, 0.86F},     {shoulder - 0.02F, 1.06F},
      {neck + 0.10F, 1.27F}, {neck, 1.40F},  {neck + 0.02F, 1.52F}, {neck + 0.10F, 1.62F}, {neck + 0.11F, 1.64F}};
  const Colour ink = luminance(look.body) > 0.3F ? from_hex(0x8A4A2A) : mix(look.body, from_hex(0xF0DDBE), 0.75F);
  const Material body = with_band(clay(look), {0.72F, 0.98F, 14.0F, ink, 0.006F});
  put_turned(scene, pose, hollowed(outer, 0.035F), finger_rings(0.0028F, {1.12F, 1.26F}, chance), body);
}

void put_clay_bowl(Scene& scene, const Pose& pose, const ClayLook& look, float radius) {
  const float r = radius;
  const Points outer{{0.52F * r, 0.0F},      {0.56F * r, 0.03F * r}, {0.54F * r, 0.08F * r},
                     {0.82F * r, 0.26F * r}, {0.97F * r, 0.52F * r}, {r, 0.60F * r}};
  Chance chance(static_cast<std::uint32_t>(radius * 1000.0F));
  put_turned(scene, pose, hollowed(outer, 0.07F * r + 0.008F), finger_rings(0.0030F, {0.30F * r, 0.50F * r}, chance),
             clay(look));
}

void put_remitan(Scene& scene, const Pose& pose, const ClayLook& look, Chance& chance) {
  ClayLook pale = look;
  pale.body = mix(look.body, from_hex(0xE0B98C), 0.45F);
  ClayLook deep = look;
  deep.body = look.body * 0.72F;
  const Swelling rings = finger_rings(0.0016F, {0.05F, 0.2F}, chance);
  const Points stove{{0.25F, 0.0F}, {0.27F, 0.05F}, {0.235F, 0.27F}, {0.215F, 0.32F}, {0.24F, 0.36F}};
  const Pose at_stove = pose.moved({-0.38F, 0.0F, 0.28F});
  put_turned(scene, at_stove, hollowed(stove, 0.05F), rings, clay(look));
  Mesh fire_hole = ball({0.105F, 0.085F, 0.05F}, 24);
  fire_hole.place(at_stove.turned_y(0.25F).moved({0.0F, 0.105F, -0.232F}));
  scene.add(std::move(fire_hole), plain(from_hex(0x1C100A), 0.0F));
  const Points pot{{0.12F, 0.0F}, {0.17F, 0.05F}, {0.225F, 0.15F}, {0.17F, 0.23F}, {0.165F, 0.26F}, {0.205F, 0.29F}};
  put_turned(scene, at_stove.moved({0.0F, 0.345F, 0.0F}), hollowed(pot, 0.028F), rings, clay(pale));
  const Pose covered = pose.moved({0.36F, 0.0F, -0.06F});
  put_turned(scene, covered.scaled(1.08F), hollowed(pot, 0.028F), rings, clay(deep));
  const Points lid{{0.195F, 0.0F},   {0.19F, 0.02F},   {0.12F, 0.075F}, {0.035F, 0.10F},
                   {0.028F, 0.125F}, {0.045F, 0.155F}, {0.02F, 0.18F},  {0.0F, 0.183F}};
  put_turned(scene, covered.moved({0.0F, 0.305F, 0.0F}), filled(lid), {}, clay(deep));
  const Pose jug = pose.moved({0.66F, 0.0F, 0.46F}).turned_y(-0.4F);
  const Points jug_points{{0.11F, 0.0F},  {0.12F, 0.02F}, {0.19F, 0.12F}, {0.17F, 0.22F},
                          {0.08F, 0.32F}, {0.07F, 0.42F}, {0.11F, 0.48F}};
  put_turned(scene, jug, hollowed(jug_points, 0.022F), rings, clay(look));
  put_spout(scene, jug,
            {Vec3{0.12F, 0.18F, 0.0F}, Vec3{0.24F, 0.21F, 0.0F}, Vec3{0.25F, 0.28F, 0.0F}, Vec3{0.30F, 0.33F, 0.0F}},
            {0.055F, 0.022F}, clay(look));
  put_clay_bowl(scene, pose.moved({-0.06F, 0.0F, -0.42F}), pale, 0.27F);
  put_clay_bowl(scene, pose.moved({0.52F, 0.0F, -0.58F}), deep, 0.21F);
  const Pose mortar = pose.moved({-0.66F, 0.0F, -0.28F});
  put_clay_bowl(scene, mortar, deep, 0.19F);
  Mesh ladle = strand(
      [](float t) {
        const float r = (0.026F + 0.016F * bell((t - 0.05F) * 5.0F)) * (t < 0.02F || t > 0.98F ? 0.4F : 1.0F);
        return StrandPoint{{mix(-0.05F, 0.26F, t), mix(0.07F, 0.20F, t), mix(0.0F, 0.05F, t)}, {}, r, r};
      },
      40, 18);
  ladle.place(mortar);
  scene.add(std::move(ladle), clay(pale));
}

Scene build_pot(Order order) {
  if (order.variant == "cobek") {
    return bowls_scene(order);
  }
  Scene scene;
  ClayLook look = clay_look(order.colourway, order.chance);
  add_ground(scene, order, look.body);
  if (order.variant == "remitan") {
    frame_stage(scene, order, {order.wide() ? 2.1F : 1.66F, 0.80F, 1.8F, 1.22F});
    put_remitan(scene, Pose{}.turned_y(order.chance.around(0.15F)), look, order.chance);
    return scene;
  }
  const bool tall = order.variant == "vas";
  frame_stage(scene, order, {order.wide() ? 3.3F : 1.4F, tall ? 1.62F : 1.35F, 1.55F, order.wide() ? 1.2F : 1.32F});
  const auto places = companions(order, 1.25F);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Pose pose = i == 0 ? places[i] : places[i].scaled(order.chance.between(0.66F, 0.86F));
    look.seed += 1.7F;
    if (order.variant == "gentong") {
      put_gentong(scene, pose, look, order.chance);
    } else if (order.variant == "kendi") {
      put_kendi(scene, pose, look, order.chance);
    } else {
      put_clay_vase(scene, pose, look, order.chance);
    }
  }
  return scene;
}

}  // namespace etalase::painter
