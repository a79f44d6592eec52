// Holes that decoders pass over.
#include "pictures/wholeness.hpp"

#include <gtest/gtest.h>
#include <vips/vips8>

#include <fstream>
#include <sstream>

#include "pictures/derivatives.hpp"
#include "pictures/picture.hpp"

namespace etalase::pictures {
namespace {

std::string case_of(const std::string& name) {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/tests/data/cases/" + name, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// A picture with enough detail that its coded pixels fill many blocks.
std::string noisy(const char* suffix) {
  EXPECT_EQ(VIPS_INIT("test"), 0);
  auto image = vips::VImage::gaussnoise(640, 480, vips::VImage::option()->set("seed", 1)->set("sigma", 60));
  image = image.cast(VIPS_FORMAT_UCHAR);
  image = image.bandjoin({image.rot180(), image.fliphor()});
  image = image.copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
  void* data = nullptr;
  std::size_t size = 0;
  image.write_to_buffer(suffix, &data, &size);
  std::string bytes(static_cast<const char*>(data), size);
  g_free(data);
  return bytes;
}

std::string with_hole(std::string bytes, std::size_t at, std::size_t length) {
  return bytes.replace(at, length, std::string(length, '\0'));
}

TEST(Wholeness, WholePicturesAreWhole) {
  for (const auto* suffix :
       {".jpg", ".jpg[interlace]", ".jpg[optimize_coding,no_subsample]", ".webp", ".webp[lossless]"})
    EXPECT_EQ(wholeness_of(noisy(suffix)), Wholeness::whole) << suffix;
  EXPECT_EQ(wholeness_of(case_of("41-abu-abu-profil-rgb.jpg")), Wholeness::whole);
  EXPECT_EQ(wholeness_of(noisy(".png")), Wholeness::unknown);
  EXPECT_EQ(wholeness_of(""), Wholeness::unknown);
  EXPECT_EQ(wholeness_of("GIF89a"), Wholeness::unknown);
}

TEST(Wholeness, AHoleAnywhereIsFound) {
  for (const auto* suffix : {".jpg", ".webp", ".webp[lossless]"}) {
    const auto bytes = noisy(suffix);
    for (const std::size_t length : {4096U, 20000U}) {
      for (std::size_t at = 2000; at + length + 100 < bytes.size(); at += bytes.size() / 7)
        EXPECT_EQ(wholeness_of(with_hole(bytes, at, length)), Wholeness::damaged) << suffix << at << "+" << length;
    }
  }
}

TEST(Wholeness, TheCasesArePutRight) {
  EXPECT_EQ(wholeness_of(case_of("42-heic-gambar-nol-mini-utuh.heic")), Wholeness::damaged);
  EXPECT_EQ(wholeness_of(case_of("44-jpeg-rusak-di-tengah.jpg")), Wholeness::damaged);
  EXPECT_FALSE(make_derivatives(case_of("42-heic-gambar-nol-mini-utuh.heic")));
  EXPECT_FALSE(make_derivatives(case_of("44-jpeg-rusak-di-tengah.jpg")));
  const auto grey = make_derivatives(case_of("41-abu-abu-profil-rgb.jpg"));
  ASSERT_TRUE(grey) << grey.error().message;
  EXPECT_EQ(grey->color.substr(1, 2), grey->color.substr(3, 2)) << grey->color << " is grey";
  EXPECT_EQ(grey->color.substr(1, 2), grey->color.substr(5, 2));
}

TEST(Wholeness, WhatIsHarmlessIsNoDamage) {
  const auto jpeg = noisy(".jpg");
  EXPECT_EQ(wholeness_of(jpeg + std::string(5000, '\0')), Wholeness::whole) << "trailing zeros";
  EXPECT_EQ(wholeness_of(jpeg + jpeg), Wholeness::whole) << "another picture behind, as MPO has";
  EXPECT_EQ(wholeness_of(jpeg.substr(0, jpeg.size() - 2) + "extraneous\xFF\xD9"), Wholeness::whole);
  EXPECT_EQ(wholeness_of(noisy(".webp") + std::string(100, 'x')), Wholeness::whole);
}

TEST(Wholeness, ACutFileIsDamaged) {
  for (const auto* suffix : {".jpg", ".webp"}) {
    const auto bytes = noisy(suffix);
    for (std::size_t length = 20; length + 4 < bytes.size(); length += bytes.size() / 9)
      EXPECT_EQ(wholeness_of(std::string_view(bytes).substr(0, length)), Wholeness::damaged) << suffix << length;
  }
}

TEST(Wholeness, AContainerOfANewerKindIsNotCalledDamaged) {
  // Whole to its last box, and of a kind of item that no library knows.
  const std::string newer(
      "\0\0\0\x14"
      "ftypheic\0\0\0\0heic"
      "\0\0\0\x0c"
      "meta\0\0\0\0"
      "\0\0\0\x0c"
      "mdatabcd",
      44);
  EXPECT_EQ(wholeness_of(newer), Wholeness::whole);
  const auto made = make_derivatives(newer);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, base::ErrorKind::unavailable);
  const auto cut = make_derivatives(std::string_view(newer).substr(0, 40));
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().kind, base::ErrorKind::corrupt);
}

TEST(Wholeness, AProfileThatDoesNotFitIsLeftOut) {
  EXPECT_EQ(VIPS_INIT("test"), 0);
  auto image =
      vips::VImage::black(600, 600, vips::VImage::option()->set("bands", 3)) + std::vector<double>{200, 60, 40};
  image = image.cast(VIPS_FORMAT_UCHAR).copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
  std::string profile = "no colour profile at all";
  image.set(VIPS_META_ICC_NAME, nullptr, profile.data(), profile.size());
  void* data = nullptr;
  std::size_t size = 0;
  image.write_to_buffer(".jpg", &data, &size);
  const auto made = make_derivatives(std::string_view(static_cast<const char*>(data), size));
  g_free(data);
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->color.substr(0, 2), "#c") << made->color;
}

}  // namespace
}  // namespace etalase::pictures
