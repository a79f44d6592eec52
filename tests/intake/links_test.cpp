// Telephone numbers and addresses.
#include "intake/links.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

using feed::LinkIntent;

std::optional<feed::Link> read_ask(std::string_view text) { return read_link(text, LinkIntent::ask); }

TEST(Links, PhoneNumbersBecomeWhatWaMeTakes) {
  for (const auto* text :
       {"081234567890", "0812-3456-7890", "+62 812 3456 7890", "6281234567890", "62081234567890", "81234567890"}) {
    EXPECT_EQ(phone_digits(text), "6281234567890") << text;
  }
  for (const auto* text : {"", "12345", "+1 555 0100", "0812x34567890", "08123456789012345", "tel:0812"})
    EXPECT_FALSE(phone_digits(text)) << text;
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

TEST(Links, RefusesEveryOtherScheme) {
  for (const auto* text : {"http://contoh.example", "javascript:alert(1)", "geo:-6,106", "ftp://x", "contoh",
                           "https://", "https://a b", "web=javascript:1", "https://user@contoh.example/"}) {
    EXPECT_FALSE(read_ask(text)) << text;
  }
}

TEST(Links, WhatIsWrittenIsReadBack) {
  for (const auto& link : {feed::Link{LinkIntent::ask, "instagram", "https://contoh.example/ig"},
                           feed::Link{LinkIntent::ask, "web", "https://contoh.example/"},
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
