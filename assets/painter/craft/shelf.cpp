// Gallery shelves: several pieces side by side, for the heads of list pages.
#include <functional>

#include "craft/backdrop.hpp"
#include "craft/cloths.hpp"
#include "craft/jewellery.hpp"
#include "craft/leatherwork.hpp"
#include "craft/packs.hpp"
#include "craft/pottery.hpp"
#include "craft/shellwork.hpp"
#include "craft/staging.hpp"
#include "craft/stonework.hpp"
#include "craft/weaves.hpp"
#include "craft/wickerwork.hpp"
#include "craft/woodwork.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// A piece on the shelf: how wide it stands and how it is put there.
struct Place {
  float width;
  std::function<void(Scene&, const Pose&, Chance&)> put;
};

/// A pile of folded cloths in three motifs.
Place cloth_pile(std::vector<std::pair<std::string_view, std::string_view>> cloths) {
  return {1.36F, [cloths = std::move(cloths)](Scene& scene, const Pose& pose, Chance& chance) {
            float y = 0.0F;
            for (const auto& [motif, colourway] : cloths) {
              ClothLook look = cloth_look(motif, colourway);
              look.repeats *= 1.5F;
              look.angle *= 0.4F;
              look.offset = {chance.between(0.0F, 2.0F), chance.between(0.0F, 2.0F)};
              const Pile pile{1.12F + chance.around(0.04F), 0.80F, 4, 0.060F, 1.0F, chance.between(0.0F, 9.0F)};
              Mesh mesh = folded_pile(pile);
              mesh.place(pose.moved({0.0F, y, 0.0F}).turned_y(0.35F + chance.around(0.07F)));
              scene.add(std::move(mesh), cloth(look));
              y += 0.236F;
            }
          }};
}

Place jar(std::string_view colourway) {
  return {1.42F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_gentong(scene, pose, clay_look(colourway, chance), chance);
          }};
}

Place jug(std::string_view colourway) {
  return {1.30F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_kendi(scene, pose.turned_y(0.35F), clay_look(colourway, chance), chance);
          }};
}

Place clay_vase(std::string_view colourway) {
  return {1.0F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_clay_vase(scene, pose, clay_look(colourway, chance), chance);
          }};
}

Place basket(std::string_view colourway) {
  return {1.46F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_basket(scene, pose.turned_y(0.5F), colourway, chance);
          }};
}

Place wood_vase(std::string_view colourway) {
  return {1.08F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_wood_vase(scene, pose, wood_look(colourway, chance), chance);
          }};
}

Place clay_bowls(std::string_view colourway) {
  return {1.18F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            const ClayLook look = clay_look(colourway, chance);
            put_clay_bowl(scene, pose, look, 0.54F);
            put_clay_bowl(scene, pose.moved({0.0F, 0.075F, 0.0F}), look, 0.48F);
          }};
}

Place floss_jar(std::string_view colourway) {
  return {1.14F, [colourway](Scene& scene, const Pose& pose, Chance&) {
            put_floss_jar(scene, pose.turned_y(-0.1F), colourway);
          }};
}

Place biscuits(std::string_view colourway) {
  return {1.30F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_biscuit_jar(scene, pose.scaled(0.92F), colourway, chance);
          }};
}

Place marble_box(std::string_view colourway) {
  return {1.36F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_marble_box(scene, pose, marble_look(colourway, chance));
          }};
}

Place marble_vase(std::string_view colourway) {
  return {0.92F, [colourway](Scene& scene, const Pose& pose, Chance& chance) {
            put_marble_vase(scene, pose, marble_look(colourway, chance), chance);
          }};
}

Place shell_bowl(std::string_view colourway) {
  return {1.64F, [colourway](Scene& scene, const Pose& pose, Chance&) {
            put_shell_bowl(scene, pose.scaled(0.9F), colourway);
          }};
}

Place bangles() {
  return {1.24F, [](Scene& scene, const Pose& pose, Chance& chance) { put_bangles(scene, pose, chance); }};
}

Place leather_bag(std::string_view colourway) {
  return {1.34F, [colourway](Scene& scene, const Pose& pose, Chance&) {
            put_leather_bag(scene, pose.turned_y(-0.3F), leather_colour(colourway));
          }};
}

Place lontar_bag(std::string_view colourway) {
  return {1.40F, [colourway](Scene& scene, const Pose& pose, Chance&) {
            put_lontar_bag(scene, pose.turned_y(-0.3F), colourway);
          }};
}

