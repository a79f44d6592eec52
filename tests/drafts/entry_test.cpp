// Entries between JSON and the feed's form.
#include "drafts/entry.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "feed/codec.hpp"

namespace etalase::drafts {
namespace {

using base::Json;

TEST(Entry, KeepsADraftAsItIs) {
  for (const auto& json : {Json{{"id", "BTK-001"}}, Json{{"id", "BTK-001"}, {"name", {{"id", "Kain"}}}},
                           Json{{"id", "BTK-001"}, {"availability", "ask"}, {"crafts", {"BATIK"}}}}) {
    const auto read = read_entry("product", json);
    EXPECT_TRUE(read.wrong.empty()) << json;
    EXPECT_EQ(to_json(read.entry), json);
  }
}

TEST(Entry, LosesNothingOfANewerVersion) {
  const Json json = {
      {"id", "M-01"}, {"name", {{"id", "Ani"}}}, {"workshop_film", {{"url", "x"}}}, {"private", {{"a", 1}}}};
  EXPECT_EQ(to_json(read_entry("maker", json).entry), json);
  const Json song = {{"id", "S-01"}, {"melody", "do re mi"}};
  EXPECT_EQ(to_json(read_entry("song", song).entry), song);
}

TEST(Entry, KeepsWhatIsWrongBesideAndNamesIt) {
  const Json json = {{"id", "BTK-001"}, {"price", {{"min", "x"}}}, {"name", 5}, {"maker", "UMKM-01"}};
  const auto read = read_entry("product", json);
  ASSERT_EQ(read.wrong.size(), 2U);
  EXPECT_TRUE(
      std::any_of(read.wrong.begin(), read.wrong.end(), [](const auto& e) { return e.subject == "price.min"; }));
  EXPECT_EQ(read.entry.as<feed::Product>()->maker, "UMKM-01");
  EXPECT_EQ(to_json(read.entry), json);
}

TEST(Entry, ARefusedConsentIsAnAnswerAndNoneIsNot) {
  const Json asked = {{"id", "M-01"}, {"consent", {{"ok", false}, {"scope", Json::array()}}}};
  EXPECT_EQ(to_json(read_entry("maker", asked).entry), asked);
  EXPECT_FALSE(is_missing(read_entry("maker", asked).entry, "consent"));
  EXPECT_TRUE(is_missing(read_entry("maker", {{"id", "M-01"}}).entry, "consent"));
}

TEST(Entry, WhatNobodyChoseIsTheFeedsOwnUnlessItAsks) {
  auto product = new_entry({"product", "BTK-001"});
  decide_rest(product);
  EXPECT_EQ(to_json(product)["availability"], "shelf");
  auto collaboration = read_entry("collaboration", {{"id", "K-01"}, {"name", {{"id", "Bersama"}}}}).entry;
  decide_rest(collaboration);
  EXPECT_EQ(check_whole(collaboration).error().subject, "status");
}

TEST(Entry, WhatPublishingCouldNotCarryIsNotWhole) {
  auto story =
      read_entry("story", {{"id", "S-01"}, {"title", {{"id", "Kain"}}}, {"lead", {{"id", "Satu"}}}, {"hero", "M-1"}})
          .entry;
  for (int panel = 0; panel < 14; ++panel)
    story.as<feed::Story>()->panels.push_back({feed::TextBlock{{{"id", std::string(19'000, 'a')}}}});
  const auto checked = check_whole(story);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().kind, base::ErrorKind::too_large);
  EXPECT_EQ(checked.error().subject, "panels");
}

TEST(Entry, MembersAreTakenAndClearedByName) {
  const auto from = read_entry("product", {{"id", "A-1"}, {"availability", "ask"}, {"tags", {"a"}}}).entry;
  auto into = new_entry({"product", "A-1"});
  take_member("availability", from, into);
  take_member("tags", from, into);
  EXPECT_EQ(to_json(into), to_json(from));
  clear_member("availability", "product", into);
  EXPECT_FALSE(to_json(into).contains("availability"));
}

TEST(Entry, KnowsTheMembersOfEveryKind) {
  for (const auto& kind : feed::known_kinds()) {
    const auto members = members_of(kind);
    EXPECT_NE(std::find(members.begin(), members.end(), "tags"), members.end()) << kind;
    EXPECT_EQ(members.back(), "private") << kind;
  }
  const auto header = members_of(k_council_kind);
  EXPECT_NE(std::find(header.begin(), header.end(), "interface"), header.end());
}

}  // namespace
}  // namespace etalase::drafts
