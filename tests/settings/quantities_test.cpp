// Durations, sizes, windows.
#include "settings/quantities.hpp"

#include <gtest/gtest.h>

namespace etalase::settings {
namespace {

using std::chrono::milliseconds;

TEST(Duration, IsReadInEveryUnit) {
  EXPECT_EQ(parse_duration("250ms"), milliseconds(250));
  EXPECT_EQ(parse_duration("60s"), milliseconds(60'000));
  EXPECT_EQ(parse_duration("5m"), milliseconds(300'000));
  EXPECT_EQ(parse_duration("2h"), milliseconds(7'200'000));
  EXPECT_EQ(parse_duration("0"), milliseconds(0));
  EXPECT_EQ(parse_duration("0s"), milliseconds(0));
}

TEST(Duration, RefusesEverythingElse) {
  for (const char* text :
       {"", "s", "5", "-5s", "5 s", "5sec", "1.5h", "99999999999999999999s", "31d", "721h", "5m30s"}) {
    EXPECT_FALSE(parse_duration(text)) << text;
  }
}

TEST(Size, IsReadInThousands) {
  EXPECT_EQ(parse_size("0"), base::Bytes{0});
  EXPECT_EQ(parse_size("512"), base::Bytes{512});
  EXPECT_EQ(parse_size("20kB"), base::Bytes{20'000});
  EXPECT_EQ(parse_size("500MB"), base::Bytes{500'000'000});
  EXPECT_EQ(parse_size("1GB"), base::Bytes{1'000'000'000});
}

TEST(Size, RefusesEverythingElse) {
  for (const char* text : {"", "GB", "1 GB", "1gb", "-1", "1.5GB", "99999999999999999999", "9999999TB"})
    EXPECT_FALSE(parse_size(text)) << text;
}

TEST(Window, IsReadAlsoOverMidnight) {
  using std::chrono::minutes;
  EXPECT_EQ(parse_window("22:00-05:30"), (Window{minutes(22 * 60), minutes(5 * 60 + 30)}));
  EXPECT_EQ(parse_window("00:00-24:00"), (Window{minutes(0), minutes(24 * 60)}));
}

TEST(Window, RefusesEverythingElse) {
  for (const char* text :
       {"", "22:00", "22-05", "22:00-22:00", "25:00-26:00", "12:60-13:00", "2:00-3:00", "aa:bb-cc:dd", "24:01-01:00"}) {
    EXPECT_FALSE(parse_window(text)) << text;
  }
}

}  // namespace
}  // namespace etalase::settings
