// A picture in its view: whole, larger, moved, never out of it.
#include "widgets/zoom.hpp"

#include <gtest/gtest.h>

namespace etalase::widgets {
namespace {

using loop::Point;
using loop::Rect;
using Seconds = PictureZoom::Seconds;

constexpr Rect k_view{0, 0, 1000, 1500};
constexpr Seconds k_time{0.2F};

// Upright, as most photographs are: whole it is as wide as the view and has ground above and below.
PictureZoom upright() { return {{800, 1000}, k_view}; }

void expect_near(Rect a, Rect b) {
  EXPECT_NEAR(a.left, b.left, 0.5F);
  EXPECT_NEAR(a.top, b.top, 0.5F);
  EXPECT_NEAR(a.right, b.right, 0.5F);
  EXPECT_NEAR(a.bottom, b.bottom, 0.5F);
}

TEST(PictureZoom, BeginsWholeInTheMiddle) {
  expect_near(upright().rect(), {0, 125, 1000, 1375});
  expect_near(PictureZoom({3000, 1000}, {100, 0, 700, 900}).rect(), {100, 350, 700, 550});
  EXPECT_TRUE(upright().is_whole());
  expect_near(upright().seen(), {0, 0, 1, 1});
}

TEST(PictureZoom, GrowsFourfoldOrTwoPanelPixelsForOneOfItsOwn) {
  EXPECT_FLOAT_EQ(upright().most(), 4);
  EXPECT_FLOAT_EQ(PictureZoom({4000, 5000}, k_view).most(), 8);
  PictureZoom zoom = upright();
  zoom.zoom_by(100, {500, 700});
  EXPECT_FLOAT_EQ(zoom.scale(), 4);
  EXPECT_TRUE(zoom.is_largest());
}

TEST(PictureZoom, IsNeverSmallerThanWhole) {
  PictureZoom zoom = upright();
  zoom.zoom_by(3, {100, 300});
  zoom.zoom_by(0.01F, {900, 1200});
  expect_near(zoom.rect(), upright().rect());
  EXPECT_TRUE(zoom.is_whole());
}

TEST(PictureZoom, KeepsWhatLiesUnderTheFingers) {
  PictureZoom zoom = upright();
  const Point fingers{400, 900};
  const float share = (fingers.y - zoom.rect().top) / zoom.rect().height();
  zoom.zoom_by(2.5F, fingers);
  EXPECT_NEAR((fingers.y - zoom.rect().top) / zoom.rect().height(), share, 0.001F);
  EXPECT_NEAR((fingers.x - zoom.rect().left) / zoom.rect().width(), 0.4F, 0.001F);
}

TEST(PictureZoom, StopsAtItsEdges) {
  PictureZoom zoom = upright();
  zoom.zoom_by(2, {500, 750});
  zoom.drag_by({5000, 5000});
  expect_near(zoom.rect(), {0, 0, 2000, 2500});
  zoom.drag_by({-9000, -9000});
  expect_near(zoom.rect(), {-1000, -1000, 1000, 1500});
}

TEST(PictureZoom, StaysInTheMiddleAlongASideThatIsShorterThanTheView) {
  PictureZoom zoom = upright();
  zoom.zoom_by(1.1F, {500, 200});
  zoom.drag_by({-30, 400});
  EXPECT_NEAR(zoom.rect().centre().y, 750, 0.5F);
  EXPECT_NEAR(zoom.rect().left, -80, 1);
}

TEST(PictureZoom, DoesNotMoveWhileItIsWhole) {
  PictureZoom zoom = upright();
  zoom.drag_by({300, -300});
  zoom.fling({4000, 4000});
  zoom.step(Seconds{0.1F});
  expect_near(zoom.rect(), upright().rect());
}

TEST(PictureZoom, GlidesInItsTimeWhateverTheFrames) {
  for (const int frames : {1, 3, 40}) {
    PictureZoom zoom = upright();
    zoom.glide_to(2.5F, {250, 750}, k_time);
    EXPECT_TRUE(zoom.moving());
    for (int i = 0; i < frames; ++i) zoom.step(k_time / static_cast<float>(frames) + Seconds{0.0001F});
    EXPECT_FALSE(zoom.moving()) << frames;
    EXPECT_FLOAT_EQ(zoom.scale(), 2.5F);
    EXPECT_NEAR((250 - zoom.rect().left) / zoom.rect().width(), 0.25F, 0.001F);
  }
}

TEST(PictureZoom, GlidesAtOnceWithoutTime) {
  PictureZoom zoom = upright();
  zoom.glide_to(2, {500, 750}, Seconds{0});
  EXPECT_FLOAT_EQ(zoom.scale(), 2);
  EXPECT_FALSE(zoom.moving());
}

TEST(PictureZoom, StepsInAHurryAllCount) {
  PictureZoom zoom = upright();
  zoom.glide_by(1.5F, k_time);
  zoom.step(Seconds{0.05F});
  zoom.glide_by(1.5F, k_time);
  zoom.step(k_time);
  EXPECT_FLOAT_EQ(zoom.scale(), 2.25F);
}

TEST(PictureZoom, AFingerStopsAGlideAndAFling) {
  PictureZoom zoom = upright();
  zoom.glide_to(3, {500, 750}, k_time);
  zoom.stop();
  EXPECT_FALSE(zoom.moving());
  zoom.zoom_by(3, {500, 750});
  zoom.fling({2000, 1000});
  EXPECT_TRUE(zoom.step(Seconds{0.016F}));
  zoom.drag_by({1, 1});
  EXPECT_FALSE(zoom.moving());
}

TEST(PictureZoom, AFlingComesToRestInsideThePicture) {
  PictureZoom zoom = upright();
  zoom.zoom_by(4, {500, 750});
  zoom.fling({90000, -90000});
  for (int i = 0; i < 1000 && zoom.step(Seconds{0.016F}); ++i) continue;
  EXPECT_FALSE(zoom.moving());
  EXPECT_LE(zoom.rect().left, 0);
  EXPECT_GE(zoom.rect().right, 1000);
  EXPECT_LE(zoom.rect().top, 0);
  EXPECT_GE(zoom.rect().bottom, 1500);
}

TEST(PictureZoom, ThePlaceOutlivesAnotherView) {
  PictureZoom zoom = upright();
  zoom.zoom_by(3, {200, 400});
  const Point middle = zoom.place().middle;
  PictureZoom across({800, 1000}, {0, 0, 1500, 800});
  across.restore(zoom.place());
  EXPECT_FLOAT_EQ(across.scale(), 3);
  EXPECT_NEAR(across.place().middle.y, middle.y, 0.05F);
  across.restore({});
  EXPECT_TRUE(across.is_whole());
}

TEST(PictureZoom, TellsWhatIsInView) {
  PictureZoom zoom = upright();
  zoom.zoom_by(2, {500, 750});
  expect_near(zoom.seen(), {0.25F, 0.2F, 0.75F, 0.8F});
}

}  // namespace
}  // namespace etalase::widgets
