// Bangles, rings, necklaces and earrings, and what they are shown on.
#include "craft/jewellery.hpp"

#include <array>

#include "craft/backdrop.hpp"
#include "craft/staging.hpp"
#include "craft/woodwork.hpp"
#include "kit/noise.hpp"
#include "motif/dyes.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// Velvet: dark, with light only at its edges.
Material velvet(Colour body) {
  return [body](const SurfacePoint& p) {
    Look out;
    const float nap = cloud_noise(p.rest.x * 30.0F + p.rest.z * 13.0F, p.rest.y * 30.0F + p.rest.z * 27.0F);
    out.albedo = body * (0.75F + 0.5F * nap);
    out.height = 0.001F * nap;
    out.shine = 0.0F;
    out.sheen = 0.35F;
    return out;
  };
}

/// The velvet on which a stone is shown.
Colour velvet_colour(std::string_view stone) {
  if (stone == "safir") return from_hex(0x1B2748);
  if (stone == "zamrud") return from_hex(0x173A2C);
  if (stone == "kecubung") return from_hex(0x36204A);
  return from_hex(0x4A1620);
}

Mesh ring_band(float radius, float width, float thickness, float twist) {
  return strand(
      [=](float t) {
        const Vec2 c = on_circle(t * k_turn);
        const float rope = twist > 0.0F ? 0.22F * std::cos(t * k_turn * twist) : 0.0F;
        return StrandPoint{
            {c.x * radius, c.y * radius, 0.0F}, {c.x, c.y, 0.0F}, width * (1.0F + rope), thickness * (1.0F + rope)};
      },
      180, 20, Seam::closed);
}

void put_pendant(Scene& scene, const Pose& pose, std::string_view stone, float size) {
  Mesh bezel = turned(Outline(filled({{0.9F, -0.25F}, {1.05F, -0.1F}, {1.10F, 0.10F}, {1.02F, 0.22F}, {0.92F, 0.20F}})),
                      {80, 40, Seam::closed});
  for (int i = 0; i < 24; ++i) {
    const Vec2 c = on_circle(k_turn * static_cast<float>(i) / 24.0F) * 1.16F;
    Mesh bead = ball({0.11F, 0.11F, 0.11F}, 10);
    bead.place(Pose{}.moved({c.x, 0.08F, c.y}));
    bezel.append(bead);
  }
  const Pose at = pose.scaled({size * 0.82F, size, size});
  bezel.place(at);
  scene.add(std::move(bezel), white_metal());
  Mesh jewel = ball({0.92F, 0.55F, 0.92F}, 36);
  jewel.place(at.moved({0.0F, 0.10F, 0.0F}));
  scene.add(std::move(jewel), gem_of(stone));
}

/// Round links along a path; every second one stands upright.
Mesh chain(const std::function<Vec3(float)>& path, int links, float size) {
  Mesh mesh;
  for (int i = 0; i < links; ++i) {
    const float t = (static_cast<float>(i) + 0.5F) / static_cast<float>(links);
    const Vec3 along = path(std::min(t + 0.01F, 1.0F)) - path(std::max(t - 0.01F, 0.0F));
    Mesh link = strand(
        [&](float s) {
          const Vec2 c = on_circle(s * k_turn);
          return StrandPoint{{c.x * size * 0.62F, 0.0F, c.y * size}, {}, size * 0.22F, size * 0.22F};
        },
        26, 8, Seam::closed);
    link.place(Pose{}.moved(path(t)).facing(along).turned_z((i & 1) == 0 ? 0.6F : 0.6F + 0.5F * k_pi));
    mesh.append(link);
  }
  return mesh;
}

