// Servers that bring little, against a clock that the test turns.
#include "sync/stall_watch.hpp"

#include <gtest/gtest.h>

namespace etalase::sync {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr Patience k_patience{seconds(15), seconds(30), {100}};

// Hears a piece each second; returns after how many seconds it had enough.
std::optional<int> ends_after(base::Bytes each_second, int most) {
  StallWatch watch(k_patience);
  for (int second = 1; second <= most; ++second) {
    watch.listened(seconds(1));
    watch.heard(each_second);
    if (watch.is_too_slow()) return second;
  }
  return {};
}

TEST(StallWatch, EndsWhatBringsLessThanTheFloor) {
  EXPECT_EQ(ends_after({0}, 1000), 30);
  EXPECT_EQ(ends_after({1}, 1000), 30);
  EXPECT_EQ(ends_after({99}, 1000), 30);
}

TEST(StallWatch, BearsWhatKeepsToTheFloor) {
  EXPECT_EQ(ends_after({100}, 1000), std::nullopt);
  EXPECT_EQ(ends_after({1'000'000}, 1000), std::nullopt);
}

TEST(StallWatch, CountsASilenceFromTheLastOfEnough) {
  StallWatch watch(k_patience);
  for (int i = 0; i < 10; ++i) {
    watch.listened(seconds(25));
    watch.heard({3'000});
    EXPECT_FALSE(watch.is_too_slow());
  }
  watch.listened(seconds(29));
  EXPECT_FALSE(watch.is_too_slow());
  watch.listened(seconds(1));
  EXPECT_TRUE(watch.is_too_slow());
}

TEST(StallWatch, KnowsWhetherAnythingCameLately) {
  StallWatch watch(k_patience);
  EXPECT_FALSE(watch.has_heard_within(seconds(15))) << "never";
  watch.heard({1});
  watch.listened(seconds(15));
  EXPECT_TRUE(watch.has_heard_within(seconds(15)));
  watch.listened(milliseconds(1));
  EXPECT_FALSE(watch.has_heard_within(seconds(15)));
}

TEST(StallWatch, AFloorOfNothingStillWantsAByte) {
  StallWatch watch({seconds(15), seconds(1), {0}});
  watch.listened(milliseconds(600));
  watch.heard({1});
  watch.listened(milliseconds(600));
  EXPECT_FALSE(watch.is_too_slow());
  watch.listened(milliseconds(400));
  EXPECT_TRUE(watch.is_too_slow());
}

}  // namespace
}  // namespace etalase::sync
