// Content rules.
#include "intake/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace etalase::intake {
namespace {

using base::Json;

const base::Day k_early = std::chrono::year(2026) / 1 / 5;
const base::Day k_late = std::chrono::year(2026) / 10 / 17;

Json product() {
  return Json::parse(R"({"id":"PGN-01","name":{"id":"Abon"},"crafts":["BATIK"],"categories":["KAIN"],"maker":"M-01",
                         "story":[{"type":"text","text":{"id":"Cerita."}}],"images":["M-1"]})");
}

Json certificate(const char* kind) {
  return {{"kind", kind}, {"number", "1"}, {"issuer", "A"}, {"checked_by", "B"}, {"checked_on", "2026-01-01"}};
}

// The rules of what the feed's form can hold; what is odd stands beside it.
Findings check_rules(std::string_view kind, const Json& json, base::Day today) {
  return intake::check_rules(drafts::read_entry(kind, json).entry, today);
}

const Finding* find(const Findings& findings, const std::string& column, Level level) {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const Finding& f) { return f.column == column && f.level == level; });
  return found == findings.end() ? nullptr : &*found;
}

TEST(Rules, ACompleteProductPasses) { EXPECT_TRUE(check_rules("product", product(), k_early).empty()); }

TEST(Rules, EachRequiredFieldIsAskedFor) {
  for (const auto* key : {"name", "crafts", "categories", "maker", "story", "images"}) {
    auto json = product();
    json.erase(key);
    EXPECT_NE(find(check_rules("product", json, k_early), key, Level::error), nullptr) << key;
  }
  EXPECT_EQ(check_rules("maker", Json::object(), k_early).size(), 5U);
  EXPECT_EQ(check_rules("story", Json::object(), k_early).size(), 3U);
  EXPECT_EQ(check_rules("event", Json::object(), k_early).size(), 3U);
}

TEST(Rules, NamesHaveAtMostEightyCharacters) {
  auto json = product();
  json["name"]["id"] = std::string(80, 'a');
  EXPECT_EQ(find(check_rules("product", json, k_early), "name", Level::error), nullptr);
  json["name"]["en"] = std::string(81, 'a');
  EXPECT_NE(find(check_rules("product", json, k_early), "name", Level::error), nullptr);
}

TEST(Rules, FrozenFoodMayNotGoByPirt) {
  auto json = product();
  json["food"] = {{"storage", {{"id", "simpan beku, −18 °C"}}}};
  json["certificates"] = {certificate("p-irt"), certificate("halal")};
  EXPECT_NE(find(check_rules("product", json, k_early), "certificates", Level::error), nullptr);
  json["certificates"][0]["kind"] = "bpom-md";
  EXPECT_EQ(find(check_rules("product", json, k_early), "certificates", Level::error), nullptr);
}

TEST(Rules, FoodWithoutHalalIsWarnedFromOctober2026) {
  auto json = product();
  json["crafts"] = {"PANGAN"};
  EXPECT_EQ(find(check_rules("product", json, k_early), "certificates", Level::warning), nullptr);
  EXPECT_NE(find(check_rules("product", json, k_late), "certificates", Level::warning), nullptr);
}

TEST(Rules, AProtectedNameNeedsItsCertificate) {
  auto json = product();
  json["name"]["id"] = "Syal Tenun Troso";
  EXPECT_NE(find(check_rules("product", json, k_early), "certificates", Level::error), nullptr);
  json["certificates"] = Json::array({certificate("ig:tenun-troso")});
  EXPECT_EQ(find(check_rules("product", json, k_early), "certificates", Level::error), nullptr);
}

TEST(Rules, HealthClaimsAreWarnedOnWholeWordsOnly) {
  auto json = product();
  json["story"][0]["text"]["id"] = "Gelang ini menyembuhkan.";
  EXPECT_NE(find(check_rules("product", json, k_early), "story", Level::warning), nullptr);
  json["story"][0]["text"]["id"] = "Warna cokelat dari kayu jobat.";
  EXPECT_EQ(find(check_rules("product", json, k_early), "story", Level::warning), nullptr);
}

TEST(Rules, ATechniqueSaysWhatItIsOnItsFirstScreen) {
  const auto advice = [](int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += "kata ";
    const Json technique = {{"id", "TULIS"}, {"name", {{"id", "Tulis"}}}, {"text", {{"id", text}}}};
    return check_rules("council", {{"vocab", {{"technique", {technique}}}}}, k_early);
  };
  EXPECT_EQ(find(advice(75), "vocab.TULIS", Level::warning), nullptr);
  EXPECT_NE(find(advice(76), "vocab.TULIS", Level::warning), nullptr);
}

TEST(Rules, LongAddressesAndFirstScreensAreWarned) {
  auto json = product();
  json["links"] = {{{"intent", "ask"}, {"kind", "web"}, {"url", "https://contoh.example/" + std::string(80, 'a')}}};
  EXPECT_NE(find(check_rules("product", json, k_early), "tautan_tanya", Level::warning), nullptr);
  Json story = {{"title", {{"id", "satu dua tiga empat lima enam tujuh delapan sembilan"}}},
                {"lead", {{"id", "x"}}},
                {"hero", "M-1"}};
  EXPECT_NE(find(check_rules("story", story, k_early), "title", Level::warning), nullptr);
}

TEST(Rules, OddShapesAreNoCrash) {
  for (const auto* text :
       {"[]", "5", "null", R"({"name":5,"links":{"a":1},"food":[],"story":"x","certificates":[1,null],"crafts":7})"}) {
    EXPECT_NO_THROW((void)check_rules("product", Json::parse(text), k_late)) << text;
  }
}

}  // namespace
}  // namespace etalase::intake
