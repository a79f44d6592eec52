// Pictures of food.
#include <array>

#include "craft/backdrop.hpp"
#include "craft/cloths.hpp"
#include "craft/packs.hpp"
#include "craft/staging.hpp"
#include "craft/woodwork.hpp"
#include "kit/noise.hpp"
#include "motif/labels.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

void put_beans(Scene& scene, Chance& chance, Vec2 middle, int count) {
  Mesh beans;
  for (int i = 0; i < count; ++i) {
    Mesh bean = make_surface({20, 14, Seam::closed}, [](float u, float v) {
      const Vec2 around = on_circle(u * k_turn);
      const Vec2 up = on_circle((v - 0.5F) * k_pi);
      const float groove = 0.016F * bell(around.y * up.x * 6.0F) * smooth_step(0.0F, 0.3F, up.y);
      return Spot{{around.x * up.x * 0.062F, up.y * 0.030F - groove, around.y * up.x * 0.044F}, {u, v}};
    });
    const float angle = chance.between(0.0F, k_turn);
    const float reach = std::sqrt(chance.unit());
    const Vec2 c = on_circle(angle) * (reach * 0.36F);
    const float heap = 0.07F * std::max(0.0F, 1.0F - 1.6F * reach);
    bean.place(Pose{}
                   .moved({middle.x + c.x * 1.25F, 0.030F + heap, middle.y + c.y * 0.6F})
                   .turned_y(chance.between(0.0F, 6.0F))
                   .turned_x(chance.around(0.6F)));
    beans.append(bean);
  }
  scene.add(std::move(beans), plain(from_hex(0x4A2814), 0.32F, 26.0F));
}

void put_chips(Scene& scene, const Pose& pose, Chance& chance) {
  Mesh chips;
  for (int i = 0; i < 26; ++i) {
    const float curl = chance.between(0.5F, 1.3F);
    Mesh chip = make_surface({28, 12, Seam::closed}, [&](float u, float v) {
      const Vec2 c = on_circle(-u * k_turn) * (0.115F * v);
      return Spot{{c.x, curl * c.x * c.x * 3.0F - curl * c.y * c.y * 2.0F, c.y}, {u, v}};
    });
    const float reach = std::sqrt(chance.unit()) * 0.21F;
    const Vec2 c = on_circle(chance.between(0.0F, k_turn)) * reach;
    chip.place(Pose{}
                   .moved({c.x, 0.15F + 0.10F * (1.0F - reach / 0.21F) + chance.around(0.03F), c.y})
                   .turned_y(chance.between(0.0F, 6.0F))
                   .turned_x(chance.around(0.9F)));
    chips.append(chip);
  }
  chips.place(pose);
  scene.add(std::move(chips), [](const SurfacePoint& p) {
    Look out;
    const float brown =
        smooth_step(0.7F, 1.0F, p.uv.y) + 0.5F * cloud_noise(p.rest.x * 14.0F + p.rest.y * 60.0F, p.rest.z * 14.0F);
    out.albedo = mix(from_hex(0xEFCB6E), from_hex(0xB36A24), clamp01(brown * 0.7F));
    out.shine = 0.14F;
    return out;
  });
  put_white_bowl(scene, pose, 0.33F);
}

void put_board(Scene& scene, Chance& chance) {
  const WoodLook look = wood_look(chance.unit() < 0.5F ? "jati" : "madu", chance);
  Mesh board = rounded_box({0.86F, 0.035F, 0.48F}, 0.03F, 14);
  board.place(Pose{}.moved({0.0F, 0.035F, 0.0F}));
  scene.add(std::move(board), [look](const SurfacePoint& p) {
    Look out;
    out.albedo = board_colour(look, {p.rest.x + 2.0F, p.rest.z + 0.3F * p.rest.y});
    out.shine = 0.10F;
    out.coat = 0.1F;
    return out;
  });
}

void put_lime(Scene& scene, const Pose& pose) {
  Mesh slice = plate(0.115F, 0.030F, 60);
  slice.settle();
  slice.place(pose);
  scene.add(std::move(slice), [](const SurfacePoint& p) {
    const float r = length(Vec2{p.rest.x, p.rest.z}) / 0.115F;
    const float spoke = to_whole(std::atan2(p.rest.z, p.rest.x) / k_turn * 9.0F) * r;
    const Colour flesh = mix(from_hex(0xC9DC7A), from_hex(0xE6EFB8), cloud_noise(p.rest.x * 40.0F, p.rest.z * 40.0F));
    Look out;
    out.albedo =
        r > 0.93F ? from_hex(0x4F8A34) : (r > 0.84F || spoke < 0.045F || r < 0.06F ? from_hex(0xEFF2D6) : flesh);
    out.shine = 0.4F;
    out.gloss = 40.0F;
    out.coat = 0.3F;
    return out;
  });
}

void put_chilli(Scene& scene, const Pose& pose, Colour colour) {
  Mesh pod = strand(
      [](float t) {
        const float r = 0.034F * std::pow(std::sin(k_pi * std::pow(clamp01(t * 0.98F + 0.01F), 0.42F)), 0.8F);
        return StrandPoint{{0.42F * t - 0.2F, 0.035F, 0.09F * t * t}, {}, std::max(r, 0.002F), std::max(r, 0.002F)};
      },
      60, 16);
  pod.place(pose);
  scene.add(std::move(pod), plain(colour, 0.7F, 60.0F));
  Mesh stalk =
      tube(std::array<Vec3, 3>{Vec3{-0.19F, 0.035F, 0.0F}, Vec3{-0.25F, 0.045F, -0.01F}, Vec3{-0.30F, 0.06F, -0.04F}},
           0.010F, 20, 8);
  stalk.place(pose);
  scene.add(std::move(stalk), plain(from_hex(0x4C7A34), 0.2F));
}

