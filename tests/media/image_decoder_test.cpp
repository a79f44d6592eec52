// Good pictures are decoded, everything else is refused with its kind.
#include "media/image_decoder.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"
#include "support/jpeg.hpp"

namespace etalase::media {
namespace {

using base::ErrorKind;

base::Result<Pixels> decode_named(const std::string& bytes, WantedSize wanted = {}) {
  return decode_blob(bytes, base::sha256_hex(bytes), wanted);
}

TEST(ImageDecoder, DecodesToOpaqueRgba) {
  const auto picture = decode_named(test::jpeg_of(24, 16, {166, 71, 42}));
  ASSERT_TRUE(picture.has_value());
  EXPECT_EQ(picture->width, 24);
  EXPECT_EQ(picture->height, 16);
  ASSERT_EQ(picture->bytes(), 24U * 16U * 4U);
  EXPECT_NEAR(picture->rgba[0], 166, 4);
  EXPECT_NEAR(picture->rgba[1], 71, 4);
  EXPECT_NEAR(picture->rgba[2], 42, 4);
  EXPECT_EQ(picture->rgba[3], 255);
}

TEST(ImageDecoder, AWrongHashIsUntrustedBeforeAnythingIsDecoded) {
  const std::string bytes = test::jpeg_of(8, 8, {1, 2, 3});
  EXPECT_EQ(decode_blob(bytes, base::sha256_hex("other"), {}).error().kind, ErrorKind::untrusted);
  EXPECT_EQ(decode_blob("not even a picture", base::sha256_hex("other"), {}).error().kind, ErrorKind::untrusted);
}

TEST(ImageDecoder, DamageInTheMiddleIsFoundByTheHash) {
  std::string bytes = test::jpeg_of(64, 64, {10, 200, 90});
  const std::string sha256 = base::sha256_hex(bytes);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x55);
  EXPECT_EQ(decode_blob(bytes, sha256, {}).error().kind, ErrorKind::untrusted);
}

TEST(ImageDecoder, CutAtEveryByteItNeverCrashesAndTheHashTells) {
  const std::string bytes = test::jpeg_of(32, 32, {90, 60, 30});
  const std::string sha256 = base::sha256_hex(bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::string cut = bytes.substr(0, size);
    EXPECT_FALSE(decode_blob(cut, sha256, {}).has_value());
    const auto decoded = decode_jpeg(cut);  // Debian 13's library accepts some; the pixels must still be whole
    if (decoded) {
      EXPECT_EQ(decoded->bytes(), 32U * 32U * 4U);
    }
  }
}

TEST(ImageDecoder, AHeaderWithoutAPictureIsCorrupt) {
  const std::string bytes = test::jpeg_of(32, 32, {90, 60, 30}).substr(0, 120);
  EXPECT_EQ(decode_named(bytes).error().kind, ErrorKind::corrupt);
}

TEST(ImageDecoder, OtherFormatsAreCorrupt) {
  const std::string png = std::string("\x89PNG\r\n\x1a\n") + std::string(64, 'x');
  EXPECT_EQ(decode_named(png).error().kind, ErrorKind::corrupt);
  EXPECT_EQ(decode_named("GIF89a").error().kind, ErrorKind::corrupt);
  EXPECT_EQ(decode_named("").error().kind, ErrorKind::corrupt);
  EXPECT_EQ(decode_named("<html>captive portal</html>").error().kind, ErrorKind::corrupt);
}

// Writes a size into the frame header (marker FF C0) of a picture.
std::string with_size(std::string jpeg, int width, int height) {
  const auto frame = jpeg.find("\xFF\xC0");
  jpeg[frame + 5] = static_cast<char>(height >> 8);
  jpeg[frame + 6] = static_cast<char>(height & 0xFF);
  jpeg[frame + 7] = static_cast<char>(width >> 8);
  jpeg[frame + 8] = static_cast<char>(width & 0xFF);
  return jpeg;
}

TEST(ImageDecoder, AHeaderThatPromisesAHugePictureIsRefused) {
  const std::string small = test::jpeg_of(8, 8, {1, 2, 3});
  EXPECT_EQ(decode_named(with_size(small, 65500, 65500)).error().kind, ErrorKind::corrupt);
  EXPECT_EQ(decode_named(with_size(small, 8000, 8000)).error().kind, ErrorKind::too_large);
  EXPECT_FALSE(decode_named(with_size(small, 0, 8)).has_value());
}

TEST(ImageDecoder, MoreThanEightMegabytesAreRefused) {
  EXPECT_EQ(decode_named(std::string(8'000'001, 'x')).error().kind, ErrorKind::too_large);
  EXPECT_EQ(decode_jpeg(std::string(8'000'001, 'x')).error().kind, ErrorKind::too_large);
}

TEST(ImageDecoder, IsAsSmallAsStillCoversWhatIsWanted) {
  const std::string bytes = test::jpeg_of(400, 500, {20, 40, 60});
  const auto size = [&](WantedSize wanted) {
    const auto picture = decode_named(bytes, wanted);
    return std::pair(picture->width, picture->height);
  };
  EXPECT_EQ(size({0, 0}), std::pair(400, 500));
  EXPECT_EQ(size({300, 300}), std::pair(300, 375));
  EXPECT_EQ(size({200, 250}), std::pair(200, 250));
  EXPECT_EQ(size({90, 0}), std::pair(90, 113));
  EXPECT_EQ(size({200, 300}), std::pair(240, 300));
  EXPECT_EQ(size({900, 20}), std::pair(400, 500));
  EXPECT_EQ(size({1, 1}), std::pair(1, 1));
}

}  // namespace
}  // namespace etalase::media
