// Shells, mosaics, and the things set with them.
#include "craft/shellwork.hpp"

#include <array>

#include "craft/backdrop.hpp"
#include "craft/staging.hpp"
#include "craft/woodwork.hpp"
#include "kit/noise.hpp"
#include "kit/random.hpp"
#include "motif/dyes.hpp"
#include "motif/motifs.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// The nearest mosaic piece of a place: its number and the distance to the joint.
struct PieceOfShell {
  std::uint32_t number = 0;
  float to_joint = 0.0F;
};

PieceOfShell piece_at(Vec2 p) {
  float best = 1e9F;
  float second = 1e9F;
  PieceOfShell piece;
  const int ci = floor_int(p.x);
  const int cj = floor_int(p.y);
  for (int j = cj - 1; j <= cj + 1; ++j) {
    for (int i = ci - 1; i <= ci + 1; ++i) {
      const Vec2 at{static_cast<float>(i) + 0.15F + 0.7F * chance(i, j, 3),
                    static_cast<float>(j) + 0.15F + 0.7F * chance(i, j, 4)};
      const float d = length(p - at);
      if (d < best) {
        second = best;
        best = d;
        piece.number = scramble(i, j, 9);
      } else {
        second = std::min(second, d);
      }
    }
  }
  piece.to_joint = second - best;
  return piece;
}

void put_fan_shell(Scene& scene, const Pose& pose, const NacreLook& look) {
  Mesh shell = fan_shell(19.0F);
  shell.place(pose);
  scene.add(std::move(shell), fan_shell_material(mix(look.base, {1.0F, 1.0F, 1.0F}, 0.3F), look.one));
}

void put_spiral_shell(Scene& scene, const Pose& pose, const NacreLook& look) {
  Mesh shell = spiral_shell();
  shell.place(pose);
  scene.add(std::move(shell), fan_shell_material(look.base, look.other));
}

constexpr float k_disc = 0.092F;  ///< radius of a lamp's shell discs

/// A disc of the lamp's shade leaning inwards at an angle around the axis.
Mesh shade_disc(float angle, float radius, float y, float lean) {
  Mesh disc = plate(k_disc, 0.008F, 28);
  disc.settle();
  const Vec2 c = on_circle(angle);
  Pose at = Pose{}.moved({c.x * radius, y, c.y * radius});
  at.y = unit({c.x * std::cos(lean), std::sin(lean), c.y * std::cos(lean)});
  at.x = unit(cross({0.0F, 1.0F, 0.0F}, at.y));
  at.z = cross(at.x, at.y);
  disc.place(at);
  return disc;
}

/// Six rows of overlapping discs, from the top down.
Mesh shell_shade(Chance& chance) {
  Mesh discs;
  constexpr int k_rows = 6;
  for (int row = 0; row < k_rows; ++row) {
    const float t = static_cast<float>(row) / (k_rows - 1);
    const int count = 15 + 2 * row;
    for (int i = 0; i < count; ++i) {
      const float step = static_cast<float>(i) + 0.5F * static_cast<float>(row & 1);
      const float y = mix(1.36F, 0.72F, t) + chance.around(0.008F);
      discs.append(
          shade_disc(k_turn * step / static_cast<float>(count), mix(0.30F, 0.55F, t), y, 0.36F + chance.around(0.08F)));
    }
  }
  return discs;
}

/// Thin shell with a lamp behind it.
Material lit_shell(const NacreLook& look) {
  return [look](const SurfacePoint& p) {
    const float r = length(Vec2{p.rest.x, p.rest.z}) / k_disc;
    const float rings = 0.5F + 0.5F * std::sin(r * 26.0F + 5.0F * cloud_noise(p.rest.x * 20.0F, p.rest.z * 20.0F));
    Look out;
    out.albedo = mix(look.base, look.one, 0.25F * rings) * (0.75F + 0.25F * rings);
    out.glow = out.albedo * Colour{1.0F, 0.66F, 0.34F} * ((0.95F - 0.45F * square(r)) * (0.7F + 0.3F * rings));
    out.coat = 0.5F;
    out.shine = 0.25F;
    out.gloss = 40.0F;
    return out;
  };
}

