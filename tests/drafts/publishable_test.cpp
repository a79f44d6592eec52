// What may go out.
#include "drafts/council_fixture.hpp"
#include "drafts/item_store.hpp"
#include "feed/codec.hpp"

namespace etalase::drafts::test {
namespace {

using base::Json;

class PublishableTest : public CouncilTest {
 protected:
  std::vector<PublishableItem> out() {
    auto result = items().publishable();
    EXPECT_TRUE(result) << result.error().message;
    return result.value_or(std::vector<PublishableItem>{});
  }
  static Json json_of(const PublishableItem& item) { return feed::item_to_json(item.item); }
  Json named(const std::string& name) const {
    auto json = cloth_json;
    json["name"]["id"] = name;
    return json;
  }
};

TEST_F(PublishableTest, DraftsStayInside) {
  saved(cloth, cloth_json, "Ani");
  EXPECT_TRUE(out().empty());
}

TEST_F(PublishableTest, ApprovedItemsGoOutWithTheirTime) {
  imported(cloth, cloth_json);
  const auto list = out();
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(json_of(list[0])["updated_at"], base::format_utc(clock.system_now()));
  EXPECT_EQ(list[0].revision, 1);
}

TEST_F(PublishableTest, AnEditThatWaitsLeavesTheApprovedWordsOut) {
  imported(cloth, cloth_json);
  ASSERT_TRUE(items().mark_published(out()));
  EXPECT_EQ(found(cloth).state, ItemState::tayang);
  auto edited = named("Nama baru");
  edited["availability"] = "sold_out";
  saved(cloth, edited, "Ani");
  const auto list = out();
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(json_of(list[0])["name"]["id"], "Kain");
  EXPECT_EQ(json_of(list[0])["availability"], "sold_out");
}

TEST_F(PublishableTest, MarkingLeavesAWaitingEditADraft) {
  imported(cloth, cloth_json);
  saved(cloth, named("Nama baru"), "Ani");
  ASSERT_TRUE(items().mark_published(out()));
  const auto item = found(cloth);
  EXPECT_EQ(item.state, ItemState::draf);
  EXPECT_EQ(item.published_revision, 1);
}

TEST_F(PublishableTest, ArchivedAndEndedItemsStayInside) {
  imported(cloth, cloth_json);
  ASSERT_TRUE(items().take(cloth, Step::archive, {"Cici", {Role::editor}}, ""));
  EXPECT_TRUE(out().empty());
  auto past = cloth_json;
  past["id"] = "BTK-002";
  past["display_until"] = "2026-01-04";
  imported({"product", "BTK-002"}, past);
  EXPECT_EQ(out().size(), 1U);
  EXPECT_EQ(items().end_past("2026-01-04").value_or(-1), 0);
  EXPECT_EQ(items().end_past("2026-01-05").value_or(-1), 1);
  EXPECT_TRUE(out().empty());
  EXPECT_EQ(found({"product", "BTK-002"}).state, ItemState::berakhir);
}

TEST_F(PublishableTest, ALaterEndBringsAnEndedItemBack) {
  auto past = cloth_json;
  past["display_until"] = "2026-01-04";
  imported(cloth, past);
  ASSERT_EQ(items().end_past("2026-01-05").value_or(-1), 1);
  past["display_until"] = "2026-12-31";
  saved(cloth, past, "Cici");
  EXPECT_EQ(found(cloth).state, ItemState::siap_tayang);
  EXPECT_EQ(out().size(), 1U);
}

TEST_F(PublishableTest, ConsentTakenBackNeedsNobodysApproval) {
  const feed::Ref maker{"maker", "UMKM-01"};
  Json json = {{"id", "UMKM-01"}, {"name", {{"id", "Batik Contoh"}}}, {"consent", {{"ok", true}, {"scope", {"name"}}}}};
  imported(maker, json);
  EXPECT_EQ(out().size(), 1U);
  json["consent"] = {{"ok", false}, {"scope", Json::array()}};
  saved(maker, json, "Eka");
  EXPECT_TRUE(out().empty());
}

TEST_F(PublishableTest, PrivateNotesStayInside) {
  auto json = cloth_json;
  json["private"] = {{"note", "NIB 123"}};
  imported(cloth, json);
  EXPECT_FALSE(json_of(out()[0]).contains("private"));
}

TEST_F(PublishableTest, WhatIsNotWholeIsNamedAndNothingGoesOut) {
  auto json = cloth_json;
  json.erase("maker");
  imported(cloth, json);
  const auto result = items().publishable();
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().subject, "product/BTK-001.maker");
}

TEST_F(PublishableTest, AMemberThatIsNotAsTheFeedHasItStopsItToo) {
  auto json = cloth_json;
  json["price"] = {{"min", "banyak"}};
  imported(cloth, json);
  const auto result = items().publishable();
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().subject, "product/BTK-001.price");
  EXPECT_EQ(to_json(found(cloth).entry), json);
}

}  // namespace
}  // namespace etalase::drafts::test
