// Bytes against a clock that the test turns.
#include "sync/token_bucket.hpp"

#include <gtest/gtest.h>

namespace etalase::sync {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr TokenBucket::Time k_begin{seconds(1000)};

// Takes pieces whenever it may, for so long; returns the bytes.
std::uint64_t bytes_in(base::Bytes rate, base::Bytes piece, milliseconds time) {
  TokenBucket bucket(rate, k_begin);
  std::uint64_t came = 0;
  auto now = k_begin;
  while (now < k_begin + time) {
    if (const auto rest = bucket.rest(now); rest > milliseconds(0)) {
      now += rest;
      continue;
    }
    bucket.take(piece, now);
    came += piece.count;
  }
  return came;
}

TEST(TokenBucket, LetsThroughWhatTheRateSaysWhateverThePieces) {
  for (const std::uint64_t piece : {100U, 3'000U, 16'384U, 65'536U, 400'000U}) {
    for (const std::uint64_t rate : {10'000U, 100'000U, 700'000U}) {
      SCOPED_TRACE(std::to_string(piece) + " at " + std::to_string(rate));
      const auto came = bytes_in({rate}, {piece}, seconds(60));
      EXPECT_GE(came, rate * 59);
      EXPECT_LE(came, rate * 60 + rate / 10 + piece);
    }
  }
}

TEST(TokenBucket, HoldsNothingBackWithoutARate) {
  TokenBucket bucket({0}, k_begin);
  bucket.take(base::megabytes(1000), k_begin);
  EXPECT_EQ(bucket.rest(k_begin), milliseconds(0));
}

TEST(TokenBucket, SavesUpNoMoreThanATenthOfASecond) {
  TokenBucket bucket({100'000}, k_begin);
  const auto later = k_begin + std::chrono::hours(1);
  bucket.take({10'000}, later);
  EXPECT_EQ(bucket.rest(later), milliseconds(0));
  bucket.take({10'000}, later);
  EXPECT_EQ(bucket.rest(later), milliseconds(100));
}

TEST(TokenBucket, PaysItsDebtsBeforeItGives) {
  TokenBucket bucket({1'000}, k_begin);
  bucket.take({10'100}, k_begin);
  EXPECT_EQ(bucket.rest(k_begin), seconds(10));
  EXPECT_EQ(bucket.rest(k_begin + seconds(4)), seconds(6));
  EXPECT_EQ(bucket.rest(k_begin + seconds(10)), milliseconds(0));
}

TEST(TokenBucket, AClockThatStandsOrGoesBackGivesNothing) {
  TokenBucket bucket({1'000}, k_begin);
  bucket.take({1'100}, k_begin);
  EXPECT_EQ(bucket.rest(k_begin - seconds(5)), seconds(1));
  bucket.take({1'000}, k_begin - seconds(5));
  EXPECT_EQ(bucket.rest(k_begin), seconds(2));
}

}  // namespace
}  // namespace etalase::sync