void put_necklace(Scene& scene, const Pose& pose, std::string_view stone, Colour cloth_colour) {
  const auto front = [](float x, float y) {
    const float t = clamp01(y / 1.45F);
    const float half_width =
        mix(0.56F, 0.16F, smooth_step(0.36F, 0.84F, t)) - 0.10F * (1.0F - smooth_step(0.0F, 0.3F, t));
    const float depth = 0.40F * std::sqrt(std::max(0.0F, 1.0F - square(x / std::max(half_width, 0.05F)))) *
                        mix(1.0F, 0.42F, smooth_step(0.35F, 0.9F, t));
    return Vec2{half_width, depth};
  };
  Mesh bust = make_surface({120, 130, Seam::closed}, [&](float u, float v) {
    const float y = v * 1.45F;
    const Vec2 c = on_circle(u * k_turn);
    const Vec2 size = front(0.0F, y);
    return Spot{{c.x * size.x, y, c.y * size.y}, {u, v}};
  });
  Mesh top = turned(Outline({{0.18F, -0.03F}, {0.175F, 0.0F}, {0.12F, 0.03F}, {0.0F, 0.04F}}), {60, 20, Seam::closed});
  top.place(Pose{}.moved({0.0F, 1.45F, 0.0F}).scaled({0.95F, 1.0F, 0.95F}));
  bust.append(top);
  bust.place(pose);
  scene.add(std::move(bust), velvet(cloth_colour));
  const auto hang = [&](float t, float drop, float reach) {
    const float x = (2.0F * t - 1.0F) * reach;
    const float y = 1.30F - drop * (1.0F - square(2.0F * t - 1.0F)) - 0.02F;
    return Vec3{x, y, -front(x, y).y - 0.020F};
  };
  Mesh links = chain([&](float t) { return hang(t, 0.58F, 0.168F); }, 74, 0.020F);
  links.append(chain([&](float t) { return hang(t, 0.40F, 0.168F); }, 70, 0.014F));
  links.place(pose);
  scene.add(std::move(links), white_metal());
  const Vec3 low = hang(0.5F, 0.58F, 0.168F);
  put_pendant(scene, pose.moved({low.x, low.y - 0.115F, low.z - 0.01F}).turned_x(-0.5F * k_pi + 0.2F), stone, 0.085F);
  for (const float t : {0.30F, 0.40F, 0.60F, 0.70F}) {
    const Vec3 at = hang(t, 0.40F, 0.168F);
    put_pendant(scene, pose.moved({at.x, at.y - 0.030F, at.z - 0.005F}).turned_x(-0.5F * k_pi + 0.2F), stone, 0.024F);
  }
}

void put_earring(Scene& scene, const Pose& pose, std::string_view stone) {
  const std::array<Vec3, 5> hook{Vec3{0.0F, -0.10F, 0.0F}, Vec3{0.0F, -0.02F, 0.0F}, Vec3{0.0F, 0.03F, -0.03F},
                                 Vec3{0.0F, 0.02F, -0.075F}, Vec3{0.0F, -0.06F, -0.09F}};
  Mesh metal = tube(hook, 0.0065F, 50, 10);
  Mesh hoop = ring_band(0.085F, 0.010F, 0.010F, 30.0F);
  hoop.place(Pose{}.moved({0.0F, -0.19F, 0.0F}));
  metal.append(hoop);
  Mesh hoop2 = ring_band(0.145F, 0.012F, 0.009F, 0.0F);
  hoop2.place(Pose{}.moved({0.0F, -0.25F, 0.0F}));
  metal.append(hoop2);
  for (int i = 0; i < 5; ++i) {
    const Vec2 c = on_circle(-0.5F * k_pi + 0.42F * static_cast<float>(i - 2)) * 0.165F;
    Mesh drop = turned(Outline({{0.0F, -0.07F}, {0.018F, -0.055F}, {0.020F, -0.04F}, {0.008F, -0.01F}, {0.0F, 0.0F}}),
                       {20, 20, Seam::closed});
    drop.place(Pose{}.moved({c.x, -0.25F + c.y, 0.0F}));
    metal.append(drop);
  }
  metal.place(pose);
  scene.add(std::move(metal), white_metal());
  put_pendant(scene, pose.moved({0.0F, -0.19F, -0.01F}).turned_x(-0.5F * k_pi), stone, 0.048F);
}

