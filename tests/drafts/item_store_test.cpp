// Saving, revisions and approval.
#include "drafts/item_store.hpp"

#include "drafts/council_fixture.hpp"
#include "feed/codec.hpp"

namespace etalase::drafts::test {
namespace {

using base::Json;

class ItemStoreTest : public CouncilTest {
 protected:
  Json with(const std::string& key, const Json& value) const {
    auto json = cloth_json;
    json[key] = value;
    return json;
  }
  const Actor writer{"Ani Contoh", {Role::kontributor}};
  const Actor curator{"Budi Contoh", {Role::kurator}};
  const Actor editor{"Cici Contoh", {Role::editor}};

  // Brings the cloth to approval by people.
  void approve() {
    saved(cloth, cloth_json, writer.name);
    ASSERT_TRUE(items().take(cloth, Step::submit, writer, ""));
    ASSERT_TRUE(items().take(cloth, Step::pass, curator, ""));
    ASSERT_TRUE(items().take(cloth, Step::approve, editor, ""));
  }
};

TEST_F(ItemStoreTest, NewItemIsADraftWithItsFirstRevision) {
  EXPECT_EQ(saved(cloth, cloth_json, writer.name), Saved::created);
  const auto item = found(cloth);
  EXPECT_EQ(item.state, ItemState::draf);
  EXPECT_EQ(item.revision, 1);
  EXPECT_EQ(item.approved_revision, 0);
  EXPECT_EQ(item.author, writer.name);
}

TEST_F(ItemStoreTest, SavingTheSameAddsNothing) {
  saved(cloth, cloth_json, writer.name);
  EXPECT_EQ(saved(cloth, cloth_json, "Lain"), Saved::unchanged);
  EXPECT_EQ(found(cloth).revision, 1);
}

TEST_F(ItemStoreTest, PriceChangeKeepsTheApproval) {
  approve();
  EXPECT_EQ(saved(cloth, with("availability", "sold_out"), editor.name), Saved::changed);
  const auto item = found(cloth);
  EXPECT_EQ(item.state, ItemState::siap_tayang);
  EXPECT_EQ(item.approved_revision, item.revision);
}

TEST_F(ItemStoreTest, NameChangeReopensTheApproval) {
  approve();
  saved(cloth, with("name", {{"id", "Kain Baru"}}), editor.name);
  const auto item = found(cloth);
  EXPECT_EQ(item.state, ItemState::draf);
  EXPECT_EQ(item.approved_revision, 1);
  EXPECT_EQ(item.revision, 2);
}

TEST_F(ItemStoreTest, NobodyJudgesAnEntryOfTheirOwn) {
  const Actor both{"Dedi Contoh", {Role::kontributor, Role::kurator}};
  saved(cloth, cloth_json, both.name);
  ASSERT_TRUE(items().take(cloth, Step::submit, both, ""));
  const auto own = items().take(cloth, Step::pass, both, "");
  ASSERT_FALSE(own);
  EXPECT_EQ(own.error().kind, base::ErrorKind::refused);
  EXPECT_TRUE(items().take(cloth, Step::pass, curator, ""));
}

TEST_F(ItemStoreTest, AnEarlierRevisionOfOnesOwnStillCounts) {
  saved(cloth, cloth_json, curator.name);
  saved(cloth, with("name", {{"id", "Lain"}}), writer.name);
  ASSERT_TRUE(items().take(cloth, Step::submit, writer, ""));
  EXPECT_FALSE(items().take(cloth, Step::pass, curator, ""));
}

TEST_F(ItemStoreTest, ContributorsSubmitOnlyTheirOwn) {
  saved(cloth, cloth_json, "Orang Lain");
  EXPECT_FALSE(items().take(cloth, Step::submit, writer, ""));
  EXPECT_TRUE(items().take(cloth, Step::submit, editor, ""));
}

TEST_F(ItemStoreTest, SendingBackNeedsAComment) {
  saved(cloth, cloth_json, writer.name);
  ASSERT_TRUE(items().take(cloth, Step::submit, writer, ""));
  EXPECT_FALSE(items().take(cloth, Step::send_back, curator, ""));
  const auto back = items().take(cloth, Step::send_back, curator, "foto gelap");
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, ItemState::perlu_perbaikan);
}

TEST_F(ItemStoreTest, RolesThatMayNotAreRefused) {
  saved(cloth, cloth_json, writer.name);
  EXPECT_FALSE(items().take(cloth, Step::submit, {"T", {Role::teknisi}}, ""));
  EXPECT_FALSE(items().take({"product", "NONE"}, Step::submit, writer, ""));
  EXPECT_FALSE(items().take(cloth, Step::pass, curator, ""));
}

TEST_F(ItemStoreTest, EmergencyApprovalNeedsAWrittenReason) {
  saved(cloth, cloth_json, writer.name);
  const Actor admin{"Eka Contoh", {Role::admin}};
  EXPECT_FALSE(items().take(cloth, Step::approve_emergency, admin, ""));
  ASSERT_TRUE(items().take(cloth, Step::approve_emergency, admin, "kurator sakit"));
  EXPECT_EQ(found(cloth).approved_revision, 1);
}

TEST_F(ItemStoreTest, AnyVersionCanBeRestored) {
  saved(cloth, cloth_json, writer.name);
  saved(cloth, with("name", {{"id", "Lain"}}), writer.name);
  ASSERT_TRUE(items().restore(cloth, 1, editor.name));
  EXPECT_EQ(to_json(found(cloth).entry), cloth_json);
  const auto history = items().revisions(cloth);
  ASSERT_TRUE(history);
  ASSERT_EQ(history->size(), 3U);
  EXPECT_EQ(history->back().note, "restored from 1");
  EXPECT_EQ(items().restore(cloth, 99, editor.name).error().kind, base::ErrorKind::not_found);
}

TEST_F(ItemStoreTest, ImportedItemsAreReadyAtOnce) {
  EXPECT_EQ(imported(cloth, cloth_json), Saved::created);
  const auto item = found(cloth);
  EXPECT_EQ(item.state, ItemState::siap_tayang);
  EXPECT_EQ(item.approved_revision, 1);
  EXPECT_EQ(item.author, "import");
  EXPECT_EQ(imported(cloth, cloth_json), Saved::unchanged);
}

TEST_F(ItemStoreTest, ImportApprovesAWaitingDraftOfTheSameWords) {
  saved(cloth, cloth_json, writer.name);
  EXPECT_EQ(imported(cloth, cloth_json), Saved::changed);
  EXPECT_EQ(found(cloth).state, ItemState::siap_tayang);
}

TEST_F(ItemStoreTest, ListsByKindWithoutTheHeader) {
  imported(cloth, cloth_json);
  imported({"maker", "UMKM-01"}, {{"id", "UMKM-01"}});
  imported(council_ref(), Json::parse(R"({"languages": [{"tag": "id", "name": "Indonesia"}],
                                          "council": {"name": {"id": "Dewan"}}, "private": {"x": 1}})"));
  EXPECT_EQ(items().list("")->size(), 2U);
  EXPECT_EQ(items().list("maker")->size(), 1U);
  EXPECT_EQ(items().list("council")->size(), 1U);
  EXPECT_TRUE(found(council_ref()).entry.beside.contains("private"));
  EXPECT_FALSE(feed::council_to_json(*items().header()).contains("private"));
}

TEST_F(ItemStoreTest, HeaderIsNotFoundBeforeItsImport) {
  EXPECT_EQ(items().header().error().kind, base::ErrorKind::not_found);
}

TEST_F(ItemStoreTest, HostileTextIsDataNotSql) {
  const feed::Ref odd{"product", "'; DROP TABLE item; --"};
  saved(odd, {{"name", "'\"; \xff\xfe"}}, "x'); DELETE FROM item;--");
  EXPECT_EQ(found(odd).author, "x'); DELETE FROM item;--");
  EXPECT_EQ(items().list("")->size(), 1U);
}

}  // namespace
}  // namespace etalase::drafts::test
