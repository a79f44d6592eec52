// Which source is looked at when.
#include "sync/schedule.hpp"

#include <gtest/gtest.h>

namespace etalase::sync {
namespace {

using std::chrono::seconds;
constexpr base::BootTime k_start{1'000'000};

TEST(Schedule, MakesANewSourceDueAtOnce) {
  Schedule schedule;
  EXPECT_FALSE(schedule.next());
  schedule.add("a", k_start);
  EXPECT_EQ(schedule.due(k_start), "a");
}

TEST(Schedule, WaitsAfterALook) {
  Schedule schedule;
  schedule.add("a", k_start);
  EXPECT_EQ(schedule.finished("a", {Schedule::Look::reached, seconds(300)}, k_start), Delay(300'000));
  EXPECT_FALSE(schedule.due(k_start + seconds(299)));
  EXPECT_EQ(schedule.next(), k_start + seconds(300));
  EXPECT_EQ(schedule.due(k_start + seconds(300)), "a");
}

TEST(Schedule, ForgetsFailuresAfterAnAnswer) {
  Schedule schedule;
  schedule.add("a", k_start);
  EXPECT_EQ(schedule.finished("a", {Schedule::Look::unreachable, seconds(300)}, k_start), Delay(5000));
  EXPECT_EQ(schedule.finished("a", {Schedule::Look::unreachable, seconds(300)}, k_start), Delay(10'000));
  EXPECT_EQ(schedule.finished("a", {Schedule::Look::reached, seconds(300)}, k_start), Delay(300'000));
  EXPECT_EQ(schedule.finished("a", {Schedule::Look::unreachable, seconds(300)}, k_start), Delay(5000));
}

TEST(Schedule, LeavesAServerAloneForAsLongAsItAsks) {
  Schedule schedule;
  schedule.add("a", k_start);
  EXPECT_EQ(schedule.finished("a", {Schedule::Look::unreachable, seconds(300), seconds(900)}, k_start), Delay(900'000));
  EXPECT_EQ(schedule.finished("a", {Schedule::Look::unreachable, seconds(300), seconds(1)}, k_start), Delay(10'000));
}

TEST(Schedule, TellsWhetherOneSourceIsDue) {
  Schedule schedule;
  schedule.add("a", k_start + seconds(1));
  EXPECT_FALSE(schedule.is_due("a", k_start));
  EXPECT_TRUE(schedule.is_due("a", k_start + seconds(1)));
  EXPECT_FALSE(schedule.is_due("b", k_start + seconds(1)));
}

TEST(Schedule, LetsOthersGoFirst) {
  Schedule schedule;
  schedule.add("partner", k_start);
  schedule.add("own", k_start + seconds(3));
  schedule.step_back("partner", k_start + seconds(3));
  EXPECT_EQ(schedule.due(k_start + seconds(4)), "own");
}

TEST(Schedule, LeavesTimeForWhoeverWaitsForTheStore) {
  Schedule schedule;
  schedule.add("galeri", k_start);
  schedule.step_back("galeri", k_start + seconds(3));
  EXPECT_FALSE(schedule.due(k_start + std::chrono::milliseconds(3999)));
  EXPECT_EQ(schedule.due(k_start + seconds(4)), "galeri");
}

TEST(Schedule, TakesTheOneThatWaitsLongest) {
  Schedule schedule;
  schedule.add("a", k_start + seconds(2));
  schedule.add("b", k_start + seconds(1));
  EXPECT_EQ(schedule.due(k_start + seconds(5)), "b");
}

TEST(Schedule, HurriesAll) {
  Schedule schedule;
  schedule.add("a", k_start + seconds(100));
  schedule.hurry(k_start);
  EXPECT_EQ(schedule.due(k_start), "a");
  schedule.clear();
  EXPECT_FALSE(schedule.due(k_start));
}

}  // namespace
}  // namespace etalase::sync
