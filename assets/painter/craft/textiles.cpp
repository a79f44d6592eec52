// Pictures of cloth: close up, hanging, in stacks, as shawls, and as tied yarn.
#include <array>

#include "craft/backdrop.hpp"
#include "craft/cloths.hpp"
#include "craft/order.hpp"
#include "kit/noise.hpp"
#include "motif/dyes.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// A quiet wall or paper colour that lets the cloth's own colours speak.
Colour quiet_tint(const Dyes& dyes, Chance& chance) {
  constexpr std::array<std::uint32_t, 6> k_tints{0xD8CBB6, 0xC6CCC5, 0xC9CED6, 0xD9CBC4, 0xCFC9B8, 0xBFC7C2};
  const Colour paper = from_hex(k_tints[static_cast<std::size_t>(chance.pick(6))]);
  return mix(paper, dyes.ground, luminance(dyes.ground) < 0.25F ? 0.05F : 0.0F);
}

WoodLook rod_wood(Chance& chance) {
  return {from_hex(0xC99A5A), from_hex(0x7A4A22), 0.35F, 1.6F, chance.between(0.0F, 9.0F)};
}

/// A bamboo rod along x at height y, with knots.
Mesh bamboo_rod(float half_length, float radius) {
  return strand(
      [=](float t) {
        const float x = mix(-half_length, half_length, t);
        const float knot = bell((to_whole(x * 1.35F + 0.2F)) * 26.0F);
        const float r = radius * (1.0F + 0.10F * knot);
        return StrandPoint{{x, 0.0F, 0.0F}, {0.0F, 1.0F, 0.0F}, r, r};
      },
      240, 28);
}

/// One cloth over a rod: from behind, over the top, and down in soft pleats to the hem.
struct Hanging {
  float width = 1.1F;
  float drop = 1.62F;
  float pleats = 3.2F;
  float seed = 0.0F;
};

float pleat_depth(const Hanging& h, float x, float down) {
  const float phase = x * h.pleats / h.width * k_turn + 1.5F * soft_noise(x * 1.4F + h.seed, down * 0.5F);
  const float open = 0.25F + 0.75F * smooth_step(0.0F, 0.9F * h.drop, down);
  return open * (0.036F * std::sin(phase + h.seed) + 0.022F * std::sin(phase * 1.7F + 2.0F * h.seed + 0.6F * down)) +
         0.035F * open * (soft_noise(x * 1.1F + h.seed, down * 0.8F + 4.0F) - 0.5F);
}

Mesh hanging_sheet(const Hanging& h, float rod_radius) {
  const float arc = k_pi * rod_radius;
  const float back = 0.10F;
  const float total = back + arc + h.drop;
  return make_surface({170, 300, Seam::open}, [&](float u, float v) {
    const float way = (1.0F - v) * total;  // from the hidden back edge
    const float x = (u - 0.5F) * h.width;
    const float down = std::max(0.0F, way - back - arc);
    Vec3 p{x, 0.0F, rod_radius};
    if (way < back) {
      p.y = way - back;
    } else if (way < back + arc) {
      const Vec2 c = on_circle((way - back) / rod_radius);
      p = {x, rod_radius * c.y, rod_radius * c.x};
    } else {
      p = {x, -down, -rod_radius - pleat_depth(h, x, down) * smooth_step(0.0F, 0.25F, down)};
    }
    const float draw_in = 1.0F - 0.020F * smooth_step(0.0F, 1.0F, down / h.drop);
    p.x = p.x * draw_in + 0.012F * std::sin(down * 3.1F + h.seed);
    return Spot{p, {x * 1.04F, -down}};
  });
}

