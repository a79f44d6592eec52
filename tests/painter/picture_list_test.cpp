// Lists are checked cell by cell; complaints name row and column.
#include "gallery/picture_list.hpp"

#include <gtest/gtest.h>

namespace etalase::painter {
namespace {

const std::string k_header = "file;design;colourway;aspect;seed\n";

std::string complaint(const std::string& lines) {
  const auto rows = parse_picture_list(k_header + lines);
  return rows ? "accepted" : rows.error().message;
}

TEST(PictureList, ReadsRowsWithAnyLineEnd) {
  const auto rows = parse_picture_list(
      "file;design;colourway;aspect;seed\r\nBTK-001_1.jpg;cloth-jlamprang;merah-biru;4x5;17\r\n\n"
      "S-03_1.jpg;yarn-ikat;indigo;16x9;4294967295");
  ASSERT_TRUE(rows) << rows.error().message;
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ((*rows)[0].file, "BTK-001_1.jpg");
  EXPECT_EQ((*rows)[0].design->name, "cloth-jlamprang");
  EXPECT_EQ((*rows)[0].colourway, "merah-biru");
  EXPECT_EQ((*rows)[0].seed, 17U);
  EXPECT_EQ((*rows)[1].aspect, "16x9");
  EXPECT_EQ((*rows)[1].seed, 4294967295U);
}

TEST(PictureList, EmptyListPaintsNothing) {
  const auto rows = parse_picture_list(k_header);
  ASSERT_TRUE(rows);
  EXPECT_TRUE(rows->empty());
}

TEST(PictureList, RefusesAnotherHeader) {
  EXPECT_FALSE(parse_picture_list(""));
  EXPECT_FALSE(parse_picture_list("file,design,colourway,aspect,seed\n"));
}

TEST(PictureList, NamesRowAndColumnOfEachWrongCell) {
  const std::string good = "a.jpg;wood-vas;jati;4x5;1\n";
  EXPECT_EQ(complaint(good), "accepted");
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vase;jati;4x5;1\n").starts_with("row 3, column design:"));
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vas;merah;4x5;1\n").starts_with("row 3, column colourway:"));
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vas;jati;4x6;1\n").starts_with("row 3, column aspect:"));
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vas;jati;4x5;one\n").starts_with("row 3, column seed:"));
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vas;jati;4x5;-1\n").starts_with("row 3, column seed:"));
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vas;jati;4x5;1x\n").starts_with("row 3, column seed:"));
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vas;jati;4x5;99999999999\n").starts_with("row 3, column seed:"));
  EXPECT_TRUE(complaint(good + "b.jpg;wood-vas;jati;4x5\n").starts_with("row 3, column file:"));
  EXPECT_TRUE(complaint(good + "a.jpg;wood-vas;jati;4x5;2\n").starts_with("row 3, column file:"));
}

TEST(PictureList, RefusesNamesThatLeaveTheFolder) {
  for (const std::string name : {"../a.jpg", "a/b.jpg", "/a.jpg", ".hidden.jpg", ".jpg", "a.png", "", "a b.jpg"}) {
    EXPECT_TRUE(complaint(name + ";wood-vas;jati;4x5;1\n").starts_with("row 2, column file:")) << name;
  }
}

TEST(PictureList, CutAnywhereIsReadOrRefusedButNeverBreaks) {
  const std::string whole = k_header + "a.jpg;wood-vas;jati;4x5;12\nb.jpg;pot-kendi;hitam;3x2;3\n";
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    const auto rows = parse_picture_list(std::string_view(whole).substr(0, length));
    if (rows) {
      EXPECT_LE(rows->size(), 2U);
    } else {
      EXPECT_TRUE(rows.error().message.starts_with("row ")) << rows.error().message;
    }
  }
}

TEST(PictureList, LongerSideIsTheSideAskedFor) {
  EXPECT_EQ(frame_of("4x5", 2400).width, 1920);
  EXPECT_EQ(frame_of("4x5", 2400).height, 2400);
  EXPECT_EQ(frame_of("3x2", 2400).height, 1600);
  EXPECT_EQ(frame_of("16x9", 2400).height, 1350);
  EXPECT_EQ(frame_of("9x16", 2400).width, 1350);
  EXPECT_EQ(frame_of("1x1", 2400).width, 2400);
  EXPECT_EQ(aspect_ratio("5x4"), 0.0F);
}

}  // namespace
}  // namespace etalase::painter
