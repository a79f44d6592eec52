// Waiting times.
#include "sync/backoff.hpp"

#include <gtest/gtest.h>

namespace etalase::sync {
namespace {

using std::chrono::seconds;

TEST(Backoff, DoublesItsCeilingUpToThirtySeconds) {
  EXPECT_EQ(backoff_delay(1, 1.0, {}), Delay(500));
  EXPECT_EQ(backoff_delay(2, 1.0, {}), Delay(1000));
  EXPECT_EQ(backoff_delay(3, 1.0, {}), Delay(2000));
  EXPECT_EQ(backoff_delay(100, 1.0, {}), Delay(30'000));
}

TEST(Backoff, JittersOverTheWholeRange) {
  EXPECT_EQ(backoff_delay(3, 0.0, {}), Delay(0));
  EXPECT_EQ(backoff_delay(3, 0.5, {}), Delay(1000));
}

TEST(Backoff, DoesAsTheServerAsksWithinReason) {
  EXPECT_EQ(backoff_delay(1, 0.0, seconds(7)), Delay(7000));
  EXPECT_EQ(backoff_delay(1, 0.0, seconds(86'400)), Delay(60'000));
}

TEST(Backoff, RetriesWhatMayPass) {
  for (const int status : {408, 429, 500, 502, 503, 504}) EXPECT_TRUE(is_worth_retrying(status)) << status;
  for (const int status : {200, 301, 400, 401, 403, 404, 410, 416}) EXPECT_FALSE(is_worth_retrying(status)) << status;
}

TEST(Poll, JittersByAFifth) {
  EXPECT_EQ(poll_delay(seconds(300), 0, 0.0), Delay(240'000));
  EXPECT_EQ(poll_delay(seconds(300), 0, 0.5), Delay(300'000));
  EXPECT_EQ(poll_delay(seconds(300), 0, 1.0), Delay(360'000));
}

TEST(Poll, ComesSoonAfterAFailureAndNeverLaterThanUsual) {
  EXPECT_EQ(poll_delay(seconds(300), 1, 0.5), Delay(5000));
  EXPECT_EQ(poll_delay(seconds(300), 3, 0.5), Delay(20'000));
  EXPECT_EQ(poll_delay(seconds(300), 1000, 0.5), Delay(300'000));
  EXPECT_EQ(poll_delay(seconds(2), 1, 0.5), Delay(2000));
}

TEST(AtOnce, HalvesAfterALimitAndGrowsByOne) {
  EXPECT_EQ(next_at_once(6, 6, Met::limit), 3U);
  EXPECT_EQ(next_at_once(3, 6, Met::limit), 1U);
  EXPECT_EQ(next_at_once(1, 6, Met::limit), 1U);
  EXPECT_EQ(next_at_once(1, 6, Met::no_trouble), 2U);
  EXPECT_EQ(next_at_once(6, 6, Met::no_trouble), 6U);
  EXPECT_EQ(next_at_once(3, 6, Met::nothing_new), 3U);
}

}  // namespace
}  // namespace etalase::sync
