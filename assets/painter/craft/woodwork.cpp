// Turns, carves and sets up wood.
#include "craft/woodwork.hpp"

#include <array>

#include "craft/backdrop.hpp"
#include "craft/staging.hpp"
#include "kit/noise.hpp"
#include "motif/carving.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

void put_turned_wood(Scene& scene, const Pose& pose, const std::vector<Vec2>& points, const WoodLook& look) {
  const Outline outline(points);
  const int along = std::clamp(static_cast<int>(outline.length() * 130.0F), 90, 320);
  Mesh mesh = turned(outline, {170, along, Seam::closed});
  mesh.place(pose);
  scene.add(std::move(mesh), wood(look));
}

void put_cup(Scene& scene, const Pose& pose, const WoodLook& look) {
  put_turned_wood(scene, pose,
                  hollowed({{0.15F, 0.0F},
                            {0.17F, 0.015F},
                            {0.172F, 0.05F},
                            {0.155F, 0.07F},
                            {0.165F, 0.09F},
                            {0.19F, 0.22F},
                            {0.185F, 0.36F},
                            {0.19F, 0.40F}},
                           0.022F),
                  look);
}

/// A shallow round tray with a raised rim.
void put_tray(Scene& scene, const Pose& pose, const WoodLook& look) {
  put_turned_wood(scene, pose,
                  hollowed({{0.66F, 0.0F}, {0.70F, 0.01F}, {0.74F, 0.04F}, {0.75F, 0.08F}, {0.765F, 0.095F}}, 0.035F),
                  look);
}

void put_frame(Scene& scene, Vec2 half, float bar, const WoodLook& look) {
  for (int i = 0; i < 4; ++i) {
    // Each bar lies outside one side; its ends are mitred.
    const float along = (i & 1) == 0 ? half.x : half.y;
    const float away = (i & 1) == 0 ? half.y : half.x;
    Mesh mesh = make_surface({70, 40, Seam::open}, [&](float u, float v) {
      const float across = 2.0F * v - 1.0F;
      const float x = (1.0F - 2.0F * u) * (along + bar + across * bar);
      const float profile = 0.05F * std::sqrt(std::max(0.0F, 1.0F - square(square(across)))) +
                            0.022F * bell((across - 0.55F) * 4.0F) + 0.03F * bell((across + 0.45F) * 3.0F);
      return Spot{{-x, away + bar + across * bar, -profile}, {x, across * bar}};
    });
    mesh.place(Pose{}.turned_z(0.5F * k_pi * static_cast<float>(i)));
    WoodLook own = look;
    own.seed += static_cast<float>(i) * 1.3F;
    scene.add(std::move(mesh), [own](const SurfacePoint& p) {
      Look out;
      out.albedo = board_colour(own, p.uv);
      out.shine = 0.16F;
      out.gloss = 26.0F;
      out.coat = 0.12F;
      return out;
    });
  }
}

Scene panel_scene(Order order) {
  Scene scene;
  const WoodLook look = wood_look(order.colourway, order.chance);
  const auto relief = std::make_shared<const Relief>(carve_scrolls());
  const bool framed = order.variant == "ukir-panel";
  add_wall(scene, paper_tint(order.chance, look.light));
  scene.lighting.towards = {order.chance.between(-0.85F, -0.65F), 0.62F, -0.50F};
  scene.lighting.window = scene.lighting.window * 1.15F;
  CarvedBoard board;
  board.offset = {order.chance.between(0.0F, 2.0F), order.chance.between(0.0F, 1.0F)};
  board.repeats = framed ? 1.45F : 1.02F;
  const float view = framed ? 2.2F : 1.62F;
  board.size =
      framed ? Vec2{view * order.aspect - 0.72F, view - 0.72F} : Vec2{view * order.aspect * 1.25F, view * 1.2F};
  board.cuts_per_unit = order.wide() ? 190 : 250;
  scene.camera = {{order.chance.around(0.5F), framed ? -0.1F : -0.35F, -4.2F}, {0.0F, 0.0F, 0.0F}, view / 4.2F};
  const Pose pose = framed ? Pose{}.moved({0.0F, 0.0F, -0.12F}) : Pose{};
  Mesh mesh = carved_board(board, *relief);
  mesh.place(pose);
  scene.add(std::move(mesh), carved_wood(look, board, relief));
  if (framed) {
    put_frame(scene, board.size * 0.5F, 0.085F, look);
    for (std::size_t i = scene.things.size() - 4; i < scene.things.size(); ++i) {
      scene.things[i].mesh.place(pose);
    }
  }
  return scene;
}

