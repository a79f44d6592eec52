// Sheets repeat, stencils measure, textures filter.
#include <gtest/gtest.h>

#include "brush/stencil.hpp"
#include "brush/texture.hpp"

namespace etalase::painter {
namespace {

TEST(Sheet, WrapsAroundAllEdges) {
  Sheet<int> sheet({2.0F, 1.0F}, 10, 0);
  sheet.at(-1, -1) = 5;
  EXPECT_EQ(sheet.at(19, 9), 5);
  EXPECT_EQ(sheet.at(39, 19), 5);
}

TEST(Sheet, VisitsEachPixelOnce) {
  Sheet<int> sheet({1.5F, 1.0F}, 8, 0);
  sheet.each([](int& value, Vec2) { ++value; });
  for (int y = 0; y < sheet.height(); ++y) {
    for (int x = 0; x < sheet.width(); ++x) {
      EXPECT_EQ(sheet.at(x, y), 1) << x << " " << y;
    }
  }
}

TEST(Stencil, MeasuresDiscsAcrossTheSeam) {
  Stencil stencil({1.0F, 1.0F}, 100, 0.05F);
  stencil.disc({}, {0.0F, 0.5F}, 0.1F);
  EXPECT_NEAR(stencil.distances().at(99, 50), -0.095F, 0.01F);
  EXPECT_NEAR(stencil.distances().at(12, 50), 0.025F, 0.01F);
  stencil.clear();
  EXPECT_EQ(stencil.distances().at(99, 50), Stencil::k_nothing);
}

TEST(Stencil, FollowsThePen) {
  Stencil stencil({1.0F, 1.0F}, 100, 0.02F);
  const Pen pen = Pen().moved(0.5F, 0.5F).turned(k_pi * 0.5F).scaled(2.0F);
  stencil.oval(pen, {0.1F, 0.0F}, {0.05F, 0.02F}, 0.0F);  // lies at (0.5, 0.7), long axis along y
  EXPECT_LT(stencil.distances().at(50, 78), 0.0F);
  EXPECT_GT(stencil.distances().at(56, 70), 0.0F);
}

TEST(Stencil, PolygonMayBeConcave) {
  Stencil stencil({1.0F, 1.0F}, 100, 0.02F);
  const Vec2 corners[5] = {{0.2F, 0.2F}, {0.8F, 0.2F}, {0.8F, 0.8F}, {0.5F, 0.4F}, {0.2F, 0.8F}};
  stencil.polygon({}, corners);
  EXPECT_LT(stencil.distances().at(50, 30), 0.0F);
  EXPECT_GT(stencil.distances().at(50, 60), 0.0F);
}

TEST(Ink, LaysFillLineAndHaloOutwards) {
  Canvas canvas({1.0F, 1.0F}, 200, {});
  Stencil stencil({1.0F, 1.0F}, 200, 0.1F);
  stencil.disc({}, {0.5F, 0.5F}, 0.2F);
  ink(canvas, stencil, {{1.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 0.0F}, 0.05F, {0.0F, 0.0F, 1.0F}, 0.05F});
  EXPECT_EQ(canvas.at(100, 100).x, 1.0F);
  EXPECT_EQ(canvas.at(100 + 45, 100).y, 1.0F);
  EXPECT_EQ(canvas.at(100 + 55, 100).z, 1.0F);
  EXPECT_EQ(canvas.at(100 + 65, 100).z, 0.0F);
}

TEST(Texture, ShowsTheMeanFromFarAway) {
  Canvas canvas({1.0F, 1.0F}, 64, {});
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 64; x += 2) {
      canvas.at(x, y) = {1.0F, 1.0F, 1.0F};
    }
  }
  const Texture texture(canvas);
  EXPECT_NEAR(texture.at({0.31F, 0.62F}, 0.5F).x, 0.5F, 0.01F);
  EXPECT_NEAR(texture.at({0.5F / 64.0F, 0.5F}, 0.001F).x, 1.0F, 0.01F);
  EXPECT_NEAR(texture.at({1.5F / 64.0F + 3.0F, -0.5F}, 0.001F).x, 0.0F, 0.01F);
}

}  // namespace
}  // namespace etalase::painter
