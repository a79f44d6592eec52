// Telephone numbers and addresses.
#include "intake/links.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

using feed::LinkIntent;

std::optional<feed::Link> read_ask(std::string_view text) {
  const auto read = read_link(text, LinkIntent::ask);
  const auto* link = std::get_if<feed::Link>(&read);
  return link == nullptr ? std::nullopt : std::optional(*link);
}
std::string refusal(std::string_view text) {
  const auto read = read_link(text, LinkIntent::ask);
  const auto* wrong = std::get_if<cells::Message>(&read);
  return wrong == nullptr ? "" : wrong->id;
}

TEST(Links, KindIsReadFromTheHost) {
  EXPECT_EQ(link_kind("https://www.tokopedia.com/contoh"), "tokopedia");
  EXPECT_EQ(link_kind("https://SHOPEE.co.id/contoh"), "shopee");
  EXPECT_EQ(link_kind("https://nottokopedia.com/"), "web");
  EXPECT_EQ(link_kind("https://www.google.com/maps/search/?api=1"), "maps");
  EXPECT_EQ(link_kind("tel:+628123"), "phone");
  EXPECT_EQ(link_kind("mailto:a@contoh.example"), "mail");
}

TEST(Links, ReadsAddressesAndNumbers) {
  EXPECT_EQ(read_ask("0812 3456 7890"), (feed::Link{LinkIntent::ask, "whatsapp", "https://wa.me/6281234567890"}));
  EXPECT_EQ(read_ask("https://wa.me/081234567890?text=Halo")->url, "https://wa.me/6281234567890?text=Halo");
  EXPECT_EQ(read_ask("instagram=https://contoh.example/ig")->kind, "instagram");
  EXPECT_EQ(read_ask("https://contoh.example/?a=b")->kind, "web");
}

TEST(Links, EveryWayToANumberIsReadAlike) {
  EXPECT_EQ(read_ask("(0285) 421 000"), (feed::Link{LinkIntent::ask, "phone", "tel:+62285421000"}));
  EXPECT_EQ(read_ask("tel:0285-421000")->url, "tel:+62285421000");
  EXPECT_EQ(read_ask("tel:112")->url, "tel:112");
  EXPECT_EQ(read_ask("+81 90 0000 0001")->url, "https://wa.me/819000000001");
  EXPECT_EQ(read_ask("https://wa.me/+81900000001")->url, "https://wa.me/81900000001");
  EXPECT_EQ(read_ask("https://api.whatsapp.com/send?phone=0812-0000-0001&text=Halo")->url,
            "https://api.whatsapp.com/send?phone=6281200000001&text=Halo");
  EXPECT_EQ(read_ask("https://wa.me/message/CONTOH1")->url, "https://wa.me/message/CONTOH1");
  EXPECT_NE(refusal("6,28E+11").find("dibulatkan"), std::string::npos);
  EXPECT_NE(refusal("https://wa.me/00000000").find("Bukan"), std::string::npos);
}

TEST(Links, NumbersInAddressesAreReadLikeAllOthers) {
  EXPECT_EQ(read_ask("tel:+6281234567890.0")->url, "tel:+6281234567890");
  EXPECT_EQ(read_ask("https://wa.me/6281234567890.0")->url, "https://wa.me/6281234567890");
  EXPECT_EQ(read_ask("https://wa.me/+6281234567890,0?text=Halo")->url, "https://wa.me/6281234567890?text=Halo");
  EXPECT_NE(refusal("https://wa.me/6281234567890.5").find("di belakang koma"), std::string::npos);
  for (const auto* text : {"https://wa.me/8613800138000", "https://wa.me/84901234567", "https://wa.me/8613800138000.0",
                           "https://api.whatsapp.com/send?phone=8613800138000"})
    EXPECT_NE(refusal(text).find("tulis + di depan: +8"), std::string::npos) << text;
  EXPECT_EQ(read_ask("0800 1 234567")->url, "tel:+628001234567");
}

TEST(Links, NamesWhatNobodySees) {
  EXPECT_EQ(read_ask("\u202A+62 812-0000-0001\u202C")->url, "https://wa.me/6281200000001");
  EXPECT_EQ(read_ask("https://contoh.example/a\u00A0")->url, "https://contoh.example/a");
  const auto words = refusal("https://contoh.example/a\u200Db");
  EXPECT_NE(words.find("penyambung huruf, U+200D, di tengah"), std::string::npos) << words;
}

TEST(Links, RefusesEveryOtherScheme) {
  for (const auto* text : {"http://contoh.example", "javascript:alert(1)", "geo:-6,106", "ftp://x", "contoh",
                           "https://", "https://a b", "web=javascript:1", "https://user@contoh.example/"}) {
    EXPECT_FALSE(read_ask(text)) << text;
  }
}

TEST(Links, WhatIsWrittenIsReadBack) {
  for (const auto& link : {feed::Link{LinkIntent::ask, "instagram", "https://contoh.example/ig"},
                           feed::Link{LinkIntent::ask, "web", "https://contoh.example/"},
                           feed::Link{LinkIntent::ask, "whatsapp", "https://wa.me/8613800138000"},
                           feed::Link{LinkIntent::ask, "whatsapp", "https://wa.me/819012345678?text=Halo"},
                           feed::Link{LinkIntent::ask, "chat", "https://wa.me/447911123456"},
                           feed::Link{LinkIntent::ask, "whatsapp", "https://wa.me/6281200000001"},
                           feed::Link{LinkIntent::ask, "phone", "tel:+447911123456"},
                           feed::Link{LinkIntent::ask, "shop", "mailto:a@contoh.example"}}) {
    EXPECT_EQ(read_ask(write_link(link)), link);
  }
}

TEST(Links, InstagramTakesANameOrItsAddress) {
  EXPECT_EQ(instagram_url("@batik.contoh"), "https://www.instagram.com/batik.contoh/");
  EXPECT_EQ(instagram_url("https://www.instagram.com/x/"), "https://www.instagram.com/x/");
  EXPECT_FALSE(instagram_url("https://contoh.example/x"));
  EXPECT_FALSE(instagram_url("dua kata"));
}

}  // namespace
}  // namespace etalase::intake