void put_carved_box(Scene& scene, const Pose& pose, const WoodLook& look, Chance& chance) {
  const auto relief = std::make_shared<const Relief>(carve_scrolls());
  Mesh body = rounded_box({0.60F, 0.24F, 0.40F}, 0.03F, 14);
  body.place(pose.moved({0.0F, 0.25F, 0.0F}));
  scene.add(std::move(body), wood(look));
  Mesh lid = rounded_box({0.64F, 0.055F, 0.44F}, 0.03F, 14);
  lid.place(pose.moved({0.0F, 0.545F, 0.0F}));
  scene.add(std::move(lid), wood(look));
  struct Side {
    Vec2 size;
    Pose pose;
  };
  const std::array<Side, 3> sides{Side{{1.10F, 0.38F}, pose.moved({0.0F, 0.25F, -0.398F})},
                                  Side{{0.70F, 0.38F}, pose.moved({-0.598F, 0.25F, 0.0F}).turned_y(0.5F * k_pi)},
                                  Side{{1.14F, 0.74F}, pose.moved({0.0F, 0.60F, 0.0F}).turned_x(0.5F * k_pi)}};
  for (const Side& side : sides) {
    CarvedBoard board{side.size, 0.028F, 2.2F, {chance.between(0.0F, 2.0F), chance.between(0.0F, 1.0F)}, 260};
    Mesh mesh = carved_board(board, *relief);
    mesh.place(side.pose);
    scene.add(std::move(mesh), carved_wood(look, board, relief));
  }
  Mesh feet;
  for (const Vec2 at : {Vec2{-0.52F, -0.32F}, Vec2{0.52F, -0.32F}, Vec2{-0.52F, 0.32F}, Vec2{0.52F, 0.32F}}) {
    Mesh foot = ball({0.07F, 0.045F, 0.07F}, 16);
    foot.place(Pose{}.moved({at.x, 0.03F, at.y}));
    feet.append(foot);
  }
  feet.place(pose);
  scene.add(std::move(feet), wood(look));
  Mesh clasp = rounded_box({0.045F, 0.06F, 0.012F}, 0.010F, 6);
  clasp.place(pose.moved({0.0F, 0.47F, -0.445F}));
  scene.add(std::move(clasp), white_metal({0.78F, 0.62F, 0.34F}));
}

}  // namespace

WoodLook wood_look(std::string_view colourway, Chance& chance) {
  const float seed = chance.between(0.0F, 9.0F);
  if (colourway == "jati-tua") return {from_hex(0x8E5528), from_hex(0x3E1E0C), 0.45F, 1.0F, seed};
  if (colourway == "madu") return {from_hex(0xD9A35E), from_hex(0x8A5424), 0.40F, 1.0F, seed};
  return {from_hex(0xB97A3E), from_hex(0x643616), 0.42F, 1.0F, seed};
}

void put_wood_vase(Scene& scene, const Pose& pose, const WoodLook& look, Chance& chance) {
  const float belly = chance.between(0.42F, 0.54F);
  const float neck = chance.between(0.16F, 0.22F);
  const float mouth = neck + chance.between(0.08F, 0.16F);
  std::vector<Vec2> outer{{0.36F, 0.0F},  {0.39F, 0.02F}, {0.39F, 0.055F},       {0.33F, 0.08F},
                          {0.27F, 0.14F}, {0.32F, 0.21F}, {belly - 0.05F, 0.40F}};
  for (const float y : {0.56F, 0.62F, 0.68F}) {  // three beads around the belly
    outer.insert(outer.end(), {{belly - 0.012F, y - 0.028F},
                               {belly + 0.010F, y - 0.010F},
                               {belly + 0.010F, y + 0.010F},
                               {belly - 0.012F, y + 0.028F}});
  }
  outer.insert(outer.end(), {{belly - 0.08F, 0.90F},
                             {neck + 0.07F, 1.10F},
                             {neck, 1.20F},
                             {neck + 0.045F, 1.235F},
                             {neck + 0.05F, 1.27F},
                             {neck, 1.31F},
                             {neck + 0.03F, 1.46F},
                             {mouth, 1.60F},
                             {mouth + 0.015F, 1.63F}});
  put_turned_wood(scene, pose, hollowed(outer, 0.04F), look);
}

void put_wood_bowl(Scene& scene, const Pose& pose, const WoodLook& look, float radius) {
  const float r = radius;
  put_turned_wood(scene, pose,
                  hollowed({{0.42F * r, 0.0F},
                            {0.46F * r, 0.03F * r},
                            {0.42F * r, 0.07F * r},
                            {0.72F * r, 0.20F * r},
                            {0.94F * r, 0.46F * r},
                            {r, 0.66F * r},
                            {r, 0.70F * r}},
                           0.06F * r),
                  look);
}

