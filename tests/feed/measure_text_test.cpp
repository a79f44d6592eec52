// Sizes and weights in words.
#include "feed/measure_text.hpp"

#include <gtest/gtest.h>

namespace etalase::feed {
namespace {

TEST(SizeText, WritesNumbersInEachLanguagesWay) {
  const Measures belt{0, {{LengthOf::length, 1100}, {LengthOf::width, 35}}};
  EXPECT_EQ(size_text(belt, "id"), "110 × 3,5 cm");
  EXPECT_EQ(size_text(belt, "en"), "110 × 3.5 cm");
  EXPECT_EQ(size_text({0, {{LengthOf::diameter, 180}, {LengthOf::height, 300}}}, "en"), "Ø 18 × 30 cm");
  EXPECT_EQ(size_text({3, {{LengthOf::length, 1100}, {LengthOf::width, 2000}}}, "id"), "3 × (110 × 200 cm)");
  EXPECT_EQ(size_text({6, {{LengthOf::diameter, 100}}}, "id"), "6 × Ø 10 cm");
}

TEST(SizeText, NamesSidesWhereTheirOrderDoesNot) {
  const Measures tall{0, {{LengthOf::height, 300}, {LengthOf::width, 200}}};
  EXPECT_EQ(size_text(tall, "id"), "tinggi 30 cm, lebar 20 cm");
  EXPECT_EQ(size_text(tall, "en"), "height 30 cm, width 20 cm");
}

TEST(SizeText, SmallThingsAreInMillimetres) {
  EXPECT_EQ(size_text({0, {{LengthOf::length, 42}}}, "id"), "42 mm");
  EXPECT_EQ(size_text({0, {{LengthOf::length, 16, 20}}}, "en"), "16–20 mm");
  EXPECT_EQ(size_text({0, {{LengthOf::diameter, 70}}}, "en"), "Ø 7 cm");
  EXPECT_EQ(size_text({0, {{LengthOf::diameter, 115}}}, "en"), "Ø 11.5 cm");
}

TEST(WeightText, ChangesToKilograms) {
  EXPECT_EQ(weight_text(850, "id"), "850 g");
  EXPECT_EQ(weight_text(1600, "id"), "1,6 kg");
  EXPECT_EQ(weight_text(1600, "en"), "1.6 kg");
  EXPECT_EQ(weight_text(2000, "en"), "2 kg");
  EXPECT_EQ(weight_text(1025, "id"), "1,025 kg");
}

}  // namespace
}  // namespace etalase::feed