void hang_cloth(Scene& scene, const Pose& pose, const Hanging& h, ClothLook look, Chance& chance) {
  constexpr float k_rod = 0.030F;
  look.angle = 0.0F;
  if (look.border) {
    look.border_from = h.drop * look.repeats + look.offset.y - 1.10F;
  }
  Mesh sheet = hanging_sheet(h, k_rod + 0.004F);
  Fringe tassels{{-0.49F * h.width, -h.drop, 0.0F}, {0.49F * h.width, -h.drop, 0.0F}};
  tassels.threads = static_cast<int>(h.width * 62.0F);
  tassels.from.z = tassels.to.z = -k_rod;
  tassels.fall = {0.0F, -0.105F, 0.0F};
  Mesh threads = fringe(tassels, chance.branch());
  for (Vertex& v : threads.vertices) {
    v.position.z -= pleat_depth(h, v.position.x, h.drop);
    v.position.x = v.position.x * 0.98F + 0.012F * std::sin(h.drop * 3.1F + h.seed);
  }
  sheet.place(pose);
  threads.place(pose);
  const Colour thread = look.motif->at({0.4F, 0.3F}, 4.0F);
  scene.add(std::move(sheet), cloth(look));
  scene.add(std::move(threads), plain(mix(thread, from_hex(0xE8DCC0), 0.55F), 0.03F, 8.0F));
  Mesh rod = bamboo_rod(0.5F * h.width + 0.13F, k_rod);
  rod.place(pose);
  scene.add(std::move(rod), wood(rod_wood(chance)));
  const std::array<Vec3, 3> cord{Vec3{-0.5F * h.width - 0.06F, 0.0F, 0.0F}, Vec3{0.0F, 0.30F, 0.02F},
                                 Vec3{0.5F * h.width + 0.06F, 0.0F, 0.0F}};
  for (const std::size_t side : {std::size_t{0}, std::size_t{2}}) {
    Mesh line = tube(std::array<Vec3, 2>{cord[side], cord[1]}, 0.007F, 60, 8);
    line.place(pose);
    scene.add(std::move(line), strand_fibre({from_hex(0xD8C49A), from_hex(0x8A6A3A), 0.03F}));
  }
  Mesh nail = ball({0.022F, 0.022F, 0.022F}, 16);
  nail.place(pose.moved({0.0F, 0.31F, 0.0F}));
  scene.add(std::move(nail), white_metal({0.55F, 0.47F, 0.36F}));
}

/// Adds one pile of cloth and returns the height of its top.
float add_pile(Scene& scene, const Pose& pose, const Pile& pile, const ClothLook& look) {
  Mesh mesh = folded_pile(pile);
  mesh.place(pose);
  scene.add(std::move(mesh), cloth(look));
  return static_cast<float>(pile.layers) * pile.pitch;
}

/// The motifs of a stack, from below.
std::array<std::string_view, 3> stack_motifs(std::string_view variant) {
  if (variant == "pesisir") return {"sisik-ombak", "jlamprang", "buketan"};
  if (variant == "jepara") return {"truntum", "patrakomala", "lung-lungan"};
  if (variant == "jonegoro") return {"tembakau", "jagung", "daun-jati"};
  if (variant == "tangsel") return {"kacang", "ceplok", "anggrek"};
  return {"lurik", "ikat-ampel", "ikat-belik"};
}

std::array<std::string_view, 3> stack_colourways(std::string_view colourway) {
  constexpr std::array<std::string_view, 9> k_round{"krem",       "indigo", "sogan",    "pesisir", "biru-laut",
                                                    "merah-biru", "hijau",  "terakota", "marun"};
  const std::uint64_t start = hash_text(colourway) % k_round.size();
  const auto other = [&](std::uint64_t step) {
    const std::string_view name = k_round[(start + step) % k_round.size()];
    return name == colourway ? k_round[(start + step + 4) % k_round.size()] : name;
  };
  return {other(1), other(3), colourway};
}

/// Cloth close up in folds; `reverse` as in ClothLook.
Scene draped_cloth(Order order, float reverse) {
  Scene scene;
  const float height = 2.05F;
  scene.camera = {{0.0F, -0.45F, -4.0F}, {0.0F, 0.0F, 0.0F}, height / 4.0F};
  scene.lighting.towards = {order.chance.between(-0.95F, -0.65F), 0.62F, -0.56F};
  scene.lighting.window = {1.50F, 1.42F, 1.30F};
  scene.lighting.pool = 0.30F;
  constexpr std::array k_manners{Folds::Manner::fan, Folds::Manner::sweep, Folds::Manner::swirl, Folds::Manner::sweep};
  const Folds folds(k_manners[static_cast<std::size_t>(order.chance.pick(4))], order.chance.branch());
  ClothLook look = cloth_look(order.variant, order.colourway);
  look.angle += order.chance.around(0.12F) + (look.border ? order.chance.between(-0.5F, -0.3F) : 0.0F);
  look.offset = {order.chance.between(0.0F, 2.0F), order.chance.between(0.0F, 2.0F)};
  look.repeats *= order.wide() ? 1.05F : 1.18F;
  look.border_from = look.offset.y + 0.25F;
  look.reverse = reverse;
  const float wide = height * order.aspect;
  scene.add(folded_sheet({wide * 1.35F + 0.3F, height * 1.45F}, folds, order.wide() ? 110 : 140), cloth(look));
  return scene;
}

}  // namespace

Scene build_cloth(Order order) { return draped_cloth(order, 0.0F); }
Scene build_cloth_back(Order order) { return draped_cloth(order, 0.45F); }

