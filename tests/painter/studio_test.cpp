// Shapes close, light casts shadows, the camera sees what is nearest.
#include <gtest/gtest.h>

#include <limits>

#include "shape/solids.hpp"
#include "studio/bake.hpp"
#include "studio/depth_map.hpp"
#include "studio/picture.hpp"

namespace etalase::painter {
namespace {

Material glowing(Colour colour) {
  return [colour](const SurfacePoint&) { return Look{.albedo = {}, .shine = 0.0F, .glow = colour}; };
}

/// A sheet facing the camera at a distance in front of the origin.
Mesh sheet_at(float z, float half) {
  return make_surface({4, 4, Seam::open}, [=](float u, float v) {
    return Spot{{(2.0F * u - 1.0F) * half, (2.0F * v - 1.0F) * half, z}, {u, v}};
  });
}

Camera straight_camera() { return {{0.0F, 0.0F, -4.0F}, {0.0F, 0.0F, 0.0F}, 0.5F}; }

Vec3 middle_pixel(const Picture& p) {
  const auto at = static_cast<std::size_t>((p.frame.height / 2 * p.frame.width + p.frame.width / 2) * 3);
  return {static_cast<float>(p.bytes[at]), static_cast<float>(p.bytes[at + 1]), static_cast<float>(p.bytes[at + 2])};
}

TEST(Solids, NormalsPointOutwards) {
  for (const Mesh& mesh : {ball({1.0F, 1.0F, 1.0F}), rounded_box({0.5F, 0.6F, 0.7F}, 0.1F), plate(1.0F, 0.2F)}) {
    for (const Vertex& v : mesh.vertices) {
      EXPECT_NEAR(length(v.normal), 1.0F, 1e-3F);
      EXPECT_GT(dot(v.normal, v.position + Vec3{0.0F, -0.1F, 0.0F}), -0.12F);
    }
  }
}

TEST(Mesh, MirroredPoseKeepsTheOutside) {
  Mesh mesh = ball({1.0F, 1.0F, 1.0F}, 8);
  mesh.place(Pose{}.scaled({-1.0F, 1.0F, 1.0F}));
  for (const Vertex& v : mesh.vertices) {
    EXPECT_GT(dot(v.normal, v.position), 0.9F);
  }
}

TEST(Outline, PassesThroughItsPointsWithoutLoops) {
  const Outline outline({{0.0F, 0.0F}, {1.0F, 0.0F}, {1.02F, 0.02F}, {1.02F, 1.0F}});
  float highest = -1.0F;
  for (int i = 0; i <= 200; ++i) {
    const Vec2 p = outline.at(static_cast<float>(i) / 200.0F);
    EXPECT_LT(p.x, 1.06F);
    EXPECT_GT(p.y, highest - 0.02F);  // a little sag is no loop
    highest = std::max(highest, p.y);
  }
  EXPECT_NEAR(outline.at(1.0F).y, 1.0F, 1e-3F);
}

TEST(DepthMap, PointsBehindACasterAreInShade) {
  Scene scene;
  scene.add(ball({0.5F, 0.5F, 0.5F}), glowing({1.0F, 1.0F, 1.0F}));
  DepthMap map(128);
  map.draw(scene, {{}, 1.0F}, {0.0F, 1.0F, 0.0F});
  EXPECT_LT(map.visibility({0.0F, -0.8F, 0.0F}, {0.0F, 1.0F, 0.0F}), 0.1F);
  EXPECT_GT(map.visibility({0.0F, 0.8F, 0.0F}, {0.0F, 1.0F, 0.0F}), 0.9F);
  EXPECT_GT(map.visibility({0.9F, -0.8F, 0.0F}, {0.0F, 1.0F, 0.0F}), 0.9F);
}

TEST(Bake, GroundUnderAThingIsDarkerThanGroundAside) {
  Scene scene;
  Mesh thing = ball({0.4F, 0.4F, 0.4F});
  thing.place(Pose{}.moved({0.0F, 0.4F, 0.0F}));
  scene.add(std::move(thing), glowing({1.0F, 1.0F, 1.0F}));
  scene.add(make_surface({40, 40, Seam::open},
                         [](float u, float v) { return Spot{{4.0F * u - 2.0F, 0.0F, 4.0F * v - 2.0F}, {}}; }),
            glowing({1.0F, 1.0F, 1.0F}), Casting::shadow_free);
  bake_light(scene);
  const Mesh& ground = scene.things[1].mesh;
  const Vertex& under = ground.vertices[20 * 41 + 20];
  const Vertex& aside = ground.vertices[2 * 41 + 2];
  EXPECT_LT(luminance(under.ambient), 0.5F * luminance(aside.ambient));
  EXPECT_GT(aside.key, under.key);
}

TEST(Picture, NearerSheetHidesTheFartherOne) {
  Scene scene;
  scene.camera = straight_camera();
  scene.add(sheet_at(0.0F, 3.0F), glowing({0.0F, 0.5F, 0.0F}));
  scene.add(sheet_at(-1.0F, 0.3F), glowing({0.5F, 0.0F, 0.0F}));
  const Vec3 seen = middle_pixel(take_picture(scene, {40, 50}));
  EXPECT_GT(seen.x, 100.0F);
  EXPECT_LT(seen.y, 20.0F);
}

TEST(Picture, GlassLetsMostOfTheBackThrough) {
  Scene scene;
  scene.camera = straight_camera();
  scene.add(sheet_at(0.0F, 3.0F), glowing({0.0F, 0.5F, 0.0F}));
  scene.add(sheet_at(-1.0F, 1.0F), glowing({0.5F, 0.0F, 0.0F})).clarity = Clarity::glass;
  const Vec3 seen = middle_pixel(take_picture(scene, {40, 50}));
  EXPECT_GT(seen.y, seen.x);
  EXPECT_GT(seen.x, 30.0F);
}

TEST(Picture, EdgesAreSmooth) {
  Scene scene;
  scene.camera = straight_camera();
  scene.backdrop = {};
  Mesh sheet = sheet_at(0.0F, 0.6F);
  sheet.place(Pose{}.turned_z(0.3F));
  scene.add(std::move(sheet), glowing({0.8F, 0.8F, 0.8F}));
  const Picture picture = take_picture(scene, {60, 60});
  int between = 0;
  for (std::size_t i = 0; i < picture.bytes.size(); i += 3) {
    between += picture.bytes[i] > 40 && picture.bytes[i] < 180 ? 1 : 0;
  }
  EXPECT_GT(between, 20);
}

TEST(Picture, LightThatIsNoNumberIsBlack) {
  Scene scene;
  scene.camera = straight_camera();
  scene.add(sheet_at(0.0F, 3.0F), glowing({std::numeric_limits<float>::quiet_NaN(), 0.5F, 0.0F}));
  EXPECT_LT(middle_pixel(take_picture(scene, {8, 8})).x, 3.0F);
}

TEST(Picture, EmptySceneShowsTheBackdrop) {
  Scene scene;
  scene.backdrop = {0.2F, 0.4F, 0.6F};
  const Picture picture = take_picture(scene, {8, 8});
  EXPECT_EQ(picture.bytes.size(), 8U * 8U * 3U);
  EXPECT_LT(picture.bytes[0], picture.bytes[2]);
}

}  // namespace
}  // namespace etalase::painter
