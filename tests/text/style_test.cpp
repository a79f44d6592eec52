// What follows from a language and a text's letters.
#include "text/style.hpp"

#include <gtest/gtest.h>

#include "text/families.hpp"

namespace etalase::text {
namespace {

TEST(Direction, FollowsLanguageAndScript) {
  EXPECT_EQ(direction_of("id"), Direction::left_to_right);
  EXPECT_EQ(direction_of("ar"), Direction::right_to_left);
  EXPECT_EQ(direction_of("ar-SA"), Direction::right_to_left);
  EXPECT_EQ(direction_of("ms-Arab"), Direction::right_to_left);
  EXPECT_EQ(direction_of("ar-Latn"), Direction::left_to_right);
  EXPECT_EQ(direction_of("arn"), Direction::left_to_right);
  EXPECT_EQ(direction_of(""), Direction::left_to_right);
}

TEST(Families, PutTheLanguagesOwnCjkFamilyFirst) {
  EXPECT_EQ(families_for(Face::label, "zh").substr(0, 17), "Noto Sans CJK SC,");
  EXPECT_EQ(families_for(Face::reading, "zh-Hant").substr(0, 18), "Noto Serif CJK TC,");
  EXPECT_EQ(families_for(Face::reading, "ja").substr(0, 18), "Noto Serif CJK JP,");
  EXPECT_EQ(families_for(Face::label, "ko-KR").substr(0, 17), "Noto Sans CJK KR,");
  EXPECT_EQ(families_for(Face::display, "id").substr(0, 19), "Noto Serif Display,");
}

TEST(Latin, IsDecidedByEveryLetter) {
  EXPECT_TRUE(is_latin(std::string_view("Batik “Parang” – Rp1.250.000 é")));
  EXPECT_FALSE(is_latin(std::string_view("Batik ꦧꦠꦶꦏ꧀")));
  EXPECT_FALSE(is_latin(std::string_view("نسيج")));
  EXPECT_TRUE(is_latin(std::string_view("")));
}

}  // namespace
}  // namespace etalase::text
