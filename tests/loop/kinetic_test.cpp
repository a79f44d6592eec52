// Scrolling of one axis.
#include "loop/kinetic.hpp"

#include <gtest/gtest.h>

namespace etalase::loop {
namespace {

using Seconds = Kinetic::Seconds;
constexpr Seconds k_frame{1.0F / 60};

int frames_until_rest(Kinetic& scroll) {
  int frames = 0;
  while (scroll.step(k_frame) && frames < 1000) ++frames;
  return frames;
}

Kinetic with_limit(float limit) {
  Kinetic scroll;
  scroll.set_limit(limit);
  return scroll;
}

TEST(Kinetic, FollowsTheFingerAndStopsAtBothEnds) {
  Kinetic scroll = with_limit(100);
  scroll.drag_by(40);
  EXPECT_EQ(scroll.offset(), 40);
  scroll.drag_by(100);
  EXPECT_TRUE(scroll.at_end());
  scroll.drag_by(-500);
  EXPECT_EQ(scroll.offset(), 0);
}

TEST(Kinetic, AFlingSlowsDownAndRests) {
  Kinetic scroll = with_limit(100000);
  scroll.fling(2000);
  EXPECT_TRUE(scroll.moving());
  const int frames = frames_until_rest(scroll);
  EXPECT_GT(frames, 30);
  EXPECT_LT(frames, 180);
  EXPECT_NEAR(scroll.offset(), 2000 * 0.325, 20);
  EXPECT_FALSE(scroll.step(k_frame));
}

TEST(Kinetic, TheWayDoesNotDependOnTheFrameRate) {
  Kinetic smooth = with_limit(100000);
  Kinetic rough = with_limit(100000);
  smooth.fling(3000);
  rough.fling(3000);
  for (int i = 0; i < 30; ++i) smooth.step(Seconds(0.01F));
  for (int i = 0; i < 3; ++i) rough.step(Seconds(0.1F));
  EXPECT_NEAR(smooth.offset(), rough.offset(), 0.1);
}

TEST(Kinetic, AFlingIntoTheEndStopsThere) {
  Kinetic scroll = with_limit(50);
  scroll.fling(5000);
  frames_until_rest(scroll);
  EXPECT_EQ(scroll.offset(), 50);
  EXPECT_FALSE(scroll.moving());
}

TEST(Kinetic, ASlowReleaseRests) {
  Kinetic scroll = with_limit(1000);
  scroll.fling(40);
  EXPECT_FALSE(scroll.moving());
}

TEST(Kinetic, GlidesEaseOutAndEndExactly) {
  Kinetic scroll = with_limit(1000);
  scroll.glide_to(300, Seconds(0.2F));
  scroll.step(Seconds(0.1F));
  EXPECT_GT(scroll.offset(), 200);
  EXPECT_LT(scroll.offset(), 300);
  EXPECT_FALSE(scroll.step(Seconds(0.1F)));
  EXPECT_EQ(scroll.offset(), 300);
}

TEST(Kinetic, ATouchStopsAFling) {
  Kinetic scroll = with_limit(100000);
  scroll.fling(5000);
  scroll.step(k_frame);
  const float stopped = scroll.offset();
  scroll.stop();
  EXPECT_FALSE(scroll.step(k_frame));
  EXPECT_EQ(scroll.offset(), stopped);
}

TEST(Kinetic, ShorterContentPullsTheOffsetIn) {
  Kinetic scroll = with_limit(1000);
  scroll.set_offset(900);
  scroll.set_limit(200);
  EXPECT_EQ(scroll.offset(), 200);
  scroll.set_limit(-5);
  EXPECT_EQ(scroll.offset(), 0);
}

TEST(Kinetic, DrawsOnWholePixels) {
  Kinetic scroll = with_limit(1000);
  scroll.drag_by(10.6F);
  EXPECT_EQ(scroll.pixel_offset(), 11);
}

TEST(EaseOut, RunsFromZeroToOne) {
  EXPECT_EQ(ease_out(-1), 0);
  EXPECT_EQ(ease_out(0), 0);
  EXPECT_GT(ease_out(0.5F), 0.8F);
  EXPECT_EQ(ease_out(1), 1);
  EXPECT_EQ(ease_out(2), 1);
}

}  // namespace
}  // namespace etalase::loop
