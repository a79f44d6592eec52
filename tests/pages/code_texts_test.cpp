// What codes hold: addresses, chats, cards for a phone's contacts; and how addresses are read.
#include "parts/code_texts.hpp"

#include <gtest/gtest.h>

namespace etalase::parts {
namespace {

constexpr const char* k_chat = "https://wa.me/6281100000000";

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

// Whole UTF-8: no character begins without its rest.
bool is_whole_utf8(std::string_view text) {
  std::size_t rest = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0U) == 0x80U;
    if (continues != (rest > 0)) return false;
    if (continues)
      --rest;
    else
      rest = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
  }
  return rest == 0;
}

TEST(CodeTexts, EverythingButPlainAsciiIsPercentEncoded) {
  EXPECT_EQ(percent_encoded("Batik-1_2.~"), "Batik-1_2.~");
  EXPECT_EQ(percent_encoded("a b&c=d?#/+%"), "a%20b%26c%3Dd%3F%23%2F%2B%25");
  EXPECT_EQ(percent_encoded("“é” 木 🧵"), "%E2%80%9C%C3%A9%E2%80%9D%20%E6%9C%A8%20%F0%9F%A7%B5");
  EXPECT_EQ(percent_encoded("two\nlines\x7F"), "two%20lines%20");
}

TEST(CodeTexts, PublicPagesStandWhereTheFeedSays) {
  EXPECT_EQ(public_page("https://a.example", "product", "BTK-012", PageTongue::indonesian),
            "https://a.example/p/BTK-012/");
  EXPECT_EQ(public_page("https://a.example/kriya/", "maker", "UMKM-01", PageTongue::english),
            "https://a.example/kriya/en/m/UMKM-01/");
  EXPECT_EQ(public_page("https://a.example", "place", "T-1", PageTongue::indonesian), "https://a.example/t/T-1/");
  EXPECT_EQ(public_page("https://a.example", "event", "E-1", PageTongue::indonesian), "https://a.example/e/E-1/");
  EXPECT_EQ(public_page("", "product", "BTK-012", PageTongue::indonesian), "") << "a council without a site";
  EXPECT_EQ(public_page("https://a.example", "notice", "N-1", PageTongue::indonesian), "") << "a kind without pages";
}

TEST(CodeTexts, AChatBeginsWithTheFirstTextThatKeepsItEasyToScan) {
  const auto both = chat_address(k_chat, {"Kain Troso TRS-014", "TRS-014"});
  EXPECT_EQ(both.url, std::string(k_chat) + "?text=Kain%20Troso%20TRS-014");
  EXPECT_TRUE(both.says_something);
  const auto code = chat_address(k_chat, {repeated("panjang ", 20), "TRS-014"});
  EXPECT_EQ(code.url, std::string(k_chat) + "?text=TRS-014");
  const auto none = chat_address(k_chat, {repeated("木", 66), ""});
  EXPECT_EQ(none.url, k_chat);
  EXPECT_FALSE(none.says_something);
}

TEST(CodeTexts, WhatIsNoChatOrSpeaksAlreadyStaysAsItIs) {
  for (const std::string url : {"https://wa.me/6281?text=Halo", "https://wa.me/message/ABC", "https://wa.me/qr/1",
                                "https://contoh.example/6281", "tel:+6281", "mailto:a@b.example"}) {
    EXPECT_EQ(chat_address(url, {"TRS-014"}).url, url);
    EXPECT_FALSE(chat_address(url, {"TRS-014"}).says_something) << url;
  }
}

TEST(CodeTexts, NumbersAreFoundInCallsAndChats) {
  EXPECT_EQ(phone_in("tel:+62-811.000(0)"), "+628110000");
  EXPECT_EQ(phone_in("tel:0285421000"), "0285421000");
  EXPECT_EQ(phone_in("https://wa.me/628110000?text=12"), "+628110000");
  EXPECT_EQ(phone_in("https://wa.me/message/12"), std::nullopt);
  EXPECT_EQ(phone_in("https://contoh.example/628110000"), std::nullopt);
  EXPECT_EQ(phone_in("mailto:628@b.example"), std::nullopt);
}

TEST(CodeTexts, ACardTellsNameAndNumber) {
  EXPECT_EQ(contact_card("Batik Contoh", "+628110000"),
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Batik Contoh\r\nFN:Batik Contoh\r\nTEL:+628110000\r\nEND:VCARD\r\n");
  EXPECT_NE(contact_card("A; B, C\\D", "+62811")->find("FN:A\\; B\\, C\\\\D\r\n"), std::string::npos);
  EXPECT_NE(contact_card("A\r\nTEL:+1", "+62811")->find("FN:A  TEL:+1\r\n"), std::string::npos)
      << "a name cannot add a line of its own";
  EXPECT_EQ(contact_card("", "+62811"), std::nullopt);
  EXPECT_EQ(contact_card("Batik", std::string(180, '1')), std::nullopt);
}

TEST(CodeTexts, ACardNeverTakesMoreThanItsBytesAndKeepsCharactersWhole) {
  const std::vector<std::string> hostile{repeated("Kain Panjang ", 16), repeated("木", 66),  repeated("🧵", 50),
                                         repeated(",;\\", 66),          repeated("\n", 200), repeated("“a” é ", 20),
                                         std::string(200, 'a')};
  for (const std::string& name : hostile) {
    const auto card = contact_card(name, "+6281100000000");
    ASSERT_TRUE(card) << name;
    EXPECT_LE(card->size(), k_card_bytes) << name;
    EXPECT_TRUE(is_whole_utf8(*card)) << name;
    EXPECT_TRUE(card->ends_with("\r\nEND:VCARD\r\n"));
  }
  EXPECT_NE(contact_card(repeated("Kain ", 40), "+62811")->find("Kain\r\n"), std::string::npos)
      << "a long name ends behind a word";
}

TEST(CodeTexts, AddressesAreReadWithoutWhatNobodyTypes) {
  EXPECT_EQ(readable_address("https://contoh.example/p/BTK-012/"), "contoh.example/p/BTK-012/");
  EXPECT_EQ(readable_address("https://wa.me/6281?text=Halo"), "wa.me/6281");
  EXPECT_EQ(readable_address("https://contoh.example/?text=Halo"), "contoh.example/?text=Halo");
  EXPECT_EQ(readable_address("tel:+62-811"), "+62811");
  EXPECT_EQ(readable_address("mailto:a@b.example"), "a@b.example");
  EXPECT_EQ(readable_address("http://127.0.0.1:8080/p/A/"), "http://127.0.0.1:8080/p/A/");
}

TEST(CodeTexts, LongAddressesMayBreakAndLoseNothing) {
  const std::string address = "contoh.example/" + std::string(200, 'x') + "/a?b=c&d=%20";
  std::string shown = breakable_address(address);
  std::size_t together = 0;
  std::size_t longest = 0;
  for (std::size_t at = 0; (at = shown.find("\u200B")) != std::string::npos; shown.erase(at, 3)) {
    longest = std::max(longest, at - together);
    together = at;
  }
  EXPECT_EQ(shown, address);
  EXPECT_LE(longest, 16U);
}

}  // namespace
}  // namespace etalase::parts
