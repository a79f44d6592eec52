// The page lands the right way round on a turned panel, and touches find it.
#include "platform/rotation.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace etalase::platform {
namespace {

using loop::PixelSize;
using loop::Point;

constexpr PixelSize k_panel{1920, 1080};
constexpr Rotation k_all[] = {Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters};

TEST(Rotation, ALyingPanelShowsAStandingPage) {
  EXPECT_EQ(page_size(k_panel, Rotation::none), (PixelSize{1920, 1080}));
  EXPECT_EQ(page_size(k_panel, Rotation::quarter), (PixelSize{1080, 1920}));
  EXPECT_EQ(page_size(k_panel, Rotation::half), (PixelSize{1920, 1080}));
  EXPECT_EQ(page_size(k_panel, Rotation::three_quarters), (PixelSize{1080, 1920}));
}

TEST(Rotation, ThePagesTopLeftTurnsClockwise) {
  EXPECT_EQ(on_panel(k_panel, Rotation::none).of({0, 0}), (Point{0, 0}));
  EXPECT_EQ(on_panel(k_panel, Rotation::quarter).of({0, 0}), (Point{1920, 0}));
  EXPECT_EQ(on_panel(k_panel, Rotation::half).of({0, 0}), (Point{1920, 1080}));
  EXPECT_EQ(on_panel(k_panel, Rotation::three_quarters).of({0, 0}), (Point{0, 1080}));
}

TEST(Rotation, EveryCornerStaysOnThePanel) {
  for (const Rotation rotation : k_all) {
    const PixelSize page = page_size(k_panel, rotation);
    const auto right = static_cast<float>(page.width);
    const auto bottom = static_cast<float>(page.height);
    std::set<std::pair<float, float>> corners;
    for (const Point corner : {Point{0, 0}, Point{right, 0}, Point{0, bottom}, Point{right, bottom}}) {
      const Point landed = on_panel(k_panel, rotation).of(corner);
      corners.emplace(landed.x, landed.y);
    }
    EXPECT_EQ(corners, (std::set<std::pair<float, float>>{{0, 0}, {1920, 0}, {0, 1080}, {1920, 1080}}))
        << "turn " << static_cast<int>(rotation);
  }
}

TEST(Rotation, ATouchFindsWhatIsDrawnUnderIt) {
  for (const Rotation rotation : k_all) {
    const PixelSize page = page_size(k_panel, rotation);
    const Point drawn = on_panel(k_panel, rotation).of({200, 300});
    const Point touch = touch_on_page({drawn.x / 1920, drawn.y / 1080}, rotation);
    EXPECT_NEAR(touch.x * static_cast<float>(page.width), 200, 0.1);
    EXPECT_NEAR(touch.y * static_cast<float>(page.height), 300, 0.1);
  }
}

TEST(Rotation, UpsideDownKeepsTheColumns) {
  EXPECT_EQ(upside_down({40, 30}).of({7, 0}), (Point{7, 30}));
  EXPECT_EQ(upside_down({40, 30}).of({7, 30}), (Point{7, 0}));
}

}  // namespace
}  // namespace etalase::platform