/// A table lamp with rows of thin translucent shell discs.
void put_shell_lamp(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance) {
  const std::vector<Vec2> foot{{0.30F, 0.0F},  {0.32F, 0.02F}, {0.31F, 0.05F}, {0.14F, 0.09F}, {0.07F, 0.16F},
                               {0.10F, 0.26F}, {0.12F, 0.34F}, {0.06F, 0.44F}, {0.05F, 0.62F}};
  scene.put(pose, turned(Outline(filled(foot)), {120, 150, Seam::closed}), wood(wood_look("jati-tua", chance)));
  scene.put(pose, shell_shade(chance), lit_shell(nacre_look(colourway)));
  Mesh fittings = turned(Outline(filled({{0.30F, 1.40F}, {0.30F, 1.44F}, {0.05F, 1.47F}})), {80, 30, Seam::closed});
  const StrandPath hoop = [](float t) {
    const Vec2 c = on_circle(t * k_turn);
    return StrandPoint{{c.x * 0.60F, 0.645F, c.y * 0.60F}, {}, 0.014F, 0.014F};
  };
  fittings.append(strand(hoop, 140, 8, Seam::closed));
  scene.put(pose, std::move(fittings), white_metal({0.72F, 0.58F, 0.36F}));
}

void put_shell_frame(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance) {
  const NacreLook look = nacre_look(colourway);
  const Vec2 half{0.40F, 0.52F};
  constexpr float k_bar = 0.15F;
  Mesh back = rounded_box({half.x + k_bar, half.y + k_bar, 0.03F}, 0.02F, 10);
  back.place(pose);
  scene.add(std::move(back), plain(from_hex(0xD8C7A4), 0.05F));
  ClothLook art;
  art.motif = std::make_shared<const Texture>(
      draw_sisik(dyes_of(colourway == "merah-muda" ? "merah-muda" : "biru-laut")).sheet);
  art.repeats = 1.3F;
  art.threads = 320.0F;
  Mesh picture = rounded_box({half.x - 0.02F, half.y - 0.02F, 0.006F}, 0.004F, 6);
  picture.place(pose.moved({0.0F, 0.0F, -0.033F}));
  scene.add(std::move(picture), cloth(art));
  const float round = 2.0F * (2.0F * half.x + 2.0F * half.y + 4.0F * k_bar);
  const int count = static_cast<int>(round / 0.155F);
  for (int i = 0; i < count; ++i) {
    float way = round * static_cast<float>(i) / static_cast<float>(count);
    const Vec2 reach{half.x + 0.5F * k_bar, half.y + 0.5F * k_bar};
    Vec2 at{-reach.x, -reach.y};
    for (const Vec2 side : {Vec2{1.0F, 0.0F}, Vec2{0.0F, 1.0F}, Vec2{-1.0F, 0.0F}, Vec2{0.0F, -1.0F}}) {
      const float length_of_side = 2.0F * (side.x != 0.0F ? reach.x : reach.y);
      const float step = std::clamp(way, 0.0F, length_of_side);
      at = at + side * step;
      way -= step;
    }
    const Pose shell_pose = pose.moved({at.x + chance.around(0.012F), at.y + chance.around(0.012F), -0.03F})
                                .turned_x(-0.5F * k_pi)
                                .turned_y(chance.between(0.0F, k_turn));
    if (i % 4 == 3) {
      put_spiral_shell(scene, shell_pose.moved({0.0F, 0.03F, 0.0F}).scaled(0.34F), look);
    } else {
      put_fan_shell(scene, shell_pose.scaled(chance.between(0.36F, 0.46F)), look);
    }
  }
}

}  // namespace

NacreLook nacre_look(std::string_view colourway) {
  if (colourway == "merah-muda")
    return {from_hex(0xF3DDD6), from_hex(0xD98A8A), from_hex(0xE9C0B0), from_hex(0x8C6A5E)};
  if (colourway == "laut") return {from_hex(0xDDE8E2), from_hex(0x5FA3A0), from_hex(0x8FB7C9), from_hex(0x4A625F)};
  if (colourway == "krem") return {from_hex(0xF1E4C8), from_hex(0xD9B47A), from_hex(0xE6CFA4), from_hex(0x8A7350)};
  return {from_hex(0xF0ECE4), from_hex(0xB9D2D2), from_hex(0xE3C8CE), from_hex(0x7E7466)};
}

