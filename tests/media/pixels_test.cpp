// Scaling averages; PNG files have the right head and size.
#include <gtest/gtest.h>

#include "media/gpu.hpp"

namespace etalase::media {
namespace {

TEST(PngEncoder, WritesSignatureAndSize) {
  const std::string png = encode_png({3, 2, std::vector<std::uint8_t>(24, 200)});
  ASSERT_GT(png.size(), 33U);
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  EXPECT_EQ(png.substr(12, 4), "IHDR");
  EXPECT_EQ(png[19], 3);
  EXPECT_EQ(png[23], 2);
  EXPECT_EQ(png[25], 2);  // colour without alpha
}

TEST(PngEncoder, SamePixelsGiveTheSameBytes) {
  const Pixels pixels{2, 2, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};
  EXPECT_EQ(encode_png(pixels), encode_png(pixels));
}

TEST(ScaledDown, AveragesWhatBecomesOnePixel) {
  const Pixels line{3, 1, {0, 0, 0, 255, 100, 50, 10, 255, 200, 20, 2, 255}};
  EXPECT_EQ(scaled_down(line, 1, 1).rgba, (std::vector<std::uint8_t>{100, 23, 4, 255}));
  // The middle pixel goes half to either side.
  EXPECT_EQ(scaled_down(line, 2, 1).rgba, (std::vector<std::uint8_t>{33, 17, 3, 255, 167, 30, 5, 255}));
  EXPECT_EQ(scaled_down(line, 3, 1).rgba, line.rgba);
}

TEST(ScaledDown, KeepsOneColourAsItIs) {
  const Pixels white{97, 61, std::vector<std::uint8_t>(std::size_t{97} * 61 * 4, 255)};
  const Pixels small = scaled_down(white, 40, 7);
  EXPECT_EQ(small.rgba, std::vector<std::uint8_t>(std::size_t{40} * 7 * 4, 255));
}

}  // namespace
}  // namespace etalase::media
