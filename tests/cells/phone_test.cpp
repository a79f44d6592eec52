// Telephone numbers: what was typed is understood before it is changed.
#include "cells/phone.hpp"

#include <gtest/gtest.h>

namespace etalase::cells {
namespace {

std::string digits_of(std::string_view text) {
  const auto read = read_phone(text);
  const auto* phone = std::get_if<Phone>(&read);
  return phone == nullptr ? "" : phone->digits;
}
std::string refusal(std::string_view text) {
  const auto read = read_phone(text);
  const auto* wrong = std::get_if<Message>(&read);
  return wrong == nullptr ? "" : wrong->en;
}

TEST(Phone, EveryWayToWriteAnIndonesianMobileNumber) {
  for (const auto* text :
       {"081234567890", "0812-3456-7890", "+62 812 3456 7890", "6281234567890", "62081234567890", "81234567890",
        "+62 (0)812 3456 7890", "0062 812 3456 7890", "6281234567890.0", "081234567890.0", "81234567890,00",
        "\u202A+62\u00A0812-3456-7890\u202C", "6,281234567890E+12"}) {
    EXPECT_EQ(digits_of(text), "6281234567890") << text << ": " << refusal(text);
  }
}

TEST(Phone, ACountryCodeIsNeverReplaced) {
  EXPECT_EQ(digits_of("+81 90 0000 0001"), "819000000001");
  EXPECT_EQ(digits_of("+84 90 000 0001"), "84900000001");
  EXPECT_EQ(digits_of("+86 138 0000 0000"), "8613800000000");
  EXPECT_EQ(digits_of("+82 10 0000 0000"), "821000000000");
  EXPECT_EQ(digits_of("0081 90 0000 0001"), "819000000001");
  EXPECT_EQ(digits_of("+31 6 00000000"), "31600000000");
  EXPECT_EQ(digits_of("+1 555 010 0000"), "15550100000");
}

TEST(Phone, ALandLineIsCalled) {
  const auto phone = std::get<Phone>(read_phone("(0285) 421 000"));
  EXPECT_EQ(phone, (Phone{"62285421000", PhoneKind::land_line}));
  EXPECT_EQ(phone.url(), "tel:+62285421000");
  EXPECT_EQ(phone.shown(), "+62 285 421000");
  EXPECT_EQ(std::get<Phone>(read_phone("021-5550100")).shown(), "+62 21 5550100");
  EXPECT_EQ(std::get<Phone>(read_phone("+62 22 555 0100")).kind, PhoneKind::land_line);
}

TEST(Phone, IsShownAsItWillBeCalled) {
  EXPECT_EQ(std::get<Phone>(read_phone("081200000001")).shown(), "+62 812-0000-0001");
  EXPECT_EQ(std::get<Phone>(read_phone("+81 90 0000 0001")).shown(), "+81 900-000-0001");
  EXPECT_EQ(std::get<Phone>(read_phone("+1 555 010 0000")).shown(), "+1 555-010-0000");
  EXPECT_EQ(std::get<Phone>(read_phone("+673 800 0001")).shown(), "+673 800-0001");
  EXPECT_EQ(std::get<Phone>(read_phone("+86 138 0000 0000")).shown(), "+86 138-0000-0000");
  EXPECT_EQ(std::get<Phone>(read_phone("+852 5000 0001")).shown(), "+852 5000-0001");
  EXPECT_EQ(std::get<Phone>(read_phone("081200000001")).url(), "https://wa.me/6281200000001");
}

TEST(Phone, WhatIsRoundedIsRefused) {
  for (const auto* text : {"6,28E+11", "6.28E+11", "6,28120000001E+12", "8E11"})
    EXPECT_NE(refusal(text).find("rounded"), std::string::npos) << text << digits_of(text);
}

TEST(Phone, DecimalsAreNoDigits) {
  for (const auto* text : {"+6281234567890.0", "+6281234567890,00", "6281234567890.0", "+62 812-3456-7890.0",
                           "0812 3456 7890,0", "+62.812.3456.7890"})
    EXPECT_EQ(digits_of(text), "6281234567890") << text << ": " << refusal(text);
  EXPECT_EQ(digits_of("+628123456789.0"), "628123456789");
  EXPECT_EQ(digits_of("+81901234567.0"), "81901234567");
  EXPECT_EQ(digits_of("0812.3456.78"), "62812345678");
  for (const auto* text : {"6281234567890.5", "+6281234567890,25", "081234567890.1", "+81901234567.05",
                           "6281234567890.125", "+62.812.3456.7890.5"})
    EXPECT_NE(refusal(text).find("decimals"), std::string::npos) << text << digits_of(text);
}

TEST(Phone, ALostPlusIsNoIndonesianNumber) {
  for (const auto* text : {"8613800138000", "84901234567", "84901234567.0", "86 138 0013 8000", "8001234567",
                           "8109012345678", "8801712345678", "447911123456", "8,613800138000E+12"})
    EXPECT_NE(refusal(text).find("write + before it: +"), std::string::npos) << text << digits_of(text);
  for (const auto* text : {"084901234567", "0861380013800", "+62 84 901234567"}) EXPECT_EQ(digits_of(text), "") << text;
}

TEST(Phone, WhatMayBeOfTwoCountriesIsTold) {
  EXPECT_EQ(digits_of("819012345678"), "62819012345678");
  EXPECT_EQ(other_country("819012345678"), "81");
  EXPECT_EQ(other_country("819012345678.0"), "81");
  EXPECT_EQ(other_country("821012345678"), "82");
  EXPECT_EQ(other_country("85251234567"), "852");
  for (const auto* text : {"+819012345678", "0819012345678", "62819012345678", "8571234567", "8123456789"})
    EXPECT_EQ(other_country(text), std::nullopt) << text;
}

TEST(Phone, ATrunkZeroIsNotDialledFromAbroad) {
  for (const auto* text : {"+44 (0)7911 123456", "+44 (0) 7911 123456", "+44 07911 123456", "0044 (0)7911 123456"})
    EXPECT_EQ(digits_of(text), "447911123456") << text;
  EXPECT_EQ(digits_of("+49 (0) 151 23456789"), "4915123456789");
  EXPECT_EQ(digits_of("+61 0412 345 678"), "61412345678");
  EXPECT_EQ(digits_of("+81 0 90 1234 5678"), "819012345678");
  EXPECT_EQ(digits_of("+39 06 1234 5678"), "390612345678");
  EXPECT_EQ(digits_of("+225 07 01 02 03 04"), "2250701020304");
  for (const auto* text : {"+61 00412 345 678", "+36 06 20 123 4567", "+1 0555 010 000"})
    EXPECT_EQ(digits_of(text), "");
}

TEST(Phone, AsManyPrefixesAsAreDialled) {
  for (const auto* text : {"001 62 812 3456 7890", "0016281234567890", "007 62 812 3456 7890", "00 62 812 3456 7890"})
    EXPECT_EQ(digits_of(text), "6281234567890") << text << refusal(text);
  EXPECT_EQ(digits_of("001 81 90 1234 5678"), "819012345678");
  EXPECT_EQ(digits_of("001 555 010 0000"), "15550100000");
  for (const auto* text : {"+1 555 010 000", "+1 62 812 3456 7890", "+7 62 812 3456 7890", "+86 28 1234 567 890"})
    EXPECT_EQ(digits_of(text), "") << text;
}

TEST(Phone, AServiceNumberIsCalled) {
  for (const auto* text : {"0800 1 234567", "+62 800 1 234567", "0800-1-234567"}) {
    const auto phone = std::get<Phone>(read_phone(text));
    EXPECT_EQ(phone.url(), "tel:+628001234567") << text;
    EXPECT_EQ(phone.shown(), "+62 800 1234567") << text;
  }
}

TEST(Phone, SaysWhatIsWrong) {
  for (const auto* text : {"", "12345", "abc", "0812x34567890", "08123456789012345", "tel:0812", "+0812", "00", "+",
                           "++6281234567890", "0", "1500123", "0812345"}) {
    EXPECT_NE(refusal(text).find("Not a telephone number"), std::string::npos) << text << digits_of(text);
  }
  EXPECT_NE(refusal("0812-3456-7890 / 0813-0000-0001").find("more than one"), std::string::npos);
}

TEST(Phone, WhatIsWrittenIsReadBack) {
  for (const auto* text : {"081200000001", "+81 90 0000 0001", "(0285) 421 000"}) {
    const auto phone = std::get<Phone>(read_phone(text));
    EXPECT_EQ(std::get<Phone>(read_phone(phone.written())), phone) << phone.written();
    EXPECT_EQ(phone_in(phone.url()), phone) << phone.url();
  }
  EXPECT_FALSE(phone_in("https://contoh.example/628"));
  for (const auto* url :
       {"https://api.whatsapp.com/send?phone=6281200000001",
        "https://api.whatsapp.com/send/?phone=6281200000001&text=Halo",
        "https://web.whatsapp.com/send?text=Halo&phone=6281200000001",
        "https://api.whatsapp.com/send?phone=%2B6281200000001", "https://wa.me/6281200000001?text=Halo"}) {
    EXPECT_EQ(phone_in(url), (Phone{"6281200000001", PhoneKind::mobile})) << url;
  }
  for (const auto* url :
       {"https://api.whatsapp.com/send?telephone=6281200000001",
        "https://api.whatsapp.com/send?phone=", "https://api.whatsapp.com/send",
        "https://api.whatsapp.com.contoh.example/send?phone=6281200000001", "https://api.whatsapp.com/send?phone=%2",
        "https://api.whatsapp.com/send?phone=%00%00%00%00%00%00", "tel:112", "tel:", "https://wa.me/"}) {
    EXPECT_FALSE(phone_in(url)) << url;
  }
  EXPECT_FALSE(phone_in("https://wa.me/message/X"));
}

}  // namespace
}  // namespace etalase::cells
