// Bytes as programs save them.
#include "cells/encoding.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace etalase::cells {
namespace {

using namespace std::string_view_literals;

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

TEST(Encoding, Utf8StaysWithoutItsMarks) {
  EXPECT_EQ(decode("\xEF\xBB\xBF\xEF\xBB\xBF"
                   "déwi")
                .text,
            "déwi");
  EXPECT_EQ(decode("déwi").encoding, Encoding::utf8);
  EXPECT_EQ(decode("").text, "");
}

TEST(Encoding, OneBadByteDoesNotChangeTheOthers) {
  const auto decoded = decode("Harga “pas” – déwi; bita: \xE9");
  EXPECT_EQ(decoded.encoding, Encoding::utf8);
  EXPECT_EQ(decoded.text, "Harga “pas” – déwi; bita: \uFFFD");
  EXPECT_EQ(decode("\xEF\xBB\xBF\xE9\xE9\xE9").encoding, Encoding::utf8);
}

TEST(Encoding, Windows1252IsSaidWithAWord) {
  const auto decoded = decode("kode;nama\nA-1;Tas D\xE9wi \x80 5\n");
  EXPECT_EQ(decoded.encoding, Encoding::windows_1252);
  EXPECT_EQ(decoded.text, "kode;nama\nA-1;Tas Déwi € 5\n");
  EXPECT_EQ(decoded.example, "Déwi");
  EXPECT_FALSE(decoded.looks_macintosh);
  EXPECT_EQ(decode("\x81").text, "\uFFFD");
}

TEST(Encoding, AMacIsRecognised) {
  EXPECT_TRUE(decode("Tas D\x8Ewi").looks_macintosh);
  EXPECT_TRUE(decode("Ibu\xD5s").looks_macintosh);
  EXPECT_TRUE(decode("kata \xD2mahal\xD3").looks_macintosh);
  EXPECT_FALSE(decode("kata \x93mahal\x94 250 \xD7 100").looks_macintosh);
}

TEST(Encoding, Utf16IsReadInBothOrders) {
  for (const bool little : {true, false}) {
    EXPECT_EQ(decode(utf16(u"\uFEFFkode;nama\nA;é\U0001F338", little)).text, "kode;nama\nA;é\U0001F338");
    EXPECT_EQ(decode(utf16(u"kode;nama\n", little)).text, "kode;nama\n");
    EXPECT_EQ(decode(utf16(u"\uFEFFa", little) + "x").text, "a\uFFFD");
    const std::u16string half = {0xFEFF, u'a', 0xD83C, u'b'};
    EXPECT_EQ(decode(utf16(half, little)).text, "a\uFFFDb");
  }
  EXPECT_EQ(decode(utf16(u"\uFEFFa", true)).encoding, Encoding::utf16);
}

TEST(Encoding, ABinaryFileKeepsItsZeros) {
  EXPECT_NE(decode("PK\x03\x04\0\0\0\xFF"sv).text.find('\0'), std::string::npos);
  EXPECT_TRUE(base::is_utf8(decode("na\0\xB9mb\xE9\n"sv).text));
  for (std::size_t length = 0; length < 6; ++length)
    EXPECT_TRUE(base::is_utf8(decode(std::string(length, '\xC3')).text)) << length;
}

TEST(Encoding, TextThatWentThroughTwoEncodingsIsSeen) {
  for (const auto* text : {"â€œpasâ€", "DÃ©wi", "Ã¼ber", "Harga â€“ pas"}) EXPECT_TRUE(looks_doubled(text)) << text;
  for (const auto* text : {"“pas”", "Déwi", "SÃO PAULO", "â", "€"}) EXPECT_FALSE(looks_doubled(text)) << text;
}

}  // namespace
}  // namespace etalase::cells
