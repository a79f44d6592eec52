// Characters that nobody sees.
#include "cells/letters.hpp"

#include <gtest/gtest.h>

namespace etalase::cells {
namespace {

TEST(Letters, WhatNobodySeesIsGone) {
  EXPECT_EQ(clean_word("MKR-01\u00A0 "), "MKR-01");
  EXPECT_EQ(clean_word("\uFEFFMKR\u200B-\u20600\u00AD1\u202F"), "MKR-01");
  EXPECT_EQ(clean_word("\u202A081200000001\u202C"), "081200000001");
  EXPECT_EQ(clean_word("di\u00A0rak\t"), "di rak");
  EXPECT_EQ(clean_word("AN\u200DYAM\u200EAN"), "ANYAMAN");
}

TEST(Letters, TextsKeepTheirLinesAndJoiners) {
  EXPECT_EQ(clean_text(" satu\u2028dua\vtiga\r\nempat\u0085lima\r"), "satu\ndua\ntiga\nempat\nlima");
  EXPECT_EQ(clean_text("Keluarga \U0001F468\u200D\U0001F469"), "Keluarga \U0001F468\u200D\U0001F469");
  EXPECT_EQ(clean_text("\u200CJoiner\u200D"), "Joiner");
  EXPECT_EQ(clean_text("a\x01"
                       "b\x7F"),
            "ab");
  EXPECT_EQ(clean_text("\u200E \u00A0 "), "");
}

TEST(Letters, AnOldSignInsideKeepsItsPlace) {
  EXPECT_EQ(clean_line("Rumah Anyam\nContoh"), "Rumah Anyam Contoh");
  EXPECT_EQ(clean_line("Rumah \u00A0\t\n Anyam"), "Rumah Anyam");
}

TEST(Letters, EveryWayToComposeALetterIsTheSame) {
  EXPECT_EQ(clean_text("De\u0301wi"), "D\u00E9wi");
  EXPECT_EQ(folded("TAS DE\u0301WI.JPG"), folded("Tas D\u00E9wi.jpg"));
  EXPECT_EQ(folded("Stra\u00DFe"), folded("STRASSE"));
  EXPECT_EQ(folded("\u00C9_1.jpg"), folded("e\u0301_1.jpg"));
  EXPECT_EQ(folded("9.41.00\u202FAM"), folded("9.41.00 am"));
}

TEST(Letters, WhatIsNoUtf8Stays) {
  EXPECT_EQ(clean_text("a\xFF "), "a\xFF");
  EXPECT_EQ(folded("a\xFF"), "a\xFF");
  EXPECT_FALSE(hidden_sign("\xFF"));
}

TEST(Letters, AHiddenSignHasANameAndAPlace) {
  EXPECT_EQ(hidden_sign("MKR-01\u00A0")->id, "Di dalamnya ada spasi tak terputus, U+00A0, di akhir; hapus tanda itu.");
  EXPECT_EQ(hidden_sign("\u202EMKR")->en, "It holds a mark of writing direction, U+202E, at the beginning; delete it.");
  EXPECT_NE(hidden_sign("M\u200BKR")->en.find("a zero-width space, U+200B, in the middle"), std::string::npos);
  EXPECT_FALSE(hidden_sign("MKR 01\n"));
  EXPECT_FALSE(hidden_sign("\u00E9\U0001F338"));
}

TEST(Letters, CharactersAreNamedForPeople) {
  EXPECT_EQ(sign_name(0x1F600), "😀 (U+1F600)");
  EXPECT_EQ(sign_name(U'é'), "é (U+00E9)");
  EXPECT_EQ(sign_name(0xE000), "U+E000");
  EXPECT_EQ(sign_name(0x200D), "U+200D");
  EXPECT_EQ(sign_name(0x10FFFF), "U+10FFFF");
  EXPECT_EQ(sign_name(0), "U+0000");
  EXPECT_EQ(sign_name(U'\n'), "U+000A");
}

}  // namespace
}  // namespace etalase::cells