/// What stands on a shelf, from the most to the least wanted.
std::vector<Place> places_of(std::string_view variant, std::string_view colourway) {
  const bool indigo = colourway == "indigo";
  const std::string_view earth = colourway == "terakota" ? "terakota" : "merah-bata";
  if (variant == "kain") {
    return {
        cloth_pile({{"truntum", "sogan"}, {"buketan", indigo ? "biru-laut" : "pesisir"}, {"lung-lungan", colourway}}),
        cloth_pile(
            {{"lurik", "indigo"}, {"ikat-ampel", "marun"}, {"ikat-belik", colourway == "krem" ? "sogan" : colourway}}),
        cloth_pile({{"daun-jati", "hijau"}, {"jlamprang", "merah-biru"}, {"anggrek", "ungu"}}), wood_vase("madu"),
        clay_vase("krem")};
  }
  if (variant == "dapur") {
    return {jar(colourway),         basket("alami"), clay_bowls(colourway),
            floss_jar("biru-laut"), jug(earth),      biscuits("merah")};
  }
  if (variant == "hadiah") {
    return {marble_box("putih"), bangles(), shell_bowl(indigo ? "laut" : "mutiara"), leather_bag("cokelat"),
            marble_vase(colourway == "hijau" ? "hijau" : "krem")};
  }
  return {jar(earth),
          cloth_pile({{"truntum", "indigo"}, {"lung-lungan", "krem"}, {"ikat-belik", indigo ? "indigo" : "marun"}}),
          basket("alami"),
          wood_vase("jati"),
          jug("merah-bata"),
          lontar_bag("merah-biru")};
}

void put_plank(Scene& scene, float half, Chance& chance) {
  const WoodLook look = wood_look("jati-tua", chance);
  Mesh plank = rounded_box({half, 0.07F, 0.62F}, 0.02F, 20);
  plank.place(Pose{}.moved({0.0F, -0.07F, 0.0F}));
  scene.add(std::move(plank), [look](const SurfacePoint& p) {
    Look out;
    out.albedo = board_colour(look, {p.rest.x + 3.0F, p.rest.z + 0.5F * p.rest.y});
    out.shine = 0.10F;
    out.gloss = 20.0F;
    out.coat = 0.10F;
    return out;
  });
  // A finely cut sheet on the plank carries the soft shadows.
  scene.add(
      make_surface({400, 70, Seam::open},
                   [half](float u, float v) {
                     return Spot{{(2.0F * u - 1.0F) * (half - 0.01F), 0.0015F, (2.0F * v - 1.0F) * 0.60F}, {}};
                   }),
      [look](const SurfacePoint& p) {
        Look out;
        out.albedo = board_colour(look, {p.rest.x + 3.0F, p.rest.z});
        out.shine = 0.10F;
        out.gloss = 20.0F;
        out.coat = 0.10F;
        return out;
      },
      Casting::shadow_free);
}

}  // namespace

Scene build_shelf(Order order) {
  Scene scene;
  const float view = order.wide() ? 2.95F : 2.35F;
  const float width = view * order.aspect;
  std::vector<Place> wanted = places_of(order.variant, order.colourway);
  std::vector<Place> chosen;
  float used = 0.0F;
  for (Place& place : wanted) {
    if (chosen.empty() || used + place.width < width * 1.06F) {
      used += place.width;
      chosen.push_back(std::move(place));
    }
  }
  for (std::size_t i = chosen.size(); i > 1; --i) {
    std::swap(chosen[i - 1], chosen[static_cast<std::size_t>(order.chance.pick(static_cast<int>(i)))]);
  }
  const Colour wall = order.colourway == "indigo"
                          ? from_hex(0x6C7890)
                          : (order.colourway == "hijau"
                                 ? from_hex(0x9AA68F)
                                 : (order.colourway == "terakota" || order.colourway == "marun" ? from_hex(0xC9A48E)
                                                                                                : from_hex(0xD6C8B0)));
  add_wall(scene, wall);
  scene.things.back().mesh.place(Pose{}.moved({0.0F, 0.0F, 0.66F}));
  put_plank(scene, width * 0.5F + 2.0F, order.chance);
  const float gap = std::clamp((width * 0.94F - used) / static_cast<float>(chosen.size()), -0.12F, 0.25F);
  float x = -0.5F * (used + gap * static_cast<float>(chosen.size() - 1));
  for (const Place& place : chosen) {
    place.put(scene, Pose{}.moved({x + place.width * 0.5F, 0.0F, order.chance.between(-0.06F, 0.04F)}), order.chance);
    x += place.width + gap;
  }
  scene.camera = {{0.0F, 1.25F, -6.4F}, {0.0F, 0.34F * view - 0.10F, 0.0F}, view / 6.4F};
  scene.lighting.towards = {-0.62F, 0.72F, -0.62F};
  scene.lighting.pool = 0.22F;
  return scene;
}

}  // namespace etalase::painter