Material shell_mosaic(const NacreLook& look, float pieces) {
  return [look, pieces](const SurfacePoint& p) {
    const PieceOfShell piece = piece_at(p.uv * pieces);
    const float tone = to_unit(piece.number);
    const float tilt = to_unit(scramble(piece.number));
    const float play = 0.5F + 0.5F * std::sin(9.0F * tone + 7.0F * (p.rest.x + p.rest.y) + 5.0F * tilt * p.rest.z +
                                              3.0F * cloud_noise(p.uv.x * 5.0F, p.uv.y * 5.0F));
    const float inside = smooth_step(0.05F, 0.10F, piece.to_joint);
    Look out;
    const Colour nacre = mix(look.base, mix(look.one, look.other, play), 0.25F + 0.5F * tilt) * (0.80F + 0.28F * tone);
    out.albedo = mix(look.grout, nacre, inside);
    out.height = 0.006F * smooth_step(0.04F, 0.22F, piece.to_joint);
    out.shine = 0.55F * inside;
    out.gloss = 50.0F;
    out.coat = (0.35F + 0.6F * tilt) * inside;
    return out;
  };
}

Mesh fan_shell(float ribs) {
  return make_surface({90, 44, Seam::open}, [=](float u, float v) {
    const float angle = mix(-1.12F, 1.12F, u);
    const float rim = 1.0F + 0.022F * std::cos(angle * ribs * 2.8F);
    const float r = v * 0.42F * rim * (0.90F + 0.10F * std::cos(angle));
    const float dome = 0.17F * std::pow(std::max(0.0F, std::sin(k_pi * std::pow(v, 0.62F))), 0.7F) *
                       (1.0F - 0.35F * square(angle / 1.12F));
    const float rib = 0.010F * v * std::cos(angle * ribs * 2.8F);
    return Spot{{r * std::sin(angle), std::max(dome + rib, 0.002F) + 0.004F, r * std::cos(angle) - 0.2F}, {angle, v}};
  });
}

Material fan_shell_material(Colour pale, Colour band) {
  return [pale, band](const SurfacePoint& p) {
    const float growth = 0.5F + 0.5F * std::sin(p.uv.y * 46.0F + 3.0F * cloud_noise(p.uv.x * 1.5F, p.uv.y * 2.0F));
    const float broad = 0.5F + 0.5F * std::sin(p.uv.y * 12.0F + 1.0F);
    Look out;
    out.albedo = mix(pale, band, clamp01(0.15F + 0.55F * broad * smooth_step(0.1F, 0.9F, p.uv.y) + 0.18F * growth));
    out.shine = 0.22F;
    out.gloss = 34.0F;
    out.coat = 0.28F;
    return out;
  };
}

Mesh spiral_shell() {
  return strand(
      [](float t) {
        const float turns = 6.2F * k_turn * t;
        const float size = std::pow(t, 1.5F) * 0.92F + 0.02F;
        const Vec2 c = on_circle(turns) * (0.125F * size);
        const float bead = 1.0F + 0.05F * std::cos(turns * 7.0F);
        return StrandPoint{
            {0.28F - 0.50F * std::pow(t, 1.15F), 0.10F + c.y, c.x}, {}, 0.120F * size * bead, 0.120F * size * bead};
      },
      420, 26);
}

