// Which touches come too early.
#include "loop/press_gate.hpp"

#include <gtest/gtest.h>

namespace etalase::loop {
namespace {

using std::chrono::milliseconds;

Event finger_down(FingerId id, int ms) { return FingerDown{id, {}, milliseconds(ms)}; }
Event finger_move(FingerId id, int ms) { return FingerMove{id, {}, milliseconds(ms)}; }
Event finger_up(FingerId id, int ms) { return FingerUp{id, {}, milliseconds(ms)}; }

TEST(PressGate, TakesEveryTouchOfAPageThatNeverChanged) {
  PressGate gate;
  EXPECT_TRUE(gate.counts(finger_down(1, 0)));
  gate.take(finger_down(1, 0));
  EXPECT_TRUE(gate.counts(finger_move(1, 10)));
  EXPECT_TRUE(gate.counts(finger_up(1, 20)));
}

TEST(PressGate, IsClosedUntilThePageHasStoodStill) {
  PressGate gate;
  gate.disturb(milliseconds(1000));
  gate.disturb(milliseconds(1200));  // still on its way
  EXPECT_FALSE(gate.counts(finger_down(1, 1599)));
  EXPECT_TRUE(gate.counts(finger_down(1, 1600)));
}

TEST(PressGate, AFingerThatIsDownWhenThePageChangesNeverCountsAgain) {
  PressGate gate;
  gate.take(finger_down(1, 0));
  gate.disturb(milliseconds(100));
  EXPECT_FALSE(gate.counts(finger_up(1, 5000)));
  gate.take(finger_up(1, 5000));
  EXPECT_TRUE(gate.counts(finger_down(1, 5100)));
}

TEST(PressGate, AFingerThatCameTooEarlyDoesNotCountLater) {
  PressGate gate;
  gate.disturb(milliseconds(0));
  gate.take(finger_down(1, 399));
  EXPECT_FALSE(gate.counts(finger_move(1, 900)));
  EXPECT_FALSE(gate.counts(finger_up(1, 1000)));
  gate.take(finger_down(2, 950));
  EXPECT_TRUE(gate.counts(finger_up(2, 1000))) << "another finger is another touch";
}

TEST(PressGate, UnknownFingersDoNotCount) {
  PressGate gate;
  EXPECT_FALSE(gate.counts(finger_up(9, 0)));
  gate.take(finger_down(1, 0));
  gate.take(FingersLost{});
  EXPECT_FALSE(gate.counts(finger_up(1, 10)));
  EXPECT_TRUE(gate.counts(KeyDown{Key::enter, milliseconds(0)}));
}

}  // namespace
}  // namespace etalase::loop
