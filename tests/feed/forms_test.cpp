// Short strings, one table of good and bad ones each.
#include "feed/forms.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace etalase::feed {
namespace {

struct FormCase {
  const char* name;
  const Form* form;
  std::vector<std::string> good, bad;
};

class EveryForm : public testing::TestWithParam<FormCase> {};

TEST_P(EveryForm, TakesTheGoodOnes) {
  for (const auto& text : GetParam().good) EXPECT_TRUE(GetParam().form->accepts(text)) << text;
}
TEST_P(EveryForm, RefusesTheBadOnes) {
  for (const auto& text : GetParam().bad) EXPECT_FALSE(GetParam().form->accepts(text)) << text;
}
TEST_P(EveryForm, RefusesEmptyVeryLongAndNul) {
  EXPECT_FALSE(GetParam().form->accepts(""));
  EXPECT_FALSE(GetParam().form->accepts(std::string(100'000, 'a')));
  for (const auto& text : GetParam().good) EXPECT_FALSE(GetParam().form->accepts(text + '\0')) << text;
}

const std::vector<FormCase>& cases() {
  static const std::vector<FormCase> k_cases = {
      {"id",
       &k_form_id,
       {"AB", "BTK-012", "0-1", std::string(32, 'A')},
       {"A", "-AB", "ab", "A_B", "A/B", "..", std::string(33, 'A')}},
      {"floor_zone", &k_form_floor_zone, {"T", "7", "T-1"}, {"-", "t", std::string(33, 'A')}},
      {"media", &k_form_media_id, {"BTK-012-1", std::string(64, 'A')}, {"A", std::string(65, 'A'), "a.jpg"}},
      {"slug", &k_form_slug, {"kain-jlamprang", "a"}, {"Kain", "a b", "a/b"}},
      {"word", &k_form_word, {"whatsapp", "a_b-1"}, {"Whats App", "a.b"}},
      {"feed_id", &k_form_feed_id, {"galeri-contoh", "0a"}, {"-a", "A", "../x"}},
      {"date",
       &k_form_date,
       {"2026-01-31", "2024-02-29"},
       {"2026-02-29", "2026-1-1", "2026-01-31T00:00:00Z", "26-01-01", "2026-13-01", "+026-01-01", "2026-00-10"}},
      {"time",
       &k_form_time,
       {"2026-01-31T13:00:00+07:00", "2026-01-31T13:00:00Z", "2026-01-31T13:00:00.250Z"},
       {"2026-01-31T13:00+07:00", "2026-01-31 13:00:00Z", "2026-01-31T13:00:00", "2026-02-30T13:00:00Z",
        "2026-01-31T25:00:00Z", "2026-01-31T13:00:00+0700"}},
      {"year", &k_form_year, {"1998"}, {"98", "19980", "abcd"}},
      {"clock", &k_form_clock, {"00:00", "09:30", "24:00"}, {"9:30", "24:01", "12:60", "ab:cd"}},
      {"zone", &k_form_zone, {"Asia/Jakarta", "UTC", "Etc/GMT+7"}, {"Asia Jakarta", "../../etc/passwd"}},
      {"colour", &k_form_colour, {"#7a4b2e", "#000000"}, {"#7A4B2E", "7a4b2e", "#7a4b2", "#7a4b2eff", "red"}},
      {"sha256",
       &k_form_sha256,
       {std::string(64, 'a')},
       {std::string(64, 'A'), std::string(63, 'a'), std::string(64, 'g')}},
      {"link",
       &k_form_link,
       {"https://example.id", "https://example.id:8443/a?b=c#d", "tel:+62-811-123", "mailto:a@example.id",
        "mailto:a@example.id?subject=x"},
       {"http://example.id", "https://", "https://user@example.id/", "javascript:alert(1)", "file:///etc/passwd",
        "https://exa mple.id", "https://x/\"", "tel:abc", "tel:1", "mailto:a", "mailto:@b", "geo:1,2", "//example.id",
        "https:\\\\example.id", "https://contoh.id/é"}},
      {"web", &k_form_web, {"https://example.id/x"}, {"tel:+62811", "ftp://example.id"}},
      {"base",
       &k_form_public_base,
       {"https://example.id", "http://127.0.0.1:8080", "http://[::1]/x"},
       {"http://localhost:8080", "http://example.id", "http://127.0.0.1.example.id"}},
      {"certificate",
       &k_form_certificate,
       {"halal", "ig:tenun-contoh", "p-irt"},
       {"Halal", "a:b:c", "a:", ":a", "a b"}},
      {"code", &k_form_code, {"33.20", "33.20.01.2001"}, {"33,20", "33 20"}},
      {"geo", &k_form_geo, {"-6.89,109.67", "0,0"}, {"91,0", "0,181", "1", "a,b", "1,2,3", "nan,1", "1e1,2"}},
      {"target",
       &k_form_target,
       {"parts/product-007.json", "parts/cooperation_scheme-0.json"},
       {"parts/product.json", "parts/../product-1.json", "product-007.json", "parts/a/b-1.json", "parts/Product-1.json",
        "parts/product-1234567.json", "/parts/product-1.json"}},
      {"line",
       &k_form_line,
       {"CONTOH-1", "Kantor Contoh"},
       {"dua\nbaris", "tab\t", "\x7f", "c1\xC2\x85", "pisah\u2028baris"}},
  };
  return k_cases;
}

INSTANTIATE_TEST_SUITE_P(Forms, EveryForm, testing::ValuesIn(cases()),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(Forms, KnowsLanguageTags) {
  for (const char* tag : {"id", "en", "zh-Hans", "jv", "bug", "sr-Latn-RS"}) EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const char* tag : {"", "i", "ID", "en_US", "en-", "a/b", "english1", "en-verylongsubtag"})
    EXPECT_FALSE(is_language_tag(tag)) << tag;
}

TEST(Forms, LimitsTexts) {
  EXPECT_TRUE(is_text("satu\ndua", k_long));
  EXPECT_FALSE(is_text("satu\ndua", k_name));
  EXPECT_FALSE(is_text("", k_long));
  EXPECT_FALSE(is_text("\xFF", k_long));
  EXPECT_FALSE(is_text("esc \x1b[31m", k_long));
}

TEST(Forms, RefusesTextsThatNobodySees) {
  for (const char* blank :
       {" ", "\u00A0\u3000", "\u200B\u200D\u2060\uFEFF", "\u202E\u2066", "\u3164", "\U000E0041", "\n\n"})
    EXPECT_FALSE(is_text(blank, k_long)) << blank;
  for (const char* seen : {"a", " a ", "\u200Ba", "\u0301", "布", "\U0001F9F5", "."})
    EXPECT_TRUE(is_text(seen, k_long)) << seen;
}

TEST(Forms, RefusesOffsetsThatNoPlaceHas) {
  EXPECT_TRUE(k_form_time.accepts("2026-01-05T12:00:00+14:00"));
  for (const char* time : {"2026-01-05T12:00:00+99:00", "2026-01-05T12:00:00+07:60", "2026-01-05T12:00:00 07:00"})
    EXPECT_FALSE(k_form_time.accepts(time)) << time;
}

TEST(Forms, TimeZonesAreNoPaths) {
  EXPECT_TRUE(k_form_zone.accepts("Etc/GMT+7"));
  for (const char* zone : {"/etc/passwd", "../../etc/passwd", ""}) EXPECT_FALSE(k_form_zone.accepts(zone)) << zone;
}

}  // namespace
}  // namespace etalase::feed
