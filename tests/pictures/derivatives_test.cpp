// Sizes of pictures: classes, orientation, metadata, refusals.
#include "pictures/derivatives.hpp"

#include <gtest/gtest.h>
#include <vips/vips8>

#include <cstdio>

#include "base/digest.hpp"
#include "pictures/picture.hpp"

namespace etalase::pictures {
namespace {

using test::make_jpeg;

TEST(SizeClasses, EndWithTheFirstThatHoldsTheMaster) {
  EXPECT_EQ(size_classes(400), (std::vector<int>{480}));
  EXPECT_EQ(size_classes(480), (std::vector<int>{480}));
  EXPECT_EQ(size_classes(2400), (std::vector<int>{480, 960, 1920, 3000}));
  EXPECT_EQ(size_classes(9000), (std::vector<int>{480, 960, 1920, 3000}));
}

TEST(Derivatives, LargestKeepsTheMastersOwnSize) {
  const auto made = make_derivatives(make_jpeg(1200, 1500, 1));
  ASSERT_TRUE(made) << made.error().message;
  ASSERT_EQ(made->files.size(), 3U);
  EXPECT_EQ(made->files[0].file.height, 480);
  EXPECT_EQ(made->files[1].file.height, 960);
  EXPECT_EQ(made->files[2].file.side, 1920);
  EXPECT_EQ(made->files[2].file.width, 1200);
  EXPECT_EQ(made->files[2].file.height, 1500);
  for (const auto& one : made->files) {
    EXPECT_EQ(one.file.sha256, base::sha256_hex(one.bytes));
    EXPECT_EQ(one.file.bytes, one.bytes.size());
  }
  EXPECT_EQ(made->color.size(), 7U);
}

TEST(Derivatives, EachClassKeepsTheMastersShape) {
  const auto made = make_derivatives(make_jpeg(2001, 1501, 2));
  ASSERT_TRUE(made) << made.error().message;
  ASSERT_EQ(made->files.size(), 4U);
  const std::vector<std::pair<int, int>> sizes = {{480, 360}, {960, 720}, {1920, 1440}, {2001, 1501}};
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    EXPECT_EQ(made->files[i].file.width, sizes[i].first);
    EXPECT_EQ(made->files[i].file.height, sizes[i].second);
  }
}

TEST(Derivatives, AThinPictureKeepsAtLeastOnePixel) {
  const auto made = make_derivatives(make_jpeg(2400, 2, 2));
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->files[0].file.width, 480);
  EXPECT_EQ(made->files[0].file.height, 1);
}

TEST(Derivatives, ColoursOfAWiderProfileBecomeSrgb) {
  for (const auto profile : {test::Profile::none, test::Profile::wide}) {
    const auto made = make_derivatives(test::make_plain(600, {200, 60, 40}, profile));
    ASSERT_TRUE(made) << made.error().message;
    int red = 0, green = 0, blue = 0;
    ASSERT_EQ(std::sscanf(made->color.c_str(), "#%02x%02x%02x", &red, &green, &blue), 3);
    EXPECT_NEAR(red, 200, 3);
    EXPECT_NEAR(green, 60, 3);
    EXPECT_NEAR(blue, 40, 3);
  }
}

TEST(Derivatives, AreUprightAndCarryNoExif) {
  const auto made = make_derivatives(make_jpeg(1200, 900, 1, 6));
  ASSERT_TRUE(made) << made.error().message;
  const auto& largest = made->files.back();
  EXPECT_EQ(largest.file.width, 900);
  EXPECT_EQ(largest.file.height, 1200);
  EXPECT_EQ(largest.bytes.find("Exif"), std::string::npos);
  EXPECT_EQ(largest.bytes.find("WGS-84"), std::string::npos);
}

TEST(Derivatives, AreBaselineJpeg) {
  const auto made = make_derivatives(make_jpeg(600, 600, 1));
  ASSERT_TRUE(made);
  EXPECT_NE(made->files[0].bytes.find("\xFF\xC0"), std::string::npos);
  EXPECT_EQ(made->files[0].bytes.find("\xFF\xC2"), std::string::npos);
}

TEST(Derivatives, GiveTheSameBytesAgain) {
  const std::string master = make_jpeg(700, 500, 3);
  const auto first = make_derivatives(master), second = make_derivatives(master);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->files[0].bytes, second->files[0].bytes);
}

TEST(Derivatives, RefuseWhatIsNoPicture) {
  for (const std::string& bad :
       {std::string(), std::string("<html>"), std::string(5000, 'x'), std::string("\xFF\xD8\xFF")}) {
    const auto made = make_derivatives(bad);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, base::ErrorKind::corrupt);
  }
}

TEST(Derivatives, RefuseATruncatedPicture) {
  const std::string master = make_jpeg(800, 800, 5);
  EXPECT_FALSE(make_derivatives(std::string_view(master).substr(0, master.size() / 2)));
}

TEST(Derivatives, RefuseSvgAndOtherScripts) {
  EXPECT_FALSE(make_derivatives("<svg xmlns='http://www.w3.org/2000/svg' width='900' height='900'><rect/></svg>"));
  EXPECT_FALSE(make_derivatives("P6 2 2 255 \1\2\3\4\5\6\7\10\11\12\13\14"));
}

}  // namespace
}  // namespace etalase::pictures