void rack_scene(Scene& scene, Order& order) {
  const WoodLook look = wood_look("jati-tua", order.chance);
  frame_stage(scene, order, {order.wide() ? 2.0F : 1.25F, 1.02F, 1.05F, 1.26F});
  const float half = order.wide() ? 0.86F : 0.52F;
  for (const float x : {-half, half}) {
    Mesh post = turned(Outline(filled({{0.10F, 0.0F},
                                       {0.11F, 0.02F},
                                       {0.10F, 0.05F},
                                       {0.035F, 0.09F},
                                       {0.028F, 0.5F},
                                       {0.032F, 0.9F},
                                       {0.05F, 0.97F},
                                       {0.03F, 1.03F}})),
                       {60, 120, Seam::closed});
    post.place(Pose{}.moved({x, 0.0F, 0.0F}));
    scene.add(std::move(post), wood(look));
  }
  Mesh bar =
      tube(std::array<Vec3, 2>{Vec3{-half - 0.06F, 0.90F, 0.0F}, Vec3{half + 0.06F, 0.90F, 0.0F}}, 0.026F, 60, 20);
  scene.add(std::move(bar), wood(look));
  const int pairs = order.wide() ? 3 : 2;
  constexpr std::array<std::string_view, 4> k_stones{"delima", "safir", "zamrud", "kecubung"};
  for (int p = 0; p < pairs; ++p) {
    const float middle = (static_cast<float>(p) - 0.5F * static_cast<float>(pairs - 1)) * 0.50F;
    const std::string_view stone =
        p == 0 ? order.colourway : k_stones[(hash_text(order.colourway) + static_cast<std::uint64_t>(p)) % 4];
    for (const float side : {-0.105F, 0.105F}) {
      const float drop = p % 2 == 0 ? 0.0F : 0.0F;
      const Pose at = Pose{}.moved({middle + side, 0.935F - drop, 0.03F}).turned_y(order.chance.around(0.35F));
      put_earring(scene, at.scaled(p % 2 == 0 ? 1.25F : 1.0F), stone);
    }
  }
}

void rings_scene(Scene& scene, Order& order) {
  frame_stage(scene, order, {order.wide() ? 2.0F : 1.40F, 0.46F, 1.9F, 1.16F});
  Mesh pillow = make_surface({110, 110, Seam::open}, [&](float u, float v) {
    const Vec2 p{2.0F * u - 1.0F, 2.0F * v - 1.0F};
    const float edge =
        std::max(0.0F, (1.0F - std::pow(std::fabs(p.x), 5.0F)) * (1.0F - std::pow(std::fabs(p.y), 5.0F)));
    const float groove = 0.07F * (bell((p.y - 0.30F) * 9.0F) + bell((p.y + 0.34F) * 9.0F));
    return Spot{{p.x * (order.wide() ? 0.95F : 0.64F), 0.03F + 0.17F * std::pow(edge, 0.4F) - groove * std::sqrt(edge),
                 p.y * 0.50F},
                {u, v}};
  });
  scene.add(std::move(pillow), velvet(velvet_colour(order.colourway)));
  Mesh tray = rounded_box({order.wide() ? 1.02F : 0.71F, 0.03F, 0.57F}, 0.02F, 12);
  tray.place(Pose{}.moved({0.0F, 0.02F, 0.0F}));
  scene.add(std::move(tray), wood(wood_look("jati-tua", order.chance)));
  constexpr std::array<std::string_view, 4> k_stones{"delima", "safir", "zamrud", "kecubung"};
  const int count = order.wide() ? 4 : 3;
  for (int row = 0; row < 2; ++row) {
    for (int i = 0; i < count - row; ++i) {
      const float x = (static_cast<float>(i) - 0.5F * static_cast<float>(count - row - 1)) * 0.40F;
      const bool own = row == 0 ? i == count / 2 : i == 0;
      const std::string_view stone = own ? order.colourway : k_stones[static_cast<std::size_t>(order.chance.pick(4))];
      const float size = own ? 1.22F : order.chance.between(0.92F, 1.05F);
      put_ring(scene,
               Pose{}.moved({x, 0.115F, row == 0 ? -0.156F : 0.138F}).turned_y(order.chance.around(0.30F) + 0.1F),
               stone, size);
    }
  }
}

}  // namespace

Material gem_of(std::string_view colourway) {
  if (colourway == "safir") return gem(from_hex(0x0A1F6A), from_hex(0x3F7AE0));
  if (colourway == "zamrud") return gem(from_hex(0x06402A), from_hex(0x2FB673));
  if (colourway == "kecubung") return gem(from_hex(0x3A0F5E), from_hex(0xA05FD6));
  return gem(from_hex(0x5E0610), from_hex(0xE0323A));
}

