// Codes as modules, and how large they are on every panel.
#include "parts/code_box.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "widgets/millimetres.hpp"

namespace etalase::parts {
namespace {

constexpr float k_endless = 1e6F;

TEST(QrCode, TakesTheSmallestVersionThatHoldsIt) {
  EXPECT_EQ(encode_qr("https://a.example")->side, 25) << "version 2";
  EXPECT_EQ(encode_qr(std::string(84, 'a'))->side, 37) << "version 5";
  EXPECT_EQ(encode_qr(std::string(180, 'a'))->side, 53) << "version 9";
  EXPECT_EQ(encode_qr(std::string(k_most_code_bytes, 'a'))->side, 57) << "version 10";
}

TEST(QrCode, SaysWhyItTakesNothingOrTooMuch) {
  EXPECT_EQ(encode_qr("").error().kind, base::ErrorKind::invalid);
  EXPECT_EQ(encode_qr(std::string(k_most_code_bytes + 1, 'a')).error().kind, base::ErrorKind::too_large);
}

TEST(QrCode, HasItsThreeFinders) {
  const QrCode code = *encode_qr("BTK-012");
  for (const auto& [column, row] : {std::pair{0, 0}, {code.side - 7, 0}, {0, code.side - 7}}) {
    for (int i = 0; i < 7; ++i) EXPECT_TRUE(code.is_dark(column + i, row));
    EXPECT_FALSE(code.is_dark(column + 1, row + 1));
    EXPECT_TRUE(code.is_dark(column + 3, row + 3));
  }
}

TEST(CodeBox, HasWholePixelsAModuleAndFillsItsBoxOnEveryPanel) {
  for (const double inches : {15.6, 21.5, 24.0, 27.0, 32.0, 43.0, 55.0, 65.0})
    for (const int lines : {1, 2})
      for (int side = 21; side <= 57; side += 4) {
        const float per_mm = widgets::pixels_per_mm({1080 * lines, 1920 * lines}, inches);
        const auto box = code_box(side, per_mm, k_endless);
        ASSERT_TRUE(box) << inches << ' ' << side;
        EXPECT_EQ(box->modules, side + 2 * k_quiet_zone);
        EXPECT_GE(static_cast<float>(box->module), 0.9F * per_mm) << inches << ' ' << side;
        EXPECT_LE(box->side(), 128.01F * per_mm) << inches << ' ' << side;
        EXPECT_GT(static_cast<float>((box->module + 1) * box->modules), 128 * per_mm) << "as large as it can be";
      }
}

TEST(CodeBox, GrowsWhereAModuleWouldBeTooSmallAndGivesUpBeyond) {
  const auto grown = code_box(137, 2, k_endless);
  ASSERT_TRUE(grown) << "two pixels a module take 145 mm";
  EXPECT_EQ(grown->module, 2);
  EXPECT_EQ(code_box(177, 2, k_endless), std::nullopt) << "185 mm are too much";
}

TEST(CodeBox, ShrinksWithItsRoomDownToTheLeastModule) {
  EXPECT_EQ(code_box(25, 4, 330)->module, 10);
  EXPECT_EQ(code_box(25, 4, 329)->module, 9);
  EXPECT_EQ(code_box(25, 4, 132)->module, 4);
  EXPECT_EQ(code_box(25, 4, 131), std::nullopt) << "3 pixels are 0.75 mm";
}

}  // namespace
}  // namespace etalase::parts