Scene build_hanging(Order order) {
  Scene scene;
  const Dyes dyes = dyes_of(order.colourway);
  add_wall(scene, quiet_tint(dyes, order.chance));
  scene.camera = {{0.0F, 0.86F, -4.4F}, {0.0F, 0.92F, 0.0F}, 0.545F};
  scene.lighting.towards = {order.chance.between(-0.80F, -0.60F), 0.66F, -0.62F};
  ClothLook look = cloth_look(order.variant, order.colourway);
  look.repeats *= look.border ? 1.85F : 1.45F;
  const int side_cloths = order.wide() ? static_cast<int>(order.aspect * 1.25F) : 0;
  for (int i = -side_cloths; i <= side_cloths; ++i) {
    ClothLook own = look;
    own.offset = {order.chance.between(0.0F, 2.0F), order.chance.between(0.0F, 2.0F)};
    if (i != 0 && (i & 1) != 0) {
      own = cloth_look(look.border ? "lurik" : "truntum", order.colourway);
      own.repeats *= 1.2F;
    }
    const Hanging hanging{1.08F + order.chance.around(0.05F), 1.54F, order.chance.between(2.4F, 3.8F),
                          order.chance.between(0.0F, 9.0F)};
    const Pose pose = Pose{}.moved({1.36F * static_cast<float>(i), 1.74F, -0.09F});
    hang_cloth(scene, pose, hanging, own, order.chance);
  }
  return scene;
}

Scene build_stack(Order order) {
  Scene scene;
  add_paper_sweep(scene, quiet_tint(dyes_of(order.colourway), order.chance));
  scene.camera = {{0.0F, 1.75F, -4.1F}, {0.0F, 0.34F, 0.0F}, 0.44F};
  const auto motifs = stack_motifs(order.variant);
  const auto colourways = stack_colourways(order.colourway);
  const int stacks = order.wide() ? 2 : 1;
  for (int s = 0; s < stacks; ++s) {
    float y = 0.0F;
    const float x = stacks == 2 ? (s == 0 ? -0.72F : 0.78F) : 0.0F;
    const float turn = order.chance.between(0.42F, 0.66F) * (s == 0 ? 1.0F : -0.8F);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::size_t k = (i + static_cast<std::size_t>(s) * 2) % 3;
      ClothLook look = cloth_look(motifs[k], colourways[k]);
      look.repeats *= 1.45F;
      look.angle *= 0.4F;
      look.offset = {order.chance.between(0.0F, 2.0F), order.chance.between(0.0F, 2.0F)};
      const Pile pile{1.22F + order.chance.around(0.04F), 0.94F, 4, 0.066F, 1.0F, order.chance.between(0.0F, 9.0F)};
      const Pose pose = Pose{}.moved({x, y, 0.1F}).turned_y(turn + order.chance.around(0.06F));
      y += add_pile(scene, pose, pile, look) * 0.985F;
    }
  }
  return scene;
}

Scene build_shawl(Order order) {
  Scene scene;
  const Dyes dyes = dyes_of(order.colourway);
  add_wood_table(scene, from_hex(0xB98A58), from_hex(0x6A4324), quiet_tint(dyes, order.chance));
  scene.camera = {{0.0F, 2.3F, -3.6F}, {0.0F, 0.05F, -0.06F}, 0.44F};
  const int shawls = order.wide() ? 2 : 1;
  const std::string_view motif = order.variant == "ikat" ? "ikat-belik" : order.variant;
  for (int s = 0; s < shawls; ++s) {
    ClothLook look = cloth_look(motif, order.colourway);
    look.repeats *= 1.3F;
    look.angle = 0.0F;
    look.offset = {order.chance.between(0.0F, 2.0F), order.chance.between(0.0F, 2.0F)};
    const float turn = -0.35F + order.chance.around(0.15F);
    const Pose pose = Pose{}.moved({shawls == 2 ? (s == 0 ? -0.75F : 0.85F) : 0.05F, 0.0F, 0.12F}).turned_y(turn);
    const Pile pile{0.86F, 1.22F, 3, 0.062F, 1.2F, order.chance.between(0.0F, 9.0F)};
    const float top = add_pile(scene, pose, pile, look);
    for (int layer = 0; layer < 3; ++layer) {
      const float y = top * (static_cast<float>(layer) + 0.5F) / 3.0F;
      Fringe tassels{{-0.40F, y, -0.62F}, {0.40F, y, -0.62F}};
      tassels.fall = {0.0F, 0.01F, -0.20F};
      tassels.bend = {0.0F, 0.012F - y, -0.02F};
      tassels.threads = 44;
      tassels.radius = 0.0075F;
      Mesh threads = fringe(tassels, order.chance.branch());
      threads.place(pose);
      scene.add(std::move(threads), plain(mix(dyes.wax, dyes.ground, layer == 1 ? 0.7F : 0.12F), 0.03F, 8.0F));
    }
  }
  return scene;
}

}  // namespace etalase::painter
