// Days that exist, and the wall clocks of galleries.
#include "base/calendar.hpp"

#include <gtest/gtest.h>

namespace etalase::base {
namespace {

SystemTime utc(const std::string& text) { return *parse_time(text); }

TEST(Day, IsReadAndWritten) {
  const auto day = parse_day("2026-02-28");
  ASSERT_TRUE(day);
  EXPECT_EQ(format_day(*day), "2026-02-28");
  EXPECT_TRUE(parse_day("2024-02-29"));
}

TEST(Day, MustExist) {
  for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-1", "2026/01/01",
                           "20260101", " 2026-01-1", "2026-01-+1", "2026--1-01", "2026-01-01 ", "abcd-ef-gh"}) {
    const auto day = parse_day(text);
    ASSERT_FALSE(day) << text;
    EXPECT_EQ(day.error().kind, ErrorKind::corrupt);
  }
}

TEST(LocalTime, DiffersInTheThreeZonesOfIndonesia) {
  const auto time = utc("2026-01-05T16:30:00Z");
  EXPECT_EQ(local_time(time, "Asia/Jakarta").since_midnight, std::chrono::minutes(23 * 60 + 30));
  EXPECT_EQ(local_time(time, "Asia/Makassar").since_midnight, std::chrono::minutes(30));
  EXPECT_EQ(local_time(time, "Asia/Jayapura").since_midnight, std::chrono::minutes(90));
  EXPECT_EQ(format_day(local_time(time, "Asia/Jakarta").day), "2026-01-05");
  EXPECT_EQ(format_day(local_time(time, "Asia/Makassar").day), "2026-01-06");
  EXPECT_EQ(local_time(time, "Asia/Jakarta").weekday, std::chrono::Monday);
}

TEST(LocalTime, TakesWesternIndonesiaForAnUnknownZone) {
  const auto time = utc("2026-01-05T16:30:00Z");
  EXPECT_EQ(local_time(time, "Mars/Olympus").since_midnight, local_time(time, "Asia/Jakarta").since_midnight);
}

TEST(LocalTime, WorksBefore1970) {
  EXPECT_EQ(format_day(local_time(utc("1969-12-31T23:00:00Z"), "Asia/Jakarta").day), "1970-01-01");
}

}  // namespace
}  // namespace etalase::base
