// Paragraphs become textures once and go when they are not used.
#include "text/paragraph_cache.hpp"

#include <gtest/gtest.h>

#include "support/fake_gpu.hpp"

namespace etalase::text {
namespace {

class ParagraphCacheTest : public ::testing::Test {
 protected:
  test::FakeGpu gpu;
  TextStyle style;
};

TEST_F(ParagraphCacheTest, PaintsATextOnce) {
  ParagraphCache cache(gpu);
  const auto first = cache.get(RichText("Beranda"), style).texture;
  EXPECT_TRUE(first.exists());
  EXPECT_EQ(cache.get(RichText("Beranda"), style).texture, first);
  EXPECT_EQ(gpu.created, 1);
}

TEST_F(ParagraphCacheTest, AWarmTypesetterPaintsTheSame) {
  ParagraphCache cold(gpu);
  ParagraphCache warm(gpu, warm_typesetter());
  EXPECT_EQ(warm.measure(RichText("Beranda"), style), cold.measure(RichText("Beranda"), style));
  EXPECT_TRUE(warm.get(RichText("Beranda"), style).texture.exists());
}

TEST_F(ParagraphCacheTest, StyleWidthAndLanguageTellTextsApart) {
  ParagraphCache cache(gpu);
  (void)cache.get(RichText("Beranda"), style);
  (void)cache.get(RichText("Beranda"), style, 200);
  TextStyle english = style;
  english.language = "en";
  (void)cache.get(RichText("Beranda"), english);
  TextStyle bold = style;
  bold.weight = Weight::bold;
  (void)cache.get(RichText("Beranda"), bold);
  (void)cache.get(RichText("Beranda", {{0, 3, Weight::bold, Slant::upright, false}}), style);
  EXPECT_EQ(gpu.created, 5);
}

TEST_F(ParagraphCacheTest, TheTextureIsAsLargeAsTheBitmap) {
  ParagraphCache cache(gpu);
  const auto& paragraph = cache.get(RichText("Jelajahi koleksi"), style, 400);
  const auto size = gpu.live.at(paragraph.texture.id).size;
  EXPECT_EQ(size.width, paragraph.bitmap_width);
  EXPECT_EQ(size.height, paragraph.bitmap_height);
  EXPECT_EQ(cache.measure(RichText("Jelajahi koleksi"), style, 400), paragraph.measure);
}

TEST_F(ParagraphCacheTest, MeasuringMakesNoTexture) {
  ParagraphCache cache(gpu);
  const auto measure = cache.measure(RichText("Tempat"), style, 100);
  EXPECT_EQ(cache.measure(RichText("Tempat"), style, 100), measure);
  EXPECT_EQ(gpu.created, 0);
  EXPECT_EQ(cache.fit_name(RichText("Tempat"), style, 100, {2, 22}).measure, measure);
}

TEST_F(ParagraphCacheTest, BlankTextHasNoTexture) {
  ParagraphCache cache(gpu);
  EXPECT_FALSE(cache.get(RichText(" "), style).texture.exists());
  EXPECT_EQ(gpu.created, 0);
}

TEST_F(ParagraphCacheTest, DropsTheLeastRecentlyUsed) {
  ParagraphCache cache(gpu);
  const auto old = cache.get(RichText("teks 1"), style, 100).texture;
  cache.frame_begins();
  const auto kept = cache.get(RichText("teks 2"), style, 100).texture;
  cache.frame_begins();
  (void)cache.get(RichText("teks 3"), style, 100);
  (void)cache.get(RichText("teks 2"), style, 100);
  EXPECT_EQ(cache.oldest(), 0U);
  cache.drop_oldest();
  EXPECT_FALSE(gpu.live.contains(old.id));
  EXPECT_TRUE(gpu.live.contains(kept.id));
  EXPECT_EQ(cache.oldest(), std::nullopt);
}

TEST_F(ParagraphCacheTest, OffersNothingThatThePresentFrameUsed) {
  ParagraphCache cache(gpu);
  cache.frame_begins();
  (void)cache.get(RichText("teks 1"), style);
  (void)cache.get(RichText("teks 2"), style);
  EXPECT_EQ(cache.oldest(), std::nullopt);
  cache.frame_begins();
  (void)cache.get(RichText("teks 1"), style);
  EXPECT_EQ(cache.oldest(), 1U);
  cache.frame_begins();
  while (cache.oldest()) cache.drop_oldest();
  EXPECT_TRUE(gpu.live.empty());
  EXPECT_EQ(cache.count(), 0U);
}

// A label of one line is 20 or 30 rows high, and takes the 64 of a tile.
TEST_F(ParagraphCacheTest, AParagraphCostsItsTiles) {
  ParagraphCache cache(gpu);
  const auto& paragraph = cache.get(RichText("Jelajahi koleksi"), style, 400);
  ASSERT_LE(paragraph.bitmap_height, 64);
  ASSERT_GT(paragraph.bitmap_width, 384);
  ASSERT_LE(paragraph.bitmap_width, 448);
  EXPECT_EQ(gpu.held().count, 448U * 64U);
}

TEST_F(ParagraphCacheTest, ReturnsEveryTexture) {
  {
    ParagraphCache cache(gpu);
    (void)cache.get(RichText("satu"), style);
    (void)cache.get(RichText("dua"), style);
    cache.clear();
    (void)cache.get(RichText("tiga"), style);
  }
  EXPECT_TRUE(gpu.live.empty());
  EXPECT_EQ(gpu.destroyed_unknown, 0);
}

TEST_F(ParagraphCacheTest, CountsUnknownGlyphs) {
  ParagraphCache cache(gpu);
  (void)cache.get(RichText("Kisah"), style);
  EXPECT_EQ(cache.unknown_glyphs(), 0);
  (void)cache.get(RichText("\U000F0000"), style);
  EXPECT_GT(cache.unknown_glyphs(), 0);
}

}  // namespace
}  // namespace etalase::text
