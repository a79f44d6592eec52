// What the loop has to wake up for.
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
  deadlines.set(Deadline::slide, milliseconds(900));
  deadlines.set(Deadline::midnight, milliseconds(400));
  EXPECT_EQ(deadlines.next(), milliseconds(400));
}

TEST(Deadlines, SettingAgainMovesIt) {
  Deadlines deadlines;
  deadlines.set(Deadline::slide, milliseconds(900));
  deadlines.set(Deadline::slide, milliseconds(1200));
  EXPECT_EQ(deadlines.at(Deadline::slide), milliseconds(1200));
  EXPECT_THAT(deadlines.take_due(milliseconds(1000)), IsEmpty());
}

TEST(Deadlines, DueOnesComeEarliestFirstAndOnlyOnce) {
  Deadlines deadlines;
  deadlines.set(Deadline::midnight, milliseconds(30));
  deadlines.set(Deadline::slide, milliseconds(10));
  deadlines.set(Deadline::countdown, milliseconds(10));
  deadlines.set(Deadline::status, milliseconds(31));
  EXPECT_THAT(deadlines.take_due(milliseconds(30)),
              ElementsAre(Deadline::countdown, Deadline::slide, Deadline::midnight));
  EXPECT_THAT(deadlines.take_due(milliseconds(30)), IsEmpty());
  EXPECT_EQ(deadlines.next(), milliseconds(31));
}

TEST(Deadlines, NothingRemovesAndClearingTheUnsetIsFine) {
  Deadlines deadlines;
  deadlines.set(Deadline::slide, milliseconds(1));
  deadlines.set(Deadline::slide, std::nullopt);
  deadlines.clear(Deadline::status);
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
