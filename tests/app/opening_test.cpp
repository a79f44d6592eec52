// Opening hours.
#include "app/opening.hpp"

#include <gtest/gtest.h>

namespace etalase::app {
namespace {

using namespace std::chrono_literals;

// 5 January 2026 is a Monday; the gallery's clock is seven hours ahead.
base::SystemTime monday(std::chrono::minutes local) {
  return base::SystemTime{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + local - 7h};
}

OpeningTimes weekdays() {
  OpeningTimes times;
  times.time_zone = "Asia/Jakarta";
  times.hours = {{"mon", {{"09:00", "12:00"}, {"13:30", "17:00"}}}, {"tue", {}}};
  return times;
}

TEST(Opening, NothingIsKnownWithoutHours) { EXPECT_FALSE(opening_at({"Asia/Jakarta", {}, {}}, monday(3h))); }

TEST(Opening, FollowsTheSpansOfTheDay) {
  struct Case {
    std::chrono::minutes at;
    Door door;
    std::chrono::minutes until;
  };
  for (const Case& c : {Case{0min, Door::closed, 9h}, Case{8h + 59min, Door::closed, 1min}, Case{9h, Door::open, 3h},
                        Case{12h, Door::closed, 90min}, Case{14h, Door::open, 3h}, Case{17h, Door::closed, 7h}}) {
    const auto opening = opening_at(weekdays(), monday(c.at));
    ASSERT_TRUE(opening);
    EXPECT_EQ(opening->door, c.door) << c.at.count();
    EXPECT_EQ(opening->until, c.until) << c.at.count();
  }
}

TEST(Opening, AnEmptyDayIsClosedAndAnUnsaidOneOpen) {
  EXPECT_EQ(opening_at(weekdays(), monday(24h + 10h))->door, Door::closed);
  EXPECT_EQ(opening_at(weekdays(), monday(48h + 3h))->door, Door::open);
}

TEST(Opening, AnExceptionStandsBeforeTheWeekday) {
  OpeningTimes times = weekdays();
  times.exceptions = {{"2026-01-05", true, {}, {}}, {"2026-01-06", false, {{"10:00", "20:00"}}, {}}};
  EXPECT_EQ(opening_at(times, monday(10h))->door, Door::closed);
  EXPECT_EQ(opening_at(times, monday(24h + 19h))->door, Door::open);
  times.exceptions = {{"2026-01-05", false, {}, {}}};
  EXPECT_EQ(opening_at(times, monday(10h))->door, Door::open) << "a remark alone changes nothing";
}

TEST(Opening, MidnightAsTheEndIsOpenToTheLastMinute) {
  OpeningTimes times = weekdays();
  times.hours["mon"] = {{"00:00", "24:00"}};
  EXPECT_EQ(opening_at(times, monday(23h + 59min))->door, Door::open);
  EXPECT_EQ(opening_at(times, monday(23h + 59min))->until, 1min);
}

TEST(Opening, NonsenseNeverWaitsForever) {
  OpeningTimes times = weekdays();
  times.hours["mon"] = {{"", "x"}, {"99:99", ":"}};
  const auto opening = opening_at(times, monday(10h));
  EXPECT_EQ(opening->door, Door::closed);
  EXPECT_EQ(opening->until, 14h);
}

}  // namespace
}  // namespace etalase::app