Relief carved_scrolls() { return Relief(carve_scrolls()); }

Mesh carved_board(const CarvedBoard& board, const Relief& relief) {
  const auto cuts = [&](float length) {
    return std::max(8, static_cast<int>(length * static_cast<float>(board.cuts_per_unit)));
  };
  return make_surface({cuts(board.size.x), cuts(board.size.y), Seam::open, 3, 3}, [&](float u, float v) {
    const Vec2 p{(u - 0.5F) * board.size.x, (v - 0.5F) * board.size.y};
    const float edge =
        smooth_step(0.0F, 0.05F, std::min(board.size.x * 0.5F - std::fabs(p.x), board.size.y * 0.5F - std::fabs(p.y)));
    const float h = relief.at(Vec2{p.x, -p.y} * board.repeats + board.offset) * edge;
    return Spot{{p.x, p.y, -h * board.depth - 0.001F}, p};
  });
}

Material carved_wood(const WoodLook& look, const CarvedBoard& board, std::shared_ptr<const Relief> relief) {
  return [look, board, relief = std::move(relief)](const SurfacePoint& p) {
    const float h = relief->at(Vec2{p.uv.x, -p.uv.y} * board.repeats + board.offset);
    Look out;
    const float chisel = cloud_noise(p.uv.x * 16.0F, p.uv.y * 16.0F);
    out.albedo =
        board_colour(look, {p.uv.y * 0.8F + look.seed, p.uv.x * 0.8F}) * (0.52F + 0.55F * smooth_step(0.0F, 0.7F, h));
    out.height = h * board.depth * 0.35F + 0.0030F * chisel * (h < 0.05F ? 1.0F : 0.25F);
    out.shine = 0.16F + 0.10F * h;
    out.gloss = 24.0F;
    out.coat = 0.10F;
    return out;
  };
}

Scene build_wood(Order order) {
  if (order.variant == "ukir-panel" || order.variant == "ukir-relief") {
    return panel_scene(order);
  }
  Scene scene;
  WoodLook look = wood_look(order.colourway, order.chance);
  add_ground(scene, order, look.light);
  if (order.variant == "vas") {
    frame_stage(scene, order, {order.wide() ? 3.2F : 1.2F, 1.62F, 1.5F, order.wide() ? 1.2F : 1.32F});
    for (const Pose& pose : companions(order, 1.2F)) {
      look.seed += 1.1F;
      put_wood_vase(scene, pose.scaled(order.wide() ? order.chance.between(0.72F, 1.0F) : 1.0F), look, order.chance);
    }
  } else if (order.variant == "mangkuk") {
    frame_stage(scene, order, {order.wide() ? 3.0F : 1.55F, 0.62F, 2.1F, 1.24F});
    for (const Pose& pose : companions(order, 1.6F)) {
      put_wood_bowl(scene, pose.moved({0.0F, 0.0F, 0.15F}), look, 0.70F);
      look.seed += 1.1F;
      put_wood_bowl(scene, pose.moved({0.02F, 0.10F, 0.14F}).turned_z(0.04F), look, 0.56F);
    }
    put_wood_bowl(scene, Pose{}.moved({0.52F, 0.0F, -0.68F}), look, 0.30F);
  } else if (order.variant == "gelas") {
    frame_stage(scene, order, {order.wide() ? 2.4F : 1.6F, 0.62F, 2.0F, 1.24F});
    put_tray(scene, Pose{}, look);
    for (const Vec2 at : {Vec2{-0.28F, 0.18F}, Vec2{0.30F, 0.24F}, Vec2{0.04F, -0.30F}}) {
      look.seed += 1.3F;
      put_cup(scene, Pose{}.moved({at.x, 0.035F, at.y}), look);
    }
    if (order.wide()) {
      put_wood_bowl(scene, Pose{}.moved({1.20F, 0.0F, 0.2F}), look, 0.42F);
      put_wood_vase(scene, Pose{}.moved({-1.20F, 0.0F, 0.4F}).scaled(0.62F), look, order.chance);
    }
  } else {
    frame_stage(scene, order, {order.wide() ? 2.4F : 1.62F, 0.72F, 1.9F, 1.24F});
    put_carved_box(scene, Pose{}.turned_y(order.chance.between(0.35F, 0.6F)), look, order.chance);
  }
  return scene;
}

}  // namespace etalase::painter
