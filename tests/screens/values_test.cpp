// Pages, actions and formats as text.
#include <gtest/gtest.h>

#include "screens/action.hpp"
#include "screens/collection_screen.hpp"
#include "screens/format.hpp"

namespace etalase::screens {
namespace {

TEST(Page, ReadsWhatItWrites) {
  for (const char* text : {"attract", "home", "collection", "collection?craft=BATIK,TENUN&price_band=lt-100k",
                           "product/BTK-012", "maker/UMKM-03", "makers", "story/S-01", "stories", "welcome", "idle"}) {
    const auto page = parse_page(text);
    ASSERT_TRUE(page) << text;
    EXPECT_EQ(to_string(*page), text);
  }
}

TEST(Page, RefusesWhatIsNoPage) {
  for (const char* text : {"", "nowhere", "product", "product/", "product/../x", "home/1", "home?craft=BATIK",
                           "collection?craft", "collection?colour=RED"})
    EXPECT_FALSE(parse_page(text)) << text;
}

TEST(Action, ReadsWhatItWrites) {
  for (const char* text :
       {"open product/BTK-012", "open collection?craft=BATIK", "open collection sheet:filter", "back", "home",
        "language:en", "size", "done", "continue", "toggle craft=BATIK", "clear", "sheet:filter", "close", "page:up",
        "page:down", "page:top", "picture:3", "tab:village", "jump:K"}) {
    const auto action = parse_action(text);
    ASSERT_TRUE(action) << text;
    EXPECT_EQ(to_string(*action), text);
  }
}

TEST(Action, RefusesOtherTexts) {
  for (const char* text :
       {"", "open", "open nowhere", "toggle craft", "toggle colour=RED", "picture:x", "picture:3x", "page:left"})
    EXPECT_FALSE(parse_action(text)) << text;
}

TEST(Format, FallsBackToIndonesianAndSaysSo) {
  const feed::Text text{{"id", "Kain"}, {"jv", "Jarik"}};
  EXPECT_EQ(pick(text, "en"), (Said{"Kain", "id"}));
  EXPECT_TRUE(is_missing(text, "en"));
  EXPECT_FALSE(is_missing(text, "id"));
  EXPECT_FALSE(is_missing({}, "en"));
}

TEST(Format, NamesPriceBands) {
  EXPECT_EQ(price_band(0, 100'000, "id"), "di bawah Rp100.000");
  EXPECT_EQ(price_band(500'000, 1'000'000, "id"), "Rp500.000–Rp1 juta");
  EXPECT_EQ(price_band(1'000'000, 5'000'000, "en"), "IDR 1–5 million");
  EXPECT_EQ(price_band(100'000, 500'000, "en"), "IDR 100,000–500,000");
  EXPECT_EQ(price_band(5'000'000, 0, "id"), "di atas Rp5 juta");
}

TEST(Format, WritesDatesAbsolutely) {
  EXPECT_EQ(date("2025-12-23", "id"), "23 Desember 2025");
  EXPECT_EQ(date("2025-12-23", "en"), "23 December 2025");
  EXPECT_EQ(date("kemarin", "id"), "");
}

TEST(Format, ShortensPlaces) {
  EXPECT_EQ(short_place({"Pecangaan", "id"}, {"Kabupaten Jepara", "id"}).text, "Pecangaan, Jepara");
  EXPECT_EQ(short_place({"Jepara", "id"}, {"Jepara Regency", "en"}).text, "Jepara");
  EXPECT_EQ(short_place({"", "id"}, {"Kota Pekalongan", "id"}).text, "Pekalongan");
}

TEST(Format, RaisesLatinLetters) { EXPECT_EQ(upper("Élok · kain 3"), "ÉLOK · KAIN 3"); }

TEST(Format, CountsReadingTime) {
  EXPECT_EQ(count_words("  satu dua\ntiga "), 3);
  EXPECT_EQ(reading_minutes(0), 1);
  EXPECT_EQ(reading_minutes(400), 2);
}

TEST(Collection, AChosenValueTogglesOff) {
  auto chosen = toggled({}, catalogue::Facet::craft, "BATIK");
  EXPECT_TRUE(chosen.at(catalogue::Facet::craft).contains("BATIK"));
  chosen = toggled(chosen, catalogue::Facet::craft, "BATIK");
  EXPECT_TRUE(chosen.empty());
}

}  // namespace
}  // namespace etalase::screens