void put_shell_bowl(Scene& scene, const Pose& pose, std::string_view colourway) {
  const NacreLook look = nacre_look(colourway);
  std::vector<Vec2> outer{{0.26F, 0.06F}, {0.42F, 0.12F}, {0.64F, 0.28F}, {0.78F, 0.48F}, {0.83F, 0.58F}};
  const Outline outline(hollowed(outer, 0.035F));
  Mesh bowl = turned(outline, {220, 170, Seam::closed}, [](float turn, Vec2 p) {
    return smooth_step(0.10F, 0.60F, p.y) * 0.030F * std::cos(turn * k_turn * 14.0F);
  });
  for (Vertex& v : bowl.vertices) {
    v.position.y += 0.035F * smooth_step(0.25F, 0.60F, v.position.y) * std::cos(v.uv.x * k_turn * 14.0F);
    v.uv = {v.uv.x * 26.0F / 7.0F, v.uv.y};
  }
  bowl.place(pose);
  scene.add(std::move(bowl), shell_mosaic(look, 7.0F));
  Mesh foot = plate(0.30F, 0.07F, 90);
  foot.place(pose);
  Chance chance(3);
  scene.add(std::move(foot), wood(wood_look("jati-tua", chance)));
}

void put_shell_box(Scene& scene, const Pose& pose, std::string_view colourway) {
  const NacreLook look = nacre_look(colourway);
  Chance chance(5);
  Mesh body = rounded_box({0.50F, 0.20F, 0.36F}, 0.035F, 14);
  body.place(pose.moved({0.0F, 0.21F, 0.0F}));
  scene.add(std::move(body), wood(wood_look("jati-tua", chance)));
  Mesh lid = rounded_box({0.525F, 0.085F, 0.385F}, 0.05F, 18);
  lid.place(pose.moved({0.0F, 0.475F, 0.0F}));
  scene.add(std::move(lid), shell_mosaic(look, 9.0F));
  Mesh band = rounded_box({0.504F, 0.065F, 0.364F}, 0.02F, 12);
  band.place(pose.moved({0.0F, 0.22F, 0.0F}));
  scene.add(std::move(band), shell_mosaic(look, 13.0F));
  put_fan_shell(scene, pose.moved({0.0F, 0.555F, -0.02F}).turned_y(k_pi).scaled(0.72F), look);
}

Scene build_shell(Order order) {
  Scene scene;
  const NacreLook look = nacre_look(order.colourway);
  if (order.variant == "lampu") {
    add_wood_table(scene, from_hex(0x8A5E3A), from_hex(0x4A2C18), from_hex(0x7A7468));
    scene.lighting.window = scene.lighting.window * 0.55F;
    scene.lighting.sky = scene.lighting.sky * 0.6F;
    frame_stage(scene, order, {order.wide() ? 3.0F : 1.5F, 1.50F, 1.5F, 1.26F});
    for (const Pose& pose : companions(order, 1.4F)) {
      put_shell_lamp(scene, pose, order.colourway, order.chance);
    }
    return scene;
  }
  add_ground(scene, order, look.grout);
  if (order.variant == "mangkuk") {
    frame_stage(scene, order, {order.wide() ? 3.2F : 1.72F, 0.62F, 1.9F, 1.22F});
    for (const Pose& pose : companions(order, 1.8F)) {
      put_shell_bowl(scene, pose, order.colourway);
    }
    put_fan_shell(scene, Pose{}.moved({0.60F, 0.0F, -0.80F}).turned_y(k_pi - 0.6F), look);
    put_spiral_shell(scene, Pose{}.moved({-0.62F, 0.0F, -0.82F}).turned_y(0.5F).scaled(0.8F), look);
  } else if (order.variant == "bingkai") {
    frame_stage(scene, order, {order.wide() ? 2.6F : 1.30F, 1.40F, 1.25F, 1.28F});
    for (const Pose& pose : companions(order, 1.3F)) {
      put_shell_frame(scene, Pose{}.moved(pose.origin).moved({0.0F, 0.68F, 0.1F}).turned_y(0.22F).turned_x(0.16F),
                      order.colourway, order.chance);
    }
  } else {
    frame_stage(scene, order, {order.wide() ? 2.5F : 1.45F, 0.72F, 1.7F, 1.24F});
    for (const Pose& pose : companions(order, 1.4F)) {
      put_shell_box(scene, Pose{}.moved(pose.origin).turned_y(order.chance.between(0.3F, 0.6F)), order.colourway);
    }
    put_spiral_shell(scene, Pose{}.moved({0.56F, 0.0F, -0.52F}).turned_y(0.9F).scaled(0.7F), look);
  }
  return scene;
}

}  // namespace etalase::painter
