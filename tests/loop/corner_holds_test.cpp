// The hidden way to the staff page opens only on purpose.
#include "loop/corner_holds.hpp"

#include <gtest/gtest.h>

namespace etalase::loop {
namespace {

using namespace std::chrono_literals;

constexpr TouchScale k_scale{{1080, 1920}, 2.71F};
constexpr Point k_upper_left{0.03F, 0.02F};
constexpr Point k_lower_right{0.97F, 0.98F};

class CornerHoldsTest : public testing::Test {
 protected:
  CornerHold down(Point at, BootTime when, FingerId finger = 1) {
    return m_holds.take(FingerDown{finger, at, when}, k_scale);
  }
  CornerHold move(Point at, BootTime when, FingerId finger = 1) {
    return m_holds.take(FingerMove{finger, at, when}, k_scale);
  }
  CornerHold up(Point at, BootTime when, FingerId finger = 1) {
    return m_holds.take(FingerUp{finger, at, when}, k_scale);
  }
  // Rests in a corner from a moment on and lets go after `length`.
  CornerHold rest(Point at, BootTime from, BootTime length) {
    const CornerHold began = down(at, from);
    const CornerHold ticked = m_holds.tick(from + length);
    const CornerHold ended = up(at, from + length);
    return std::max({began, ticked, ended});
  }
  CornerHolds m_holds;
};

TEST_F(CornerHoldsTest, BothCornersInTurnOpenTheWay) {
  EXPECT_EQ(rest(k_upper_left, 1s, 2s), CornerHold::first);
  EXPECT_EQ(rest(k_lower_right, 5s, 2s), CornerHold::both);
  EXPECT_EQ(rest(k_lower_right, 8s, 2s), CornerHold::none) << "the way is not open for good";
}

TEST_F(CornerHoldsTest, OpensWhileTheFingerStillRests) {
  EXPECT_EQ(rest(k_upper_left, 1s, 2s), CornerHold::first);
  EXPECT_EQ(down(k_lower_right, 4s), CornerHold::none);
  EXPECT_EQ(m_holds.next(), BootTime{6s});
  EXPECT_EQ(m_holds.tick(5999ms), CornerHold::none);
  EXPECT_EQ(m_holds.tick(6s), CornerHold::both);
  EXPECT_FALSE(m_holds.next());
  EXPECT_EQ(up(k_lower_right, 7s), CornerHold::none);
}

TEST_F(CornerHoldsTest, ALoopThatWasBusyStillSeesTheHoldWhenTheFingerLeaves) {
  EXPECT_EQ(down(k_upper_left, 1s), CornerHold::none);
  EXPECT_EQ(up(k_upper_left, 4s), CornerHold::first);
  EXPECT_EQ(down(k_lower_right, 5s), CornerHold::none);
  EXPECT_EQ(up(k_lower_right, 8s), CornerHold::both);
}

TEST_F(CornerHoldsTest, TooShortIsNothing) {
  EXPECT_EQ(rest(k_upper_left, 1s, 1999ms), CornerHold::none);
  EXPECT_EQ(rest(k_lower_right, 4s, 3s), CornerHold::none);
  EXPECT_EQ(rest(k_upper_left, 10s, 2s), CornerHold::first);
  EXPECT_EQ(rest(k_lower_right, 13s, 1999ms), CornerHold::none);
  EXPECT_EQ(rest(k_lower_right, 16s, 3s), CornerHold::none);
}

TEST_F(CornerHoldsTest, WipingIsNothing) {
  EXPECT_EQ(down(k_upper_left, 1s), CornerHold::none);
  EXPECT_EQ(move({0.2F, 0.2F}, 1500ms), CornerHold::none);
  EXPECT_EQ(move(k_upper_left, 2s), CornerHold::none);
  EXPECT_EQ(m_holds.tick(10s), CornerHold::none);
  EXPECT_EQ(up(k_upper_left, 10s), CornerHold::none);
}

TEST_F(CornerHoldsTest, ATremblingFingerStillCounts) {
  EXPECT_EQ(down(k_upper_left, 1s), CornerHold::none);
  EXPECT_EQ(move({k_upper_left.x + 0.004F, k_upper_left.y + 0.003F}, 2s), CornerHold::none);
  EXPECT_EQ(m_holds.tick(3s), CornerHold::first);
}

TEST_F(CornerHoldsTest, TwoFingersAreNothing) {
  EXPECT_EQ(down(k_upper_left, 1s, 1), CornerHold::none);
  EXPECT_EQ(down(k_lower_right, 1100ms, 2), CornerHold::none);
  EXPECT_EQ(m_holds.tick(9s), CornerHold::none);
  EXPECT_EQ(up(k_upper_left, 9s, 1), CornerHold::none);
  EXPECT_EQ(up(k_lower_right, 9s, 2), CornerHold::none);
  EXPECT_EQ(rest(k_lower_right, 10s, 3s), CornerHold::none);
}

TEST_F(CornerHoldsTest, ASecondFingerDuringTheSecondHoldBeginsItAnew) {
  EXPECT_EQ(rest(k_upper_left, 1s, 2s), CornerHold::first);
  EXPECT_EQ(down(k_lower_right, 4s, 1), CornerHold::none);
  EXPECT_EQ(down({0.5F, 0.5F}, 5s, 2), CornerHold::none);
  EXPECT_EQ(m_holds.tick(8s), CornerHold::none);
}

TEST_F(CornerHoldsTest, ATouchElsewhereOrAPauseBeginsItAnew) {
  EXPECT_EQ(rest(k_upper_left, 1s, 2s), CornerHold::first);
  EXPECT_EQ(rest({0.5F, 0.5F}, 3500ms, 100ms), CornerHold::none);
  EXPECT_EQ(rest(k_lower_right, 4s, 3s), CornerHold::none);
  EXPECT_EQ(rest(k_upper_left, 10s, 2s), CornerHold::first);
  EXPECT_EQ(rest(k_lower_right, 17001ms, 3s), CornerHold::none);
}

TEST_F(CornerHoldsTest, OtherCornersAndTheWrongOrderAreNothing) {
  EXPECT_EQ(rest({0.97F, 0.02F}, 1s, 3s), CornerHold::none);
  EXPECT_EQ(rest({0.03F, 0.98F}, 5s, 3s), CornerHold::none);
  EXPECT_EQ(rest(k_lower_right, 9s, 3s), CornerHold::none);
  EXPECT_EQ(rest(k_upper_left, 13s, 3s), CornerHold::first);
}

TEST_F(CornerHoldsTest, LostFingersBeginItAnew) {
  EXPECT_EQ(down(k_upper_left, 1s), CornerHold::none);
  EXPECT_EQ(m_holds.take(FingersLost{}, k_scale), CornerHold::none);
  EXPECT_EQ(m_holds.tick(9s), CornerHold::none);
  EXPECT_EQ(rest(k_upper_left, 10s, 2s), CornerHold::first) << "the finger is not thought to be down still";
}

TEST_F(CornerHoldsTest, AFingerThatNeverRestsOnACornerWakesNobody) {
  EXPECT_EQ(down({0.5F, 0.5F}, 1s), CornerHold::none);
  EXPECT_FALSE(m_holds.next());
}

}  // namespace
}  // namespace etalase::loop