void put_ring(Scene& scene, const Pose& pose, std::string_view stone, float size) {
  const float radius = 0.135F * size;
  Mesh band = ring_band(radius, 0.030F * size, 0.016F * size, 0.0F);
  for (const float z : {-0.030F, 0.030F}) {
    Mesh edge = ring_band(radius + 0.006F * size, 0.008F * size, 0.008F * size, 60.0F);
    edge.place(Pose{}.moved({0.0F, 0.0F, z * size}));
    band.append(edge);
  }
  const Pose at = pose.moved({0.0F, radius * 0.55F, 0.0F});
  band.place(at);
  scene.add(std::move(band), white_metal());
  put_pendant(scene, at.moved({0.0F, radius + 0.022F * size, 0.0F}), stone, 0.066F * size);
}

void put_bangles(Scene& scene, const Pose& pose, Chance& chance) {
  const WoodLook look = wood_look("jati-tua", chance);
  const std::vector<Vec2> cone{{0.56F, 0.0F},  {0.58F, 0.03F}, {0.56F, 0.07F}, {0.40F, 0.09F}, {0.37F, 0.16F},
                               {0.19F, 1.02F}, {0.16F, 1.12F}, {0.07F, 1.17F}, {0.0F, 1.18F}};
  Mesh stand = turned(Outline(filled(cone)), {140, 180, Seam::closed});
  stand.place(pose);
  scene.add(std::move(stand), wood(look));
  for (int i = 0; i < 5; ++i) {
    const float y = 0.24F + 0.165F * static_cast<float>(i);
    const float radius = 0.375F - 0.21F * (y - 0.16F) + 0.045F;
    const bool broad = i == 1 || i == 3;
    Mesh bangle =
        ring_band(radius, broad ? 0.052F : 0.026F, broad ? 0.016F : 0.026F, i == 2 ? 34.0F : (i == 4 ? 22.0F : 0.0F));
    if (broad) {
      for (int k = 0; k < 22; ++k) {
        const float angle = k_turn * static_cast<float>(k) / 22.0F;
        Mesh bead = ball({0.020F, 0.020F, 0.020F}, 10);
        const Vec2 c = on_circle(angle) * (radius + 0.016F);
        bead.place(Pose{}.moved({c.x, c.y, 0.0F}));
        bangle.append(bead);
      }
    }
    bangle.place(pose.moved({0.01F * static_cast<float>(i % 2), y, 0.0F})
                     .turned_x(0.5F * k_pi + chance.around(0.10F))
                     .turned_y(chance.around(0.08F)));
    scene.add(std::move(bangle), white_metal());
  }
}

Scene build_metal(Order order) {
  Scene scene;
  const bool bangles = order.variant == "gelang";
  const Colour ground = bangles ? dyes_of(order.colourway).ground : velvet_colour(order.colourway);
  const bool light = !bangles && order.chance.unit() < 0.5F;
  const Colour grey = light ? from_hex(0xC9CED2) : from_hex(0x8C93A6);
  add_paper_sweep(scene, luminance(ground) > 0.4F ? ground : mix(ground, grey, light ? 0.80F : 0.24F));
  if (order.variant == "cincin") {
    rings_scene(scene, order);
  } else if (order.variant == "anting") {
    rack_scene(scene, order);
  } else if (order.variant == "kalung") {
    frame_stage(scene, order, {order.wide() ? 2.6F : 1.25F, 1.50F, 1.35F, order.wide() ? 1.15F : 1.22F});
    for (const Pose& pose : companions(order, 1.35F)) {
      put_necklace(scene, Pose{}.moved(pose.origin).turned_y(order.chance.around(0.25F)), order.colourway,
                   velvet_colour(order.colourway));
    }
  } else {
    frame_stage(scene, order, {order.wide() ? 2.6F : 1.45F, 1.22F, 1.45F, 1.25F});
    for (const Pose& pose : companions(order, 1.35F)) {
      put_bangles(scene, Pose{}.moved(pose.origin).moved({-0.12F, 0.0F, 0.2F}), order.chance);
    }
    put_ring(scene, Pose{}.moved({0.56F, 0.07F, -0.42F}).turned_y(0.4F), "delima", 1.05F);
    Mesh lying = ring_band(0.30F, 0.030F, 0.022F, 40.0F);
    lying.place(Pose{}.moved({-0.62F, 0.032F, -0.56F}).turned_x(0.5F * k_pi));
    scene.add(std::move(lying), white_metal());
  }
  return scene;
}

}  // namespace etalase::painter
