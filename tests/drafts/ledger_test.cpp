// Withdrawals and named facts.
#include "drafts/ledger.hpp"

#include "drafts/council_fixture.hpp"

namespace etalase::drafts::test {
namespace {

using LedgerTest = CouncilTest;

TEST_F(LedgerTest, WithdrawingTakesAnItemOutAndListsIt) {
  imported(cloth, cloth_json);
  ASSERT_TRUE(council->ledger.withdraw({cloth, Purge::no, "diminta perajin", "Eka", ""}));
  EXPECT_EQ(found(cloth).state, ItemState::ditarik);
  EXPECT_TRUE(items().publishable()->empty());
  const auto list = council->ledger.withdrawals();
  ASSERT_TRUE(list);
  ASSERT_EQ(list->size(), 1U);
  EXPECT_EQ(list->front().reason, "diminta perajin");
  EXPECT_FALSE(list->front().at.empty());
}

TEST_F(LedgerTest, AReasonIsNeeded) { EXPECT_FALSE(council->ledger.withdraw({cloth, Purge::no, "", "Eka", ""})); }

TEST_F(LedgerTest, PurgeIsAddedButNeverTakenAway) {
  ASSERT_TRUE(council->ledger.withdraw({cloth, Purge::no, "a", "Eka", ""}));
  ASSERT_TRUE(council->ledger.withdraw({cloth, Purge::yes, "b", "Eka", ""}));
  ASSERT_TRUE(council->ledger.withdraw({cloth, Purge::no, "c", "Eka", ""}));
  const auto list = council->ledger.withdrawals();
  ASSERT_EQ(list->size(), 1U);
  EXPECT_EQ(list->front().purge, Purge::yes);
  EXPECT_FALSE(council->ledger.release({cloth, Purge::no, "keliru", "Eka"}));
}

TEST_F(LedgerTest, APurgeIsReleasedByThoseWhoSaySo) {
  imported(cloth, cloth_json);
  ASSERT_TRUE(council->ledger.withdraw({cloth, Purge::yes, "b", "Eka", ""}));
  const auto refused = council->ledger.release({cloth, Purge::no, "keliru", "Eka"});
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("--purge"), std::string::npos) << refused.error().message;
  ASSERT_TRUE(council->ledger.release({cloth, Purge::yes, "keliru", "Eka"}));
  EXPECT_TRUE(council->ledger.withdrawals()->empty());
  EXPECT_EQ(found(cloth).state, ItemState::draf);
}

TEST_F(LedgerTest, AReleasedItemNeedsApprovalAgain) {
  imported(cloth, cloth_json);
  ASSERT_TRUE(council->ledger.withdraw({cloth, Purge::no, "a", "Eka", ""}));
  ASSERT_TRUE(council->ledger.release({cloth, Purge::no, "keliru", "Eka"}));
  EXPECT_EQ(found(cloth).state, ItemState::draf);
  EXPECT_TRUE(items().publishable()->empty());
  EXPECT_TRUE(council->ledger.withdrawals()->empty());
  EXPECT_EQ(council->ledger.release({cloth, Purge::no, "keliru", "Eka"}).error().kind, base::ErrorKind::not_found);
}

TEST_F(LedgerTest, ImportDoesNotBringAWithdrawnItemBack) {
  imported(cloth, cloth_json);
  ASSERT_TRUE(council->ledger.withdraw({cloth, Purge::no, "a", "Eka", ""}));
  auto json = cloth_json;
  json["name"]["id"] = "Lain";
  imported(cloth, json);
  EXPECT_EQ(found(cloth).state, ItemState::ditarik);
  EXPECT_TRUE(items().publishable()->empty());
}

TEST_F(LedgerTest, FactsAreRememberedByName) {
  EXPECT_FALSE(council->ledger.recall("publishing.serial")->has_value());
  ASSERT_TRUE(council->ledger.remember("publishing.serial", 7));
  ASSERT_TRUE(council->ledger.remember("publishing.serial", 8));
  EXPECT_EQ(council->ledger.recall("publishing.serial")->value(), 8);
}

}  // namespace
}  // namespace etalase::drafts::test
