// Money and days in words.
#include "feed/money_text.hpp"

#include <gtest/gtest.h>

namespace etalase::feed {
namespace {

TEST(MoneyText, GroupsByThousandsInEachLanguagesWay) {
  EXPECT_EQ(rupiah_text(1'250'000, "id"), "Rp1.250.000");
  EXPECT_EQ(rupiah_text(1'250'000, "en"), "IDR 1,250,000");
  EXPECT_EQ(rupiah_text(999, "id"), "Rp999");
  EXPECT_EQ(rupiah_text(1000, "jv"), "IDR 1,000");
  EXPECT_EQ(rupiah_text(0, "id"), "Rp0");
  EXPECT_EQ(number_text(11'464, "id"), "11.464");
  EXPECT_EQ(number_text(11'464, "en"), "11,464");
}

TEST(NumberText, GroupsByThousandsAndWritesAMinusSign) {
  EXPECT_EQ(number_text(3000, "id"), "3.000");
  EXPECT_EQ(number_text(3000, "en"), "3,000");
  EXPECT_EQ(number_text(-1'250'000, "id"), "−1.250.000");
  EXPECT_EQ(number_text(0, "en"), "0");
}

TEST(MoneyText, WritesARangeOnlyWhereThereIsOne) {
  EXPECT_EQ(money_text({200'000, 350'000, "IDR", ""}, "id"), "Rp200.000–350.000");
  EXPECT_EQ(money_text({200'000, 1'350'000, "IDR", ""}, "en"), "IDR 200,000–1,350,000");
  EXPECT_EQ(money_text({200'000, 200'000, "IDR", ""}, "id"), "Rp200.000");
}

TEST(DayText, NamesTheMonth) {
  const auto day = base::parse_day("2026-01-05");
  ASSERT_TRUE(day);
  EXPECT_EQ(day_text(*day, "id"), "5 Januari 2026");
  EXPECT_EQ(day_text(*day, "en"), "5 January 2026");
}

TEST(TextIn, FallsBackToIndonesianThenToAnyThenToNothing) {
  EXPECT_EQ(text_in({{"id", "Kain"}, {"en", "Cloth"}}, "en"), "Cloth");
  EXPECT_EQ(text_in({{"id", "Kain"}}, "en"), "Kain");
  EXPECT_EQ(text_in({{"en", "Cloth"}}, "jv"), "Cloth");
  EXPECT_EQ(text_in({}, "id"), "");
}

}  // namespace
}  // namespace etalase::feed
