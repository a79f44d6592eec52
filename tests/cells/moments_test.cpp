// Days and times as spreadsheet programs save them.
#include "cells/moments.hpp"

#include <gtest/gtest.h>

namespace etalase::cells {
namespace {

std::string day(std::string_view text) {
  const auto read = read_date(text);
  const auto* found = std::get_if<std::string>(&read);
  return found == nullptr ? "refused: " + std::get<Message>(read).en : *found;
}
std::string at(std::string_view text, DayEdge edge = DayEdge::begin) {
  const auto read = read_time(text, "+08:00", edge);
  const auto* found = std::get_if<std::string>(&read);
  return found == nullptr ? "refused: " + std::get<Message>(read).en : *found;
}

TEST(Moments, DaysAreReadInEveryOrderThatIsClear) {
  for (const auto* text : {"2026-11-25", "25/11/2026", "25-11-2026", "25.11.2026", "2026/11/25", "25 Nov 2026",
                           "25-Nov-26", "25 November 2026", "Rabu, 25 November 2026", "Nov 25, 2026", "25 NOV. 2026",
                           "46351", "2026-11-25 00:00:00", "25/11/2026 0.00", "Wednesday, November 25, 2026"}) {
    EXPECT_EQ(day(text), "2026-11-25") << text;
  }
  EXPECT_EQ(day("5/3/2026"), "2026-03-05");
  EXPECT_EQ(day("05-03-2026"), "2026-03-05");
  EXPECT_EQ(day("2028-02-29"), "2028-02-29");
  EXPECT_EQ(day("17 Agustus 2026"), "2026-08-17");
  EXPECT_EQ(day("17 Aug 2026"), "2026-08-17");
  EXPECT_EQ(day("1 Desember 2026"), "2026-12-01");
  EXPECT_EQ(day("1 Dec 2026"), "2026-12-01");
  EXPECT_EQ(day("9 Mei 2026"), "2026-05-09");
}

TEST(Moments, WhatIsUnclearIsRefusedWithTheReason) {
  EXPECT_NE(day("11/25/2026").find("The month stands before the day"), std::string::npos);
  EXPECT_NE(day("25/11/26").find("two digits"), std::string::npos);
  EXPECT_NE(day("2026-11-25 09:00").find("without a time"), std::string::npos);
  for (const auto* text : {"2027-02-29", "30/02/2027", "2026-13-01", "kemarin", "", "2026", "25112026", "12345",
                           "99999", "25 Foo 2026", "1/2/3/4", "2026-11-25x", "0/1/2026", "25-11-20266"}) {
    EXPECT_TRUE(day(text).starts_with("refused")) << text << day(text);
  }
}

TEST(Moments, AWeekdayThatTheDayIsNotIsRefused) {
  for (const auto* text : {"Kamis, 25 November 2026", "Thursday, November 25, 2026", "Senin 25/11/2026",
                           "Jum'at, 25 November 2026", "minggu, 2026-11-25"})
    EXPECT_NE(day(text).find("weekday does not fit"), std::string::npos) << text << day(text);
  EXPECT_NE(at("Kamis, 25 November 2026 pukul 09.00").find("weekday does not fit"), std::string::npos);
  EXPECT_EQ(day("Jum'at, 27 November 2026"), "2026-11-27");
  EXPECT_EQ(day("Minggu, 29/11/2026"), "2026-11-29");
  EXPECT_EQ(day("Monday, 30 November 2026"), "2026-11-30");
}

TEST(Moments, AreShownWithTheirZone) {
  EXPECT_EQ(shown_time("2026-11-25T09:00:00+07:00"), "2026-11-25 09:00 WIB");
  EXPECT_EQ(shown_time("2026-11-25T23:59:00+08:00"), "2026-11-25 23:59 WITA");
  EXPECT_EQ(shown_time("2026-11-25T09:00:00+10:00"), "2026-11-25 09:00 +10:00");
  EXPECT_EQ(shown_time("2026-11-25T09:00:00Z"), "2026-11-25 09:00 UTC");
  EXPECT_EQ(shown_time("kemarin"), "kemarin");
}

TEST(Moments, TimesAreReadAsProgramsSaveThem) {
  for (const auto* text : {"25/11/2026 09:00", "25/11/2026 9.00", "2026-11-25 9:00", "2026-11-25 09:00:00",
                           "25 Nov 2026 09:00", "2026-11-25T09:00", "46351,375", "46351.375", "25/11/2026 9:00 AM",
                           "25/11/2026, 09.00", "2026-11-25 09.00 WITA", "Rabu, 25 November 2026 pukul 09.00",
                           "25/11/2026\u00A09.00", "25/11/2026 9:00:00 am"}) {
    EXPECT_EQ(at(text), "2026-11-25T09:00:00+08:00") << text;
  }
  EXPECT_EQ(at("46351,4583"), "2026-11-25T11:00:00+08:00");
  EXPECT_EQ(at("46351,99999"), "2026-11-26T00:00:00+08:00");
  EXPECT_EQ(at("25/11/2026 12:05 AM"), "2026-11-25T00:05:00+08:00");
  EXPECT_EQ(at("25/11/2026 1:05 PM"), "2026-11-25T13:05:00+08:00");
  EXPECT_EQ(at("25/11/2026 09.00 WIB"), "2026-11-25T09:00:00+07:00");
  EXPECT_EQ(at("2026-11-25T09:00:00+07:00"), "2026-11-25T09:00:00+07:00");
}

TEST(Moments, ADayAloneIsItsBeginningOrItsEnd) {
  EXPECT_EQ(at("2026-11-25"), "2026-11-25T00:00:00+08:00");
  EXPECT_EQ(at("2026-11-30", DayEdge::end), "2026-11-30T23:59:00+08:00");
  EXPECT_EQ(at("46351", DayEdge::end), "2026-11-25T23:59:00+08:00");
  EXPECT_EQ(at("46351,0", DayEdge::end), "2026-11-25T00:00:00+08:00");
}

TEST(Moments, TimesThatAreNoneAreRefused) {
  for (const auto* text :
       {"2026-02-30 09:00", "2026-11-25 25:00", "2026-11-25 9:60", "2026-11-25 9:5", "pagi", "25/11/2026 13:00 PM",
        "25/11/2026 0:30 AM", "25/11/26 09:00", "11/25/2026 09:00", "09:00", ",375", "2026-11-25 09:00 am pm"}) {
    EXPECT_TRUE(at(text).starts_with("refused")) << text << at(text);
  }
}

}  // namespace
}  // namespace etalase::cells
