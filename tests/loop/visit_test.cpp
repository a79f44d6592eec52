// The phases of a visit.
#include "loop/visit.hpp"

#include <gtest/gtest.h>

namespace etalase::loop {
namespace {

using std::chrono::seconds;

Visit touched_at_zero(VisitTimes times = {}) {
  Visit visit(times);
  visit.touched(seconds(0));
  return visit;
}

TEST(Visit, AttractWaitsForATouchWithoutADeadline) {
  Visit visit(VisitTimes{});
  EXPECT_EQ(visit.next(), std::nullopt);
  EXPECT_EQ(visit.tick(seconds(100000)), std::nullopt);
  EXPECT_EQ(visit.touched(seconds(5)), VisitPhase::attract);
  EXPECT_EQ(visit.phase(), VisitPhase::browsing);
  EXPECT_EQ(visit.next(), seconds(65));
}

TEST(Visit, AsksThenResetsThenAttracts) {
  Visit visit = touched_at_zero();
  EXPECT_EQ(visit.tick(std::chrono::milliseconds(59999)), std::nullopt);
  EXPECT_EQ(visit.tick(seconds(60)), VisitPhase::asking);
  EXPECT_EQ(visit.dialog_left(seconds(65)), seconds(15));
  EXPECT_EQ(visit.next(), seconds(80));
  EXPECT_EQ(visit.tick(seconds(80)), VisitPhase::resetting);
  visit.reset_finished();
  EXPECT_EQ(visit.phase(), VisitPhase::attract);
}

TEST(Visit, AnyTouchWhileAskingExtends) {
  Visit visit = touched_at_zero();
  (void)visit.tick(seconds(60));
  EXPECT_EQ(visit.touched(seconds(79)), VisitPhase::asking);
  EXPECT_EQ(visit.phase(), VisitPhase::browsing);
  EXPECT_EQ(visit.dialog_left(seconds(79)), std::nullopt);
  EXPECT_EQ(visit.next(), seconds(139));
}

TEST(Visit, AskingAgainGivesTheWholeTime) {
  Visit visit = touched_at_zero();
  (void)visit.tick(seconds(60));
  visit.touched(seconds(75));
  visit.ask(seconds(75));
  EXPECT_EQ(visit.phase(), VisitPhase::asking);
  EXPECT_EQ(visit.dialog_left(seconds(75)), seconds(20));
  EXPECT_EQ(visit.next(), seconds(95));
}

TEST(Visit, ALongStoryMayStandLonger) {
  Visit visit = touched_at_zero();
  visit.page_shown(reading_time(400), seconds(10));
  EXPECT_EQ(reading_time(400), seconds(120));
  EXPECT_EQ(visit.next(), seconds(130));
  visit.page_shown(reading_time(20), seconds(11));
  EXPECT_EQ(visit.next(), seconds(71));
}

TEST(Visit, ASleepThroughBothLimitsStillShowsTheWholeQuestion) {
  Visit visit = touched_at_zero();
  EXPECT_EQ(visit.tick(seconds(500)), VisitPhase::asking);
  EXPECT_EQ(visit.next(), seconds(520));
}

TEST(Visit, ZeroSwitchesALimitOff) {
  Visit never = touched_at_zero({seconds(0), seconds(20)});
  never.page_shown(seconds(90), seconds(0));
  EXPECT_EQ(never.next(), std::nullopt);
  EXPECT_EQ(never.tick(seconds(9999)), std::nullopt);
  Visit unasked = touched_at_zero({seconds(60), seconds(0)});
  EXPECT_EQ(unasked.tick(seconds(60)), VisitPhase::resetting);
}

TEST(Visit, DoneResetsAtOnceAndTouchesThenDoNothing) {
  Visit visit = touched_at_zero();
  visit.done();
  EXPECT_EQ(visit.phase(), VisitPhase::resetting);
  EXPECT_EQ(visit.touched(seconds(1)), VisitPhase::resetting);
  EXPECT_EQ(visit.phase(), VisitPhase::resetting);
  visit.reset_finished();
  visit.done();
  EXPECT_EQ(visit.phase(), VisitPhase::attract);
}

TEST(Visit, TheNextVisitorStartsWithTheOrdinaryLimit) {
  Visit visit = touched_at_zero();
  visit.page_shown(seconds(300), seconds(0));
  visit.done();
  visit.reset_finished();
  visit.touched(seconds(1000));
  EXPECT_EQ(visit.next(), seconds(1060));
}

}  // namespace
}  // namespace etalase::loop
