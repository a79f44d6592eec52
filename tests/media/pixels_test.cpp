// PNG files have the right head and size.
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

}  // namespace
}  // namespace etalase::media