/// A batik runner under the board, in the order's colourway.
void put_table_cloth(Scene& scene, Order& order) {
  const float seed = order.chance.between(0.0F, 9.0F);
  Mesh runner = make_surface({150, 130, Seam::open}, [seed](float u, float v) {
    const Vec2 p{(u - 0.5F) * 1.50F, (v - 0.5F) * 1.34F};
    const float wave = 0.016F * soft_noise(p.x * 2.0F + seed, p.y * 2.0F);
    return Spot{{p.x, 0.004F + wave, p.y}, p};
  });
  ClothLook look = cloth_look("sisik-ombak", order.colourway);
  look.repeats *= 1.5F;
  scene.put(Pose{}.turned_y(0.30F + order.chance.around(0.12F)), std::move(runner), cloth(look));
}

void fish_on_board(Scene& scene, Order& order) {
  frame_stage(scene, order, {order.wide() ? 2.1F : 1.44F, 0.16F, 2.9F, 1.20F});
  put_table_cloth(scene, order);
  put_board(scene, order.chance);
  put_milkfish(scene, Pose{}.moved({0.02F, 0.07F, 0.10F}).turned_y(0.12F));
  put_lime(scene, Pose{}.moved({0.44F, 0.072F, -0.26F}));
  put_lime(scene, Pose{}.moved({0.60F, 0.095F, -0.20F}).turned_z(0.25F));
  put_chilli(scene, Pose{}.moved({-0.40F, 0.07F, -0.30F}).turned_y(0.25F), from_hex(0xC1221C));
  put_chilli(scene, Pose{}.moved({-0.20F, 0.07F, -0.36F}).turned_y(-0.30F), from_hex(0x5A8A2E));
  if (order.wide()) {
    put_carton(scene, Pose{}.moved({1.30F, 0.0F, 0.45F}).turned_y(-0.4F).scaled(0.8F), {0.52F, 0.36F, 0.16F}, "fish",
               order.colourway);
  }
}

/// A drink beside the coffee: a small white cup with a dark surface.
void put_coffee_cup(Scene& scene, const Pose& pose) {
  put_white_bowl(scene, pose.scaled({1.0F, 1.2F, 1.0F}), 0.20F);
  Mesh coffee = plate(0.168F, 0.01F, 60);
  coffee.place(pose.moved({0.0F, 0.115F, 0.0F}));
  scene.add(std::move(coffee), plain(from_hex(0x2A140A), 0.5F, 80.0F));
}

void put_main_pack(Scene& scene, const Pose& at, Order& order) {
  if (order.variant == "abon-bandeng") {
    put_floss_jar(scene, at, order.colourway);
  } else if (order.variant == "cokelat-kelor") {
    put_carton(scene, at.turned_x(0.13F), {0.46F, 0.62F, 0.085F}, "moringa", order.colourway);
  } else if (order.variant == "bandeng-presto") {
    put_carton(scene, at, {0.60F, 0.42F, 0.17F}, "fish", order.colourway);
  } else if (order.variant == "kue-kering") {
    put_biscuit_jar(scene, at, order.colourway, order.chance);
  } else {
    put_pouch(scene, at, order.variant == "kopi" ? "coffee" : "chips", order.colourway, order.chance);
  }
}

/// What lies in front of the pack.
void put_side_dish(Scene& scene, Order& order) {
  if (order.variant == "abon-bandeng") {
    put_floss_bowl(scene, Pose{}.moved({0.52F, 0.0F, -0.52F}));
  } else if (order.variant == "cokelat-kelor") {
    put_chocolate(scene, Pose{}.moved({0.22F, 0.0F, -0.50F}).turned_y(0.28F));
  } else if (order.variant == "bandeng-presto") {
    put_lime(scene, Pose{}.moved({0.50F, 0.0F, -0.45F}));
    put_lime(scene, Pose{}.moved({0.66F, 0.022F, -0.38F}).turned_z(0.25F));
    put_chilli(scene, Pose{}.moved({0.02F, 0.0F, -0.52F}).turned_y(0.2F), from_hex(0xC1221C));
  } else if (order.variant == "kopi") {
    put_beans(scene, order.chance, {0.12F, -0.46F}, 64);
    put_coffee_cup(scene, Pose{}.moved({0.60F, 0.0F, -0.20F}));
  } else if (order.variant == "keripik") {
    put_chips(scene, Pose{}.moved({0.46F, 0.0F, -0.48F}), order.chance);
  }
}

}  // namespace

Scene build_food(Order order) {
  Scene scene;
  add_ground(scene, order, label_inks(order.colourway).pale);
  if (order.variant == "bandeng-tanpa-duri") {
    fish_on_board(scene, order);
    return scene;
  }
  const bool tall = order.variant == "cokelat-kelor" || order.variant == "kopi" || order.variant == "keripik";
  frame_stage(scene, order, {order.wide() ? 3.0F : 1.52F, tall ? 1.36F : 1.02F, 1.55F, order.wide() ? 1.2F : 1.24F});
  const float turn = order.chance.between(-0.38F, -0.14F);
  const int side = order.wide() ? 1 : 0;
  for (int i = -side; i <= side; ++i) {
    const auto step = static_cast<float>(i);
    const Pose at = Pose{}.moved({1.28F * step - 0.10F, 0.0F, 0.22F + 0.22F * std::fabs(step)});
    put_main_pack(scene, at.turned_y(turn + 0.2F * step), order);
  }
  put_side_dish(scene, order);
  return scene;
}

}  // namespace etalase::painter
