// Frames stages and picks grounds.
#include "craft/staging.hpp"

#include <array>

#include "craft/backdrop.hpp"

namespace etalase::painter {

void frame_stage(Scene& scene, Order& order, const Stage& stage) {
  constexpr float k_distance = 4.2F;
  const float rise = stage.eye_height - stage.height * 0.5F;
  const float distance = std::sqrt(square(k_distance) - std::min(square(rise), 9.0F));
  const float view = std::max(stage.height * stage.room, stage.width * stage.room * 0.92F / order.aspect);
  scene.camera = {{0.0F, stage.eye_height, -distance}, {0.0F, stage.height * 0.47F, 0.0F}, view / k_distance};
  scene.lighting.towards = unit({order.chance.between(-0.80F, -0.58F), 0.74F, order.chance.between(-0.60F, -0.42F)});
}

Colour paper_tint(Chance& chance, Colour thing) {
  constexpr std::array<std::uint32_t, 5> k_warm{0xDCD1C0, 0xD9CBC0, 0xD6CFB9, 0xCFC4B2, 0xE0D6C6};
  constexpr std::array<std::uint32_t, 5> k_cool{0xC6CDCA, 0xC3CBD3, 0xBFCAC2, 0xCBCED0, 0xB9C6C9};
  const bool warm_thing = thing.x > thing.z * 1.25F;
  const bool take_cool = chance.unit() < (warm_thing ? 0.52F : 0.30F);
  return from_hex((take_cool ? k_cool : k_warm)[static_cast<std::size_t>(chance.pick(5))]);
}

void add_ground(Scene& scene, Order& order, Colour thing) {
  const Colour tint = mix(paper_tint(order.chance, thing), thing, 0.15F);
  const float draw = order.chance.unit();
  if (draw < 0.62F) {
    add_paper_sweep(scene, tint);
  } else if (draw < 0.86F) {
    const bool dark = order.chance.unit() < 0.5F;
    add_wood_table(scene, from_hex(dark ? 0x8A5E3A : 0xC9A273), from_hex(dark ? 0x4A2C18 : 0x8F683F), tint);
  } else {
    add_paper_sweep(scene, mix(tint * 0.45F, thing, 0.12F));
  }
}

std::vector<Pose> companions(Order& order, float spacing) {
  const auto turn = [&order] { return order.chance.around(0.5F); };
  if (!order.wide()) {
    return {Pose{}.turned_y(turn())};
  }
  return {Pose{}.moved({0.04F, 0.0F, -0.22F}).turned_y(turn()), Pose{}.moved({-spacing, 0.0F, 0.28F}).turned_y(turn()),
          Pose{}.moved({spacing, 0.0F, 0.36F}).turned_y(turn())};
}

}  // namespace etalase::painter
