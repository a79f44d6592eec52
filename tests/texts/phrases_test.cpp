// Phrases: the same in both languages, filled, overridden by a feed.
#include "texts/phrases.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace etalase::texts {
namespace {

TEST(Phrases, BothLanguagesSayTheSameThings) {
  const Phrases phrases = Phrases::built_in();
  const auto without_singulars = [&](const std::string& language) {
    std::set<std::string> keys;
    for (const std::string& key : phrases.keys(language))
      if (!key.ends_with("_one")) keys.insert(key);
    return keys;
  };
  const auto id = without_singulars("id"), en = without_singulars("en");
  for (const std::string& key : id) EXPECT_TRUE(en.contains(key)) << "assets/texts/en.json lacks \"" << key << '"';
  for (const std::string& key : en) EXPECT_TRUE(id.contains(key)) << "assets/texts/id.json lacks \"" << key << '"';
}

std::set<std::string> holes(const std::string& text) {
  std::set<std::string> found;
  for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    found.insert(text.substr(at, text.find('}', at) - at + 1));
  return found;
}

TEST(Phrases, BothLanguagesHaveTheSameHoles) {
  const Phrases phrases = Phrases::built_in();
  for (const std::string& key : phrases.keys("id"))
    EXPECT_EQ(holes(phrases.say("id", key).text), holes(phrases.say("en", key).text)) << key;
}

// "1 others" and "1 minutes" cannot come back: a number before a word asks for the form of one.
TEST(Phrases, WhatIsCountedInEnglishHasASingular) {
  const Phrases& phrases = Phrases::built_in();
  const std::regex counted(R"(\{[nm]\}[ \w])");
  for (const std::string& key : phrases.keys("en")) {
    if (key.ends_with("_one") || !std::regex_search(phrases.say("en", key).text, counted)) continue;
    EXPECT_TRUE(phrases.has("en", key + "_one")) << "assets/texts/en.json lacks \"" << key << "_one\"";
  }
}

// Straight quotes are for codes; visitors read “these” and ’these.
TEST(Phrases, QuotesAreTypographic) {
  const Phrases& phrases = Phrases::built_in();
  for (const std::string language : {"id", "en"})
    for (const std::string& key : phrases.keys(language))
      EXPECT_EQ(phrases.say(language, key).text.find_first_of("'\""), std::string::npos) << language << ' ' << key;
}

TEST(Phrases, SpeaksEnglishWhereALanguageIsMissing) {
  const Phrase said = Phrases::built_in().say("ja", "back");
  EXPECT_EQ(said.text, "Back");
  EXPECT_EQ(said.language, "en");
}

TEST(Phrases, FillsHolesAndKnowsOne) {
  const Phrases phrases = Phrases::built_in();
  EXPECT_EQ(phrases.say("id", "count_pieces", {{"n", "12"}}).text, "12 karya");
  EXPECT_EQ(phrases.say("en", "count_pieces", {{"n", "1"}}).text, "1 piece");
}

TEST(Phrases, TheFeedsOwnWordsGoFirst) {
  Phrases phrases = Phrases::built_in();
  phrases.override_with({{"back", {{"id", "Mundur"}}}, {"home", {{"id", "Jum'at"}}}});
  EXPECT_EQ(phrases.say("id", "home").text, "Jum’at");
  EXPECT_EQ(phrases.say("id", "back").text, "Mundur");
  EXPECT_EQ(phrases.say("en", "back").text, "Back");
}

TEST(Phrases, WordsThatNoButtonHoldsAreLeftOut) {
  Phrases phrases = Phrases::built_in();
  phrases.override_with({{"done", {{"id", std::string(2000, 'W')}}}, {"home", {{"id", "Halaman depan"}}}});
  EXPECT_EQ(phrases.say("id", "done").text, "Selesai");
  EXPECT_EQ(phrases.say("id", "home").text, "Halaman depan");
}

TEST(Phrases, LabelsAreTheVisitorsWhereTheyDiffer) {
  EXPECT_EQ(label_key("product", "district"), "field.product.district.visitor");
  EXPECT_EQ(label_key("product", "food.storage"), "field.product.food.storage");
  EXPECT_EQ(label_key("product", "tags"), "field.item.tags");
}

}  // namespace
}  // namespace etalase::texts
