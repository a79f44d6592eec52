// Characters with and without a font on the kiosk.
#include "texts/drawable.hpp"

#include <gtest/gtest.h>

namespace etalase::texts {
namespace {

using Signs = std::vector<char32_t>;

TEST(Drawable, WhatStaffWriteIs) {
  for (const auto* text : {"Kain Truntum – “halus” 1 ½ m² · Rp200.000 … é à ç ʻ", "ꦧꦠꦶꦏ꧀", "ᮘᮒᮤᮊ᮪", "ᬩᬢᬶᬓ᭄", "ᨅᨔ", "نسيج",
                           "精选爪哇蜡染", "ようこそ", "공예", "हस्तशिल्प", "ยินดี", "Кириллица", "Ελληνικά",
                           "two\nlines\tand a tab", "soft\u00ADhyphen, n\u200Do joiner", ""}) {
    EXPECT_EQ(undrawable_in(text), Signs{}) << text;
  }
}

TEST(Drawable, EmojiAreNot) {
  EXPECT_EQ(undrawable_in("Batik 😀🔥 Solo 😀"), (Signs{0x1F600, 0x1F525}));
  EXPECT_EQ(undrawable_in("✨ baru"), Signs{0x2728});
  EXPECT_EQ(undrawable_in("👩‍👧"), (Signs{0x1F469, 0x1F467})) << "the joiner is nothing to draw";
  EXPECT_EQ(undrawable_in("🇮🇩"), (Signs{0x1F1EE, 0x1F1E9}));
  EXPECT_EQ(undrawable_in("🙏🏽"), (Signs{0x1F64F, 0x1F3FD}));
  EXPECT_EQ(undrawable_in("☎ ✂ ★ 👍"), Signs{}) << "Noto Sans Symbols has some in one colour";
}

TEST(Drawable, NorIsWhatNoFontHas) {
  EXPECT_EQ(undrawable_in("\uE000"), Signs{0xE000}) << "private use";
  EXPECT_EQ(undrawable_in("\uFFFE"), Signs{0xFFFE});
  EXPECT_EQ(undrawable_in("\U0010FFFF"), Signs{0x10FFFF});
  EXPECT_EQ(undrawable_in("\U0001E7E0"), Signs{0x1E7E0}) << "a script that the fonts have not";
}

}  // namespace
}  // namespace etalase::texts
