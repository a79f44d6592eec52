// Turns marble and sets it up.
#include "craft/stonework.hpp"

#include "craft/staging.hpp"
#include "craft/weaves.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

void put_turned_stone(Scene& scene, const Pose& pose, const std::vector<Vec2>& points, const MarbleLook& look) {
  Mesh mesh = turned(Outline(points), {170, 190, Seam::closed});
  mesh.place(pose);
  scene.add(std::move(mesh), marble(look));
}

void put_disc(Scene& scene, const Pose& pose, const MarbleLook& look, float radius, float thickness) {
  Mesh mesh = plate(radius, thickness, 140);
  mesh.place(pose);
  scene.add(std::move(mesh), marble(look));
}

void coasters(Scene& scene, Order& order, MarbleLook look) {
  frame_stage(scene, order, {order.wide() ? 2.5F : 1.55F, 0.62F, 1.9F, 1.24F});
  const Pose stack = Pose{}.moved({-0.20F, 0.0F, 0.22F});
  for (int i = 0; i < 4; ++i) {
    look.seed += 2.1F;
    put_disc(scene,
             stack.moved({order.chance.around(0.02F), 0.082F * static_cast<float>(i), order.chance.around(0.02F)})
                 .turned_y(order.chance.around(2.0F)),
             look, 0.46F, 0.078F);
  }
  look.seed += 2.1F;
  put_disc(scene, Pose{}.moved({0.34F, 0.0F, -0.52F}).turned_y(1.0F), look, 0.46F, 0.078F);
  put_turned_stone(scene, Pose{}.moved({0.36F, 0.078F, -0.50F}),
                   hollowed({{0.16F, 0.0F}, {0.19F, 0.02F}, {0.20F, 0.12F}, {0.205F, 0.22F}}, 0.025F), look);
  if (order.wide()) {
    put_marble_vase(scene, Pose{}.moved({1.15F, 0.0F, 0.4F}).scaled(0.6F), look, order.chance);
    put_marble_bowl(scene, Pose{}.moved({-1.15F, 0.0F, 0.2F}), look, 0.42F);
  }
}

}  // namespace

MarbleLook marble_look(std::string_view colourway, Chance& chance) {
  const float seed = chance.between(0.0F, 9.0F);
  if (colourway == "krem") return {from_hex(0xE9DCC4), from_hex(0x8A6440), seed};
  if (colourway == "abu") return {from_hex(0xA9ABAC), from_hex(0x3C3F44), seed};
  if (colourway == "hijau") return {from_hex(0x7F9A86), from_hex(0x1F3A2C), seed};
  return {from_hex(0xEFECE5), from_hex(0x5E5C5E), seed};
}

void put_marble_bowl(Scene& scene, const Pose& pose, const MarbleLook& look, float radius) {
  const float r = radius;
  put_turned_stone(scene, pose,
                   hollowed({{0.38F * r, 0.0F},
                             {0.42F * r, 0.03F * r},
                             {0.34F * r, 0.10F * r},
                             {0.30F * r, 0.16F * r},
                             {0.66F * r, 0.28F * r},
                             {0.93F * r, 0.54F * r},
                             {r, 0.80F * r},
                             {r, 0.84F * r}},
                            0.075F * r),
                   look);
}

void put_marble_vase(Scene& scene, const Pose& pose, const MarbleLook& look, Chance& chance) {
  const float belly = chance.between(0.36F, 0.46F);
  put_turned_stone(scene, pose,
                   hollowed({{0.30F, 0.0F},
                             {0.32F, 0.02F},
                             {0.32F, 0.06F},
                             {0.20F, 0.12F},
                             {0.17F, 0.18F},
                             {0.28F, 0.34F},
                             {belly, 0.72F},
                             {belly - 0.03F, 0.98F},
                             {0.20F, 1.22F},
                             {0.15F, 1.34F},
                             {0.20F, 1.46F},
                             {0.27F, 1.54F},
                             {0.28F, 1.56F}},
                            0.045F),
                   look);
}

void put_marble_box(Scene& scene, const Pose& pose, const MarbleLook& look) {
  WeaveLook weave = weave_look("alami");
  weave.dark = from_hex(0xA67A3E);
  weave.strips = 15.0F;
  put_woven_drum(scene, pose, weave, 0.60F, 0.56F);
  put_disc(scene, pose.moved({0.0F, 0.575F, 0.0F}), look, 0.64F, 0.12F);
  Mesh knob = ball({0.085F, 0.080F, 0.085F}, 32);
  knob.place(pose.moved({0.0F, 0.765F, 0.0F}));
  scene.add(std::move(knob), marble(look));
}

Scene build_marble(Order order) {
  Scene scene;
  MarbleLook look = marble_look(order.colourway, order.chance);
  add_ground(scene, order, mix(look.vein, from_hex(0x8A6A4A), 0.4F));
  if (order.variant == "tatakan") {
    coasters(scene, order, look);
  } else if (order.variant == "kotak-lontar") {
    frame_stage(scene, order, {order.wide() ? 2.7F : 1.55F, 0.86F, 1.75F, 1.25F});
    put_marble_box(scene, Pose{}.moved({-0.14F, 0.0F, 0.18F}).turned_y(order.chance.around(0.6F)), look);
    put_marble_bowl(scene, Pose{}.moved({0.56F, 0.0F, -0.50F}), look, 0.26F);
    if (order.wide()) {
      put_marble_box(scene, Pose{}.moved({-1.25F, 0.0F, 0.35F}).scaled(0.72F), look);
      put_marble_vase(scene, Pose{}.moved({1.18F, 0.0F, 0.3F}).scaled(0.62F), look, order.chance);
    }
  } else {
    const bool vase = order.variant == "vas";
    frame_stage(
        scene, order,
        {order.wide() ? 3.0F : (vase ? 1.1F : 1.6F), vase ? 1.56F : 0.66F, vase ? 1.5F : 1.8F, vase ? 1.32F : 1.26F});
    for (const Pose& pose : companions(order, vase ? 1.1F : 1.6F)) {
      look.seed += 1.9F;
      if (vase) {
        put_marble_vase(scene, pose.scaled(order.wide() ? order.chance.between(0.7F, 1.0F) : 1.0F), look, order.chance);
      } else {
        put_marble_bowl(scene, pose, look, 0.74F);
      }
    }
    if (!vase) {
      put_marble_bowl(scene, Pose{}.moved({0.55F, 0.0F, -0.72F}), look, 0.24F);
    }
  }
  return scene;
}

}  // namespace etalase::painter
