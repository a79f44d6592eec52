// Small work on text.
#include "base/text.hpp"

#include <gmock/gmock.h>

namespace etalase::base {
namespace {

using testing::ElementsAre;

TEST(Split, KeepsEmptyPieces) {
  EXPECT_THAT(split("a|b|", '|'), ElementsAre("a", "b", ""));
  EXPECT_THAT(split("", '|'), ElementsAre(""));
  EXPECT_EQ(join({"a", "b"}, ", "), "a, b");
  EXPECT_EQ(join({}, ", "), "");
}

TEST(Trim, RemovesWhiteSpaceAtTheEnds) {
  EXPECT_EQ(trim(" \t\r\n a b \n"), "a b");
  EXPECT_EQ(trim("   "), "");
}

TEST(Utf8, IsMeasuredInCharacters) {
  EXPECT_EQ(length_utf8("Jlamprang"), 9U);
  EXPECT_EQ(length_utf8("ꦧꦠꦶꦏ"), 4U);
  EXPECT_EQ(length_utf8(""), 0U);
}

TEST(Utf8, TakesEveryLengthOfSequence) {
  for (const char* text : {"", "a", "é", "ꦧ", "😀", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"})
    EXPECT_TRUE(is_utf8(text)) << text;
}

TEST(Utf8, RefusesWhatNoEncoderWrites) {
  for (const char* text : {"\x80", "\xC3", "\xC3\x28", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF",
                           "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                           "\xF5\x80\x80\x80", "\xFE", "\xFF", "a\xE2\x82"}) {
    EXPECT_FALSE(is_utf8(text)) << text;
  }
}

TEST(PercentEncode, LeavesOnlyUnreservedCharacters) {
  EXPECT_EQ(percent_encode("AZaz09-._~"), "AZaz09-._~");
  EXPECT_EQ(percent_encode("a/b c%é"), "a%2Fb%20c%25%C3%A9");
  EXPECT_EQ(percent_encode("../x"), "..%2Fx");
}

}  // namespace
}  // namespace etalase::base
