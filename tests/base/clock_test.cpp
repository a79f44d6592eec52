// RFC 3339 in and out.
#include "base/clock.hpp"

#include <gtest/gtest.h>

namespace etalase::base {
namespace {

TEST(Time, IsWrittenInUtcWithWholeSeconds) {
  EXPECT_EQ(format_utc(*parse_time("2026-01-05T13:00:00.999+07:00")), "2026-01-05T06:00:00Z");
}

TEST(Time, IsReadWithZAndOffsets) {
  const auto utc = parse_time("2026-01-05T06:00:00Z");
  ASSERT_TRUE(utc);
  EXPECT_EQ(*parse_time("2026-01-05T13:00:00+07:00"), *utc);
  EXPECT_EQ(*parse_time("2026-01-04T22:30:00-07:30"), *utc);
}

TEST(Time, RefusesEverythingElse) {
  for (const char* text :
       {"", "2026-01-05", "2026-01-05T06:00:00", "2026-02-30T06:00:00Z", "2026-01-05T25:00:00Z", "2026-01-05T06:61:00Z",
        "2026-01-05T06:00:00Zx", "2026-01-05T06:00:00+0700x", "yesterday", "2026-01-05T06:00:00 +07:00"}) {
    const auto time = parse_time(text);
    ASSERT_FALSE(time) << text;
    EXPECT_EQ(time.error().kind, ErrorKind::corrupt);
  }
}

TEST(RealClock, NeverGoesBackSinceBoot) {
  const RealClock clock;
  const auto first = clock.boot_now();
  EXPECT_LE(first, clock.boot_now());
  EXPECT_GT(first, BootTime(0));
  EXPECT_GT(clock.system_now(), *parse_time("2025-01-01T00:00:00Z"));
}

}  // namespace
}  // namespace etalase::base
