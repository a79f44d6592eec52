// Angklung and candles.
#include <array>

#include "craft/backdrop.hpp"
#include "craft/pottery.hpp"
#include "craft/staging.hpp"
#include "craft/stonework.hpp"
#include "craft/wickerwork.hpp"
#include "kit/noise.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

Material bamboo_skin(const StrandLook& look) {
  return [look](const SurfacePoint& p) {
    const float fibre = cloud_noise(p.uv.x * 22.0F, p.uv.y * 1.2F + p.rest.x * 3.0F);
    const float age = cloud_noise(p.uv.y * 1.1F, p.rest.x * 2.0F + p.rest.z);
    Look out;
    out.albedo = mix(look.dark, look.light, clamp01(0.35F + 0.45F * fibre + 0.5F * (age - 0.4F)));
    out.shine = 0.30F;
    out.gloss = 34.0F;
    out.coat = 0.22F;
    return out;
  };
}

/// A bamboo cane between two points with a knot every `gap`.
Mesh cane(Vec3 from, Vec3 to, float radius, float gap) {
  const float whole = length(to - from);
  return strand(
      [=](float t) {
        const float knot = bell((to_whole(t * whole / gap + 0.3F)) * gap * 30.0F);
        const float r = radius * (1.0F + 0.09F * knot);
        return StrandPoint{mix(from, to, t), {0.0F, 0.0F, -1.0F}, r, r};
      },
      150, 24);
}

/// One sounding tube: closed foot with two prongs, the upper half cut open towards the front.
Mesh sounding_tube(float height, float radius) {
  Mesh mesh = make_surface({60, 120, Seam::closed}, [=](float u, float v) {
    const float angle = u * k_turn;
    const Vec2 c = on_circle(angle);
    const float open = smooth_step(0.42F, 0.50F, v);  // above, only the back half is left
    const float r = radius * (1.0F + 0.07F * bell((v - 0.36F) * 30.0F));
    const float z = c.y < 0.0F ? mix(c.y, 0.15F * c.y + 0.25F, open) : c.y;
    return Spot{{c.x * r, v * height, z * r}, {u, v * height}};
  });
  Mesh foot = plate(radius * 0.98F, 0.02F, 40);
  mesh.append(foot);
  for (const float x : {-0.6F, 0.6F}) {
    Mesh prong = rounded_box({radius * 0.28F, 0.05F, radius * 0.10F}, radius * 0.08F, 6);
    prong.place(Pose{}.moved({x * radius, -0.045F, -radius * 0.4F}));
    mesh.append(prong);
  }
  return mesh;
}

void put_angklung(Scene& scene, const Pose& pose, const StrandLook& look, float scale) {
  const Pose at = pose.scaled(scale);
  const float half = 0.50F;
  Mesh frame = cane({-half - 0.10F, 0.10F, 0.0F}, {half + 0.10F, 0.10F, 0.0F}, 0.060F, 0.40F);
  frame.append(cane({-half, 0.04F, 0.03F}, {-half, 1.52F, 0.03F}, 0.024F, 0.5F));
  frame.append(cane({half, 0.04F, 0.03F}, {half, 1.30F, 0.03F}, 0.024F, 0.5F));
  frame.append(cane({0.06F, 0.04F, 0.03F}, {0.06F, 1.42F, 0.03F}, 0.020F, 0.5F));
  frame.append(cane({-half - 0.05F, 1.40F, 0.03F}, {half + 0.05F, 1.22F, 0.03F}, 0.022F, 0.45F));
  frame.append(cane({-half - 0.05F, 0.86F, 0.03F}, {half + 0.05F, 0.80F, 0.03F}, 0.018F, 0.45F));
  frame.place(at);
  scene.add(std::move(frame), bamboo_skin({look.dark * 1.25F, look.dark * 0.7F, 0.2F}));
  const std::array<Vec3, 2> tubes{Vec3{-0.22F, 1.16F, 0.105F}, Vec3{0.28F, 0.92F, 0.085F}};
  for (const Vec3& t : tubes) {
    Mesh tube_mesh = sounding_tube(t.y, t.z);
    tube_mesh.place(at.moved({t.x, 0.19F, -0.02F}));
    scene.add(std::move(tube_mesh), bamboo_skin(look));
  }
  for (const Vec2 knot :
       {Vec2{-half, 1.40F}, Vec2{half, 1.225F}, Vec2{0.06F, 1.31F}, Vec2{-half, 0.86F}, Vec2{half, 0.80F}}) {
    Mesh binding = strand(
        [&](float t) {
          const Vec2 c = on_circle(t * 7.0F * k_turn);
          return StrandPoint{
              {knot.x + (t - 0.5F) * 0.06F, knot.y + c.x * 0.040F, 0.03F + c.y * 0.040F}, {}, 0.0085F, 0.0085F};
        },
        90, 7);
    binding.place(at);
    scene.add(std::move(binding), strand_fibre({from_hex(0x2E2018), from_hex(0x120C08), 0.08F}));
  }
}

