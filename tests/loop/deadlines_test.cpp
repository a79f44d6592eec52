// Named deadlines.
#include "loop/deadlines.hpp"

#include <gmock/gmock.h>

namespace etalase::loop {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Deadlines, NextIsTheEarliest) {
  Deadlines deadlines;
  EXPECT_EQ(deadlines.next(), std::nullopt);
  deadlines.set("slide", milliseconds(900));
  deadlines.set("backlight", milliseconds(400));
  EXPECT_EQ(deadlines.next(), milliseconds(400));
}

TEST(Deadlines, SettingAgainMovesIt) {
  Deadlines deadlines;
  deadlines.set("slide", milliseconds(900));
  deadlines.set("slide", milliseconds(1200));
  EXPECT_EQ(deadlines.at("slide"), milliseconds(1200));
  EXPECT_THAT(deadlines.take_due(milliseconds(1000)), IsEmpty());
}

TEST(Deadlines, DueOnesComeEarliestFirstAndOnlyOnce) {
  Deadlines deadlines;
  deadlines.set("late", milliseconds(30));
  deadlines.set("early", milliseconds(10));
  deadlines.set("also", milliseconds(10));
  deadlines.set("future", milliseconds(31));
  EXPECT_THAT(deadlines.take_due(milliseconds(30)), ElementsAre("also", "early", "late"));
  EXPECT_THAT(deadlines.take_due(milliseconds(30)), IsEmpty());
  EXPECT_EQ(deadlines.next(), milliseconds(31));
}

TEST(Deadlines, NothingRemovesAndClearingTheUnknownIsFine) {
  Deadlines deadlines;
  deadlines.set("slide", milliseconds(1));
  deadlines.set("slide", std::optional<BootTime>());
  deadlines.clear("never set");
  EXPECT_EQ(deadlines.next(), std::nullopt);
}

TEST(Deadlines, EarlierCopesWithAbsence) {
  EXPECT_EQ(earlier({}, {}), std::nullopt);
  EXPECT_EQ(earlier(milliseconds(2), {}), milliseconds(2));
  EXPECT_EQ(earlier({}, milliseconds(2)), milliseconds(2));
  EXPECT_EQ(earlier(milliseconds(3), milliseconds(2)), milliseconds(2));
}

}  // namespace
}  // namespace etalase::loop
