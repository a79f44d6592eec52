// Weaves baskets strand by strand.
#include "craft/wickerwork.hpp"

#include <array>

#include "kit/noise.hpp"

namespace etalase::painter {

namespace {

Vec3 around_axis(float angle, float radius, float y) {
  const Vec2 c = on_circle(angle);
  return {c.x * radius, y, c.y * radius};
}

Girth girth_of(std::vector<Vec2> points) {
  return [outline = std::move(points)](float, float y) {
    std::size_t i = 1;
    while (i + 1 < outline.size() && outline[i].y < y) {
      ++i;
    }
    const float t = clamp01((y - outline[i - 1].y) / (outline[i].y - outline[i - 1].y));
    return mix(outline[i - 1].x, outline[i].x, t * t * (3.0F - 2.0F * t) * 0.35F + 0.65F * t);
  };
}

void put_wicker(Scene& scene, const Pose& pose, const Wicker& wicker, const Material& weavers,
                const StrandLook& stakes) {
  WickerMesh mesh = wicker_wall(wicker);
  mesh.stakes.place(pose);
  mesh.weavers.place(pose);
  scene.add(std::move(mesh.stakes), strand_fibre(stakes));
  scene.add(std::move(mesh.weavers), weavers);
  Mesh floor = plate(wicker.girth(0.0F, 0.02F) * 0.97F, 0.03F);
  floor.place(pose);
  scene.add(std::move(floor), strand_fibre(stakes));
}

}  // namespace

WickerMesh wicker_wall(const Wicker& w) {
  WickerMesh mesh;
  const float pitch = w.height / static_cast<float>(w.rows);
  const float thick = w.weaver > 0.0F ? w.weaver : pitch * 0.50F;
  for (int i = 0; i < w.stakes; ++i) {
    const float angle = k_turn * (static_cast<float>(i) + 0.5F) / static_cast<float>(w.stakes);
    mesh.stakes.append(strand(
        [&](float t) {
          const float y = t * w.height;
          return StrandPoint{around_axis(angle, w.girth(angle, y), y), around_axis(angle, 1.0F, 0.0F), thick * 1.15F,
                             thick * 0.6F};
        },
        30, 8));
  }
  for (int row = 0; row < w.rows; ++row) {
    const float y = (static_cast<float>(row) + 0.5F) * pitch;
    const float lean = 0.4F * (chance(row, 5) - 0.5F);
    const int segments = w.stakes * 7;
    mesh.weavers.append(strand(
        [&](float t) {
          const float angle = t * k_turn;
          const float wave = std::cos(0.5F * static_cast<float>(w.stakes) * angle + k_pi * static_cast<float>(row & 1));
          const float soft = wave * (1.25F - 0.25F * wave * wave);
          const float wobble = 0.14F * pitch * std::sin(angle * 3.0F + lean * 20.0F);
          const float r = w.girth(angle, y) + thick * 1.15F * soft;
          return StrandPoint{around_axis(angle, r, y + wobble), around_axis(angle, 1.0F, 0.0F), thick * w.flat,
                             thick * 0.92F};
        },
        segments, 8, Seam::closed));
  }
  return mesh;
}

Mesh twisted_rim(const Girth& girth, float height, float radius) {
  Mesh rim;
  constexpr int k_twists = 26;
  for (int k = 0; k < 3; ++k) {
    rim.append(strand(
        [&](float t) {
          const float angle = t * k_turn;
          const Vec2 c = on_circle(angle * k_twists + k_turn * static_cast<float>(k) / 3.0F) * (radius * 0.62F);
          return StrandPoint{
              around_axis(angle, girth(angle, height) + c.x, height + c.y), {}, radius * 0.58F, radius * 0.58F};
        },
        k_twists * 14, 8, Seam::closed));
  }
  return rim;
}

Mesh wrapped_handle(float half_span, float foot, float rise, float radius) {
  const auto arc = [=](float t) {
    const Vec2 c = on_circle(mix(-0.16F, k_pi + 0.16F, t));
    return Vec3{c.x * half_span, foot + c.y * rise, 0.0F};
  };
  Mesh mesh = strand([&](float t) { return StrandPoint{arc(t), {0.0F, 0.0F, 1.0F}, radius, radius}; }, 120, 14);
  mesh.append(strand(
      [&](float t) {
        const float winding = t * 52.0F * k_turn;
        const Vec3 along = unit(arc(std::min(t + 0.01F, 1.0F)) - arc(std::max(t - 0.01F, 0.0F)));
        const Vec3 side = cross(along, {0.0F, 0.0F, 1.0F});
        const Vec2 c = on_circle(winding) * (radius * 1.05F);
        const Vec3 out = side * c.x + Vec3{0.0F, 0.0F, c.y};
        return StrandPoint{arc(t) + out, out, radius * 0.50F, radius * 0.28F};
      },
      52 * 12, 7));
  return mesh;
}

StrandLook fibre_look(std::string_view colourway) {
  if (colourway == "madu") return {from_hex(0xC98F4A), from_hex(0x7E4F1E), 0.20F};
  if (colourway == "cokelat") return {from_hex(0x8A5A30), from_hex(0x47290F), 0.22F};
  if (colourway == "hitam") return {from_hex(0x4A3A2C), from_hex(0x1E1611), 0.25F};
  if (colourway == "hijau") return {from_hex(0x8FA05A), from_hex(0x4E5F2C), 0.14F};
  return {from_hex(0xE0BE84), from_hex(0xA67A40), 0.16F};
}

Material banded_fibre(const StrandLook& look, Colour band, float low, float high) {
  return [fibre = strand_fibre(look), band, low, high](const SurfacePoint& p) {
    Look out = fibre(p);
    if (p.rest.y > low && p.rest.y < high) {
      out.albedo = mix(out.albedo, band * (0.6F + 0.8F * luminance(out.albedo)), 0.82F);
    }
    return out;
  };
}

void put_basket(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance) {
  const float belly = chance.between(0.60F, 0.68F);
  const float height = chance.between(0.58F, 0.68F);
  const Girth girth = girth_of({{0.44F, 0.0F},
                                {0.52F, 0.06F},
                                {belly - 0.02F, height * 0.5F},
                                {belly + 0.02F, height * 0.92F},
                                {belly + 0.04F, height + 0.1F}});
  const StrandLook look = fibre_look(colourway);
  const Colour band = colourway == "alami" ? from_hex(0x7A3A1E) : from_hex(0xE2C58E);
  put_wicker(scene, pose, {girth, height, 36, 21}, banded_fibre(look, band, height * 0.36F, height * 0.56F), look);
  Mesh rim = twisted_rim(girth, height + 0.02F, 0.040F);
  Mesh handle = wrapped_handle(girth(0.0F, height) + 0.01F, height - 0.03F, 0.66F, 0.036F);
  rim.place(pose);
  handle.place(pose);
  scene.add(std::move(rim), strand_fibre(look));
  scene.add(std::move(handle), strand_fibre(look));
}

void put_open_basket(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance) {
  const float wide = chance.between(0.74F, 0.82F);
  const Girth girth =
      girth_of({{0.34F, 0.0F}, {0.42F, 0.05F}, {wide - 0.16F, 0.24F}, {wide, 0.46F}, {wide + 0.02F, 0.5F}});
  const StrandLook look = fibre_look(colourway);
  const Colour band = colourway == "cokelat" ? from_hex(0xE2C58E) : from_hex(0x6A3A1E);
  put_wicker(scene, pose, {girth, 0.44F, 44, 15}, banded_fibre(look, band, 0.20F, 0.30F), look);
  Mesh rim = twisted_rim(girth, 0.46F, 0.042F);
  rim.place(pose);
  scene.add(std::move(rim), strand_fibre(look));
  Mesh foot = twisted_rim([](float, float) { return 0.37F; }, 0.03F, 0.032F);
  foot.place(pose);
  scene.add(std::move(foot), strand_fibre(look));
}

}  // namespace etalase::painter