/// A cup with wax and a burning wick; its light falls on what stands near through the wax's own glow.
void put_candle(Scene& scene, const Pose& pose, const Material& cup, float height) {
  const std::vector<Vec2> outer{
      {0.16F, 0.0F}, {0.19F, 0.02F}, {0.21F, height * 0.5F}, {0.22F, height}, {0.225F, height + 0.01F}};
  Mesh body = turned(Outline(hollowed(outer, 0.028F)), {110, 110, Seam::closed});
  body.place(pose);
  scene.add(std::move(body), cup);
  Mesh wax = plate(0.19F, 0.03F, 80);
  wax.settle();
  wax.place(pose.moved({0.0F, height - 0.085F, 0.0F}));
  scene.add(std::move(wax), [](const SurfacePoint& p) {
    const float r = length(Vec2{p.rest.x, p.rest.z}) / 0.19F;
    Look out;
    out.albedo = from_hex(0xF3E4C2);
    out.glow = Colour{1.0F, 0.62F, 0.28F} * (0.95F * bell(r * 0.85F) + 0.10F);
    out.coat = 0.4F;
    return out;
  });
  Mesh wick =
      tube(std::array<Vec3, 2>{Vec3{0.0F, height - 0.07F, 0.0F}, Vec3{0.006F, height + 0.005F, 0.0F}}, 0.006F, 8, 8);
  wick.place(pose);
  scene.add(std::move(wick), plain(from_hex(0x201814)));
  Mesh flame = turned(
      Outline({{0.0F, 0.0F}, {0.020F, 0.012F}, {0.034F, 0.045F}, {0.026F, 0.09F}, {0.010F, 0.14F}, {0.0F, 0.175F}}),
      {40, 50, Seam::closed});
  flame.settle();
  flame.place(pose.moved({0.004F, height - 0.02F, 0.0F}));
  scene.add(
      std::move(flame),
      [](const SurfacePoint& p) {
        Look out;
        const float up = p.rest.y / 0.175F;
        out.albedo = {};
        out.shine = 0.0F;
        out.glow = mix(mix(Colour{0.5F, 0.55F, 1.4F}, Colour{3.6F, 2.6F, 1.1F}, smooth_step(0.02F, 0.25F, up)),
                       Colour{2.6F, 1.3F, 0.35F}, smooth_step(0.5F, 1.0F, up));
        return out;
      },
      Casting::shadow_free);
}

Scene candle_scene(Order order) {
  Scene scene;
  add_wood_table(scene, from_hex(0x8A5E3A), from_hex(0x4A2C18), from_hex(0x77716A));
  scene.lighting.window = scene.lighting.window * 0.60F;
  scene.lighting.sky = scene.lighting.sky * 0.70F;
  frame_stage(scene, order, {order.wide() ? 2.2F : 1.40F, 0.62F, 1.5F, 1.26F});
  const MarbleLook stone = marble_look(order.colourway == "hijau" ? "hijau" : "krem", order.chance);
  const ClayLook earth = clay_look(order.colourway, order.chance);
  put_candle(scene, Pose{}.moved({-0.32F, 0.0F, 0.18F}), clay(earth), 0.46F);
  put_candle(scene, Pose{}.moved({0.30F, 0.0F, 0.26F}), marble(stone), 0.34F);
  put_candle(scene, Pose{}.moved({0.06F, 0.0F, -0.36F}), clay(earth), 0.24F);
  if (order.wide()) {
    put_candle(scene, Pose{}.moved({-0.95F, 0.0F, 0.0F}), marble(stone), 0.30F);
    put_candle(scene, Pose{}.moved({0.92F, 0.0F, -0.05F}), clay(earth), 0.40F);
  }
  return scene;
}

}  // namespace

Scene build_other(Order order) {
  if (order.variant == "lilin") {
    return candle_scene(order);
  }
  Scene scene;
  const StrandLook look = fibre_look(order.colourway);
  add_ground(scene, order, look.light);
  frame_stage(scene, order, {order.wide() ? 3.2F : 1.30F, 1.55F, 1.35F, order.wide() ? 1.15F : 1.24F});
  const auto places = companions(order, 1.40F);
  for (std::size_t i = 0; i < places.size(); ++i) {
    put_angklung(scene, Pose{}.moved(places[i].origin).turned_y(order.chance.around(0.35F)), look,
                 i == 0 ? 1.0F : 0.82F);
  }
  return scene;
}

}  // namespace etalase::painter
