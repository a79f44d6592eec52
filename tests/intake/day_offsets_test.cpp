// Dates counted from one day.
#include "intake/day_offsets.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

const base::Day k_day = std::chrono::year(2026) / 2 / 27;

TEST(DayOffsets, CountForwardAndBack) {
  EXPECT_EQ(fill_day_offsets("a {{+2d}} b {{-58d}}; {{0d}}T09:00:00+07:00", k_day).value_or(""),
            "a 2026-03-01 b 2025-12-31; 2026-02-27T09:00:00+07:00");
  EXPECT_EQ(fill_day_offsets("tanpa tanggal { }", k_day).value_or(""), "tanpa tanggal { }");
}

TEST(DayOffsets, AnythingElseInBracesIsRefused) {
  for (const auto* text : {"{{}}", "{{3}}", "{{d}}", "{{+3d", "{{nama}}", "{{99999d}}", "{{+-3d}}", "{{3d}} {{"}) {
    EXPECT_FALSE(fill_day_offsets(text, k_day)) << text;
  }
}

}  // namespace
}  // namespace etalase::intake
