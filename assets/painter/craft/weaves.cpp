// Mats, bags and boxes of leaf and bamboo.
#include "craft/weaves.hpp"

#include <array>

#include "craft/staging.hpp"
#include "craft/wickerwork.hpp"
#include "kit/noise.hpp"
#include "kit/random.hpp"

namespace etalase::painter {

namespace {

/// Which strip lies on top at a place, and how far the place is from that strip's middle.
struct Strip {
  int i = 0;
  int j = 0;
  bool weft = false;
  float across = 0.0F;  ///< -0.5..0.5 from the strip's middle
  float along = 0.0F;   ///< 0..1 over the strip's visible float
};

Strip top_strip(Vec2 place) {
  Strip strip{floor_int(place.x), floor_int(place.y), false, 0.0F, 0.0F};
  const float fx = place.x - static_cast<float>(strip.i);
  const float fy = place.y - static_cast<float>(strip.j);
  const int phase = ((strip.i + strip.j) % 4 + 4) % 4;
  strip.weft = phase < 2;
  strip.across = (strip.weft ? fy : fx) - 0.5F;
  const int step = strip.weft ? phase : phase - 2;
  strip.along = (static_cast<float>(step) + (strip.weft ? fx : fy)) * 0.5F;
  return strip;
}

float strip_height(const Strip& s) {
  const float round = std::sqrt(std::max(0.0F, 1.0F - 3.2F * s.across * s.across));
  return round * (0.35F + 0.65F * std::sin(k_pi * std::clamp(s.along, 0.03F, 0.97F)));
}

Vec2 strip_place(const WeaveLook& look, Vec2 uv) {
  const Vec2 turned_uv{(uv.x + uv.y) * 0.7071F, (uv.y - uv.x) * 0.7071F};
  return (look.diagonal > 0.5F ? turned_uv : uv) * look.strips;
}

Scene mat_scene(Order order) {
  Scene scene;
  WeaveLook look = weave_look(order.colourway);
  const bool bamboo = order.variant == "tikar-bambu";
  look.strips = bamboo ? 13.0F : 20.0F;
  look.diagonal = bamboo ? 1.0F : 0.0F;
  look.relief = 0.5F / look.strips * 0.35F;
  const float view = 1.9F;
  scene.camera = {{order.chance.around(0.6F), -0.55F, -3.9F}, {0.0F, 0.0F, 0.0F}, view / 4.0F};
  scene.lighting.towards = {order.chance.between(-0.9F, -0.7F), 0.58F, -0.48F};
  scene.lighting.window = scene.lighting.window * 1.25F;
  const float turn = order.chance.around(0.25F);
  const Vec2 size{view * order.aspect * 1.4F + 0.4F, view * 1.5F};
  const float swell = order.chance.between(0.0F, 9.0F);
  const auto cuts = [&](float length) { return static_cast<int>(length * look.strips * 6.0F); };
  Mesh mesh = make_surface({cuts(size.x), cuts(size.y), Seam::open, 2, 2}, [&](float u, float v) {
    const Vec2 p{(u - 0.5F) * size.x, (v - 0.5F) * size.y};
    const Vec2 uv = turned(p, turn);
    const float h = strip_height(top_strip(strip_place(look, uv))) * look.relief;
    const float lie = 0.10F * soft_noise(p.x * 0.7F + swell, p.y * 0.7F);
    return Spot{{p.x, p.y, -h - lie}, uv};
  });
  const WeaveDraft draft = bamboo ? (order.colourway == "alami" ? plain_draft : band_draft) : diamond_draft;
  scene.add(std::move(mesh), twill(look, draft));
  return scene;
}

/// A bag's body: wider at the foot than at the rim, open on top. `side` +1 is the outer skin, -1 the inner.
Mesh bag_skin(Vec2 half, float height, float side) {
  return make_surface({180, 120, Seam::closed}, [=](float u, float v) {
    const float t = k_turn * u;
    const Vec2 c = on_circle(t * side);
    const float share = 2.0F / 5.0F;  // a rounded rectangle as a superellipse
    const Vec2 round{std::copysign(std::pow(std::fabs(c.x), share), c.x),
                     std::copysign(std::pow(std::fabs(c.y), share), c.y)};
    const float taper = 1.0F - 0.10F * v + 0.03F * std::sin(v * k_pi);
    const float pinch = 1.0F - 0.42F * v;
    const float shrink = side < 0.0F ? 0.035F : 0.0F;
    const Vec3 p{round.x * (half.x * taper - shrink), 0.02F + v * height, round.y * (half.y * pinch - shrink)};
    const float along = std::fabs(round.x) * half.x;
    const float way = (c.y < 0.0F ? std::copysign(along, c.x) : std::copysign(2.0F * half.x - along, c.x)) +
                      round.y * half.y * 0.6F * std::copysign(1.0F, c.x);
    return Spot{p, {std::fabs(round.y) > 0.8F ? p.x : way, p.y}};
  });
}

void put_bag_handle(Scene& scene, const Pose& pose, float side, float away) {
  const StrandPath arch = [=](float t) {
    const Vec2 c = on_circle(mix(-0.25F, k_pi + 0.25F, t));
    return StrandPoint{
        {c.x * 0.27F, 0.98F + c.y * 0.34F, side * (away - 0.02F * c.y)}, {0.0F, 0.0F, side}, 0.030F, 0.022F};
  };
  scene.put(pose, strand(arch, 90, 12), leather(from_hex(0x6A3B1B), 0.5F));
  for (const float x : {-0.265F, 0.265F}) {
    scene.put(pose.moved({x, 0.90F, side * (away + 0.012F)}), ball({0.020F, 0.020F, 0.010F}, 12),
              white_metal({0.80F, 0.66F, 0.40F}));
  }
}

/// Square at the foot, round at the rim.
float rice_basket_girth(float angle, float y) {
  const float t = clamp01(y / 0.72F);
  const float corner = 1.0F / std::max(std::fabs(std::cos(angle)), std::fabs(std::sin(angle)));
  const float square_share = 1.0F - smooth_step(0.0F, 0.75F, t);
  return mix(0.40F, 0.64F, std::pow(t, 0.8F)) * mix(1.0F, std::min(corner, 1.30F), square_share * 0.8F);
}

void put_rice_basket(Scene& scene, const Pose& pose, const StrandLook& fibre) {
  WickerMesh mesh = wicker_wall({rice_basket_girth, 0.74F, 48, 30, 0.011F, 1.15F});
  scene.put(pose, std::move(mesh.stakes), strand_fibre(fibre));
  scene.put(pose, std::move(mesh.weavers), banded_fibre(fibre, weave_look("merah-biru").first * 0.8F, 0.50F, 0.58F));
  scene.put(pose, twisted_rim(rice_basket_girth, 0.755F, 0.036F), strand_fibre(fibre_look("cokelat")));
  scene.put(pose.moved({0.0F, 0.03F, 0.0F}), rounded_box({0.36F, 0.035F, 0.36F}, 0.02F, 8),
            strand_fibre(fibre_look("cokelat")));
}

}  // namespace

WeaveLook weave_look(std::string_view colourway) {
  WeaveLook look{from_hex(0xE8D6A8), from_hex(0xC2A468), from_hex(0x9A2E24), from_hex(0x23487A)};
  if (colourway == "hijau") {
    look.first = from_hex(0x3F6B3A);
    look.second = from_hex(0xA9832F);
  } else if (colourway == "alami") {
    look.first = from_hex(0xA67C45);
    look.second = from_hex(0x6E4A26);
  } else if (colourway == "cokelat") {
    look = {from_hex(0xB98A52), from_hex(0x80562A), from_hex(0x4A2A14), from_hex(0xE2C890)};
  } else if (colourway == "hitam") {
    look = {from_hex(0xD9C394), from_hex(0xB0925A), from_hex(0x2A231D), from_hex(0x3A2F26)};
  }
  return look;
}

int plain_draft(int, int) { return 0; }

int diamond_draft(int i, int j) {
  constexpr int k_side = 26;
  const int x = std::abs((i % k_side + k_side) % k_side - k_side / 2);
  const int y = std::abs((j % k_side + k_side) % k_side - k_side / 2);
  const int d = x + y;
  if (d == 10 || d == 9) return 2;
  if (d <= 4 && d > 1) return 1;
  return d == k_side - 4 || d == k_side - 5 ? 1 : 0;
}

int band_draft(int i, int j) {
  const int a = (i % 18 + 18) % 18;
  const int b = (j % 18 + 18) % 18;
  return a < 3 || b < 3 ? 1 : (a == 9 || b == 9 ? 2 : 0);
}

int bag_draft(int i, int j) {
  const int across = std::abs(((i - j) % 12 + 12) % 12 - 6);
  const int up = i + j - 19;
  if (up < -7 || up > 7) {
    return up == -10 || up == 10 ? 2 : 0;
  }
  const int d = across + std::abs(up);
  return d < 4 ? 1 : (d > 8 ? 2 : 0);
}

float twill_height(Vec2 strip) { return strip_height(top_strip(strip)); }

Material twill(const WeaveLook& look, WeaveDraft draft) {
  return [look, draft](const SurfacePoint& p) {
    const Strip strip = top_strip(strip_place(look, p.uv));
    const int number = strip.weft ? strip.j : strip.i;
    const float h = strip_height(strip);
    const float tone = chance(number, strip.weft ? 1 : 2);
    const float fibre =
        cloud_noise(strip.across * 6.0F + static_cast<float>(number), strip.along * 0.5F + p.uv.x + p.uv.y);
    const int dye = draft(strip.i, strip.j);
    const Colour plain_colour = mix(look.dark, look.light, clamp01(0.30F + 0.45F * tone + 0.7F * (fibre - 0.4F)));
    Look out;
    out.albedo = dye == 0 ? plain_colour : (dye == 1 ? look.first : look.second) * (0.72F + 0.5F * fibre);
    out.albedo = out.albedo * (0.42F + 0.62F * h);
    out.height = look.relief * h + 0.0008F * fibre;
    out.shine = 0.11F;
    out.gloss = 20.0F;
    return out;
  };
}

void put_woven_drum(Scene& scene, const Pose& pose, const WeaveLook& look, float radius, float height) {
  const std::vector<Vec2> outer{{radius * 0.90F, 0.0F},
                                {radius * 0.95F, 0.03F},
                                {radius, height * 0.45F},
                                {radius * 0.97F, height * 0.93F},
                                {radius * 0.97F, height}};
  const Outline outline(filled(outer));
  WeaveLook own = look;
  own.strips = std::round(k_turn * radius * look.strips * 0.7071F / 4.0F) * 4.0F / (k_turn * radius * 0.7071F);
  Mesh mesh = turned(outline, {260, 200, Seam::closed});
  for (Vertex& v : mesh.vertices) {
    v.uv = {v.uv.x * k_turn * radius, v.position.y};
  }
  mesh.place(pose);
  scene.add(std::move(mesh), twill(own, plain_draft));
  Mesh rim = twisted_rim([radius](float, float) { return radius * 0.96F; }, height, 0.026F);
  rim.place(pose);
  scene.add(std::move(rim), strand_fibre({look.light, look.dark, 0.12F}));
}

void put_lontar_bag(Scene& scene, const Pose& pose, std::string_view colourway) {
  const Vec2 half{0.64F, 0.25F};
  constexpr float k_height = 0.95F;
  WeaveLook look = weave_look(colourway);
  look.strips = 24.0F;
  for (const float side : {1.0F, -1.0F}) {
    Mesh skin = bag_skin(half, k_height, side);
    skin.place(pose);
    scene.add(std::move(skin), twill(look, side > 0.0F ? bag_draft : plain_draft));
  }
  Mesh foot = rounded_box({half.x * 0.93F, 0.025F, half.y * 0.88F}, 0.025F, 8);
  foot.place(pose.moved({0.0F, 0.03F, 0.0F}));
  scene.add(std::move(foot), leather(from_hex(0x6A3B1B), 0.4F));
  Mesh rim = strand(
      [&](float t) {
        const Vec2 c = on_circle(k_turn * t);
        const Vec2 round{std::copysign(std::pow(std::fabs(c.x), 0.4F), c.x),
                         std::copysign(std::pow(std::fabs(c.y), 0.4F), c.y)};
        return StrandPoint{{round.x * half.x * 0.885F, 0.02F + k_height, round.y * half.y * 0.56F},
                           {0.0F, 1.0F, 0.0F},
                           0.028F,
                           0.024F};
      },
      220, 10, Seam::closed);
  rim.place(pose);
  scene.add(std::move(rim), leather(from_hex(0x7A4420), 0.4F));
  for (const float side : {-1.0F, 1.0F}) {
    put_bag_handle(scene, pose, side, half.y * 0.60F);
  }
}

void put_besek(Scene& scene, const Pose& pose, std::string_view colourway, float size) {
  WeaveLook look = weave_look(colourway);
  look.diagonal = 0.0F;
  look.strips = 14.0F / size;
  const auto put = [&](const Pose& at, Vec3 half, WeaveDraft draft) {
    Mesh mesh = rounded_box(half, 0.022F * size, 16);
    mesh.place(at);
    scene.add(std::move(mesh), twill(look, draft));
  };
  put(pose.moved({0.0F, 0.22F * size, 0.0F}), {0.50F * size, 0.22F * size, 0.50F * size}, plain_draft);
  put(pose.moved({0.0F, 0.37F * size, 0.0F}), {0.53F * size, 0.13F * size, 0.53F * size}, band_draft);
}

Scene build_weave(Order order) {
  if (order.variant == "tikar-lontar" || order.variant == "tikar-bambu") {
    return mat_scene(order);
  }
  Scene scene;
  const WeaveLook look = weave_look(order.colourway);
  add_ground(scene, order, look.light);
  if (order.variant == "tas-lontar") {
    frame_stage(scene, order, {order.wide() ? 3.1F : 1.45F, 1.32F, 1.45F, order.wide() ? 1.2F : 1.30F});
    const float side = order.chance.unit() < 0.5F ? -1.0F : 1.0F;
    for (const Pose& pose : companions(order, 1.5F)) {
      put_lontar_bag(scene, Pose{}.moved(pose.origin).turned_y(side * order.chance.between(0.28F, 0.50F)),
                     order.colourway);
    }
  } else if (order.variant == "besek") {
    frame_stage(scene, order, {order.wide() ? 2.6F : 1.7F, 1.0F, 1.75F, 1.24F});
    put_besek(scene, Pose{}.moved({-0.12F, 0.0F, 0.30F}).turned_y(order.chance.between(0.3F, 0.6F)), order.colourway,
              1.0F);
    put_besek(scene, Pose{}.moved({-0.08F, 0.50F, 0.30F}).turned_y(order.chance.between(-0.2F, 0.2F)), order.colourway,
              0.80F);
    put_besek(scene, Pose{}.moved({0.56F, 0.0F, -0.46F}).turned_y(order.chance.between(-0.6F, -0.3F)), order.colourway,
              0.62F);
    if (order.wide()) {
      put_besek(scene, Pose{}.moved({-1.2F, 0.0F, -0.05F}).turned_y(0.2F), order.colourway, 0.75F);
    }
  } else {
    frame_stage(scene, order, {order.wide() ? 3.0F : 1.45F, 0.95F, 1.8F, 1.25F});
    for (const Pose& pose : companions(order, 1.5F)) {
      put_rice_basket(scene, pose, fibre_look(order.colourway));
    }
  }
  return scene;
}

}  // namespace etalase::painter
