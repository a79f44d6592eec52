// Take-down: signed at once, without the passphrase, and gone from public/.
#include "publishing/withdraw.hpp"

#include "publishing/council_fixture.hpp"

namespace etalase::publishing {
namespace {

using Withdraw = test::CouncilTest;

drafts::Withdrawal of(const feed::Ref& ref, drafts::Purge purge) { return {ref, purge, "diminta perajin", "test", ""}; }

TEST_F(Withdraw, ListsTheItemWithoutTheContentKey) {
  publish_now();
  const auto before = published();
  ASSERT_TRUE(withdraw(place(), *council, of({"product", "BTK-001"}, drafts::Purge::no)));
  const auto after = published();
  ASSERT_EQ(after.withdrawn.items.size(), 1U);
  EXPECT_EQ(after.withdrawn.items[0].item, (feed::Ref{"product", "BTK-001"}));
  EXPECT_EQ(after.metadata.targets.version, before.metadata.targets.version);
  EXPECT_GT(after.metadata.timestamp.version, before.metadata.timestamp.version);
}

TEST_F(Withdraw, PurgeTakesThePicturesAway) {
  publish_now();
  const auto hashes = own_media_hashes(hashes_by_item(published()), {"product", "BTK-001"});
  ASSERT_EQ(hashes.size(), 3U);
  ASSERT_TRUE(withdraw(place(), *council, of({"product", "BTK-001"}, drafts::Purge::yes)));
  EXPECT_EQ(published().withdrawn.media, hashes);
  for (const auto& hash : hashes) EXPECT_FALSE(files->info(root() + "/public/feed/" + media_path(hash)));
}

TEST_F(Withdraw, APurgedPhotoThatIsUsedAgainIsLeftOutAndNamed) {
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, of({"product", "BTK-001"}, drafts::Purge::yes)));
  auto other = product("BTK-002", 1);  // the same photo as BTK-001
  save({"product", "BTK-002"}, other);
  const auto report = publish_now();
  EXPECT_TRUE(has_item(published(), {"product", "BTK-002"}));
  EXPECT_TRUE(own_media_hashes(hashes_by_item(published()), {"product", "BTK-002"}).empty());
  ASSERT_EQ(report.remarks.size(), 1U);
  EXPECT_NE(report.remarks[0].en.find("product/BTK-002: photo BTK-002_1.jpg is left out: this photo was removed from "
                                      "every kiosk together with product/BTK-001 on "),
            std::string::npos)
      << report.remarks[0].en;
  for (const auto& hash : published().withdrawn.media)
    EXPECT_FALSE(files->info(root() + "/public/feed/" + media_path(hash))) << "not served either";
}

TEST_F(Withdraw, APurgeIsKnownByThePhotoToo) {
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, of({"product", "BTK-001"}, drafts::Purge::yes)));
  save({"product", "BTK-002"}, product("BTK-002", 1));
  // As if another version of libvips had made other bytes of the same photo.
  auto purges = council->ledger.recall("publishing.purged_with");
  ASSERT_TRUE(purges && *purges);
  const auto with = (*purges)->begin().value();
  ASSERT_FALSE(with["master"].get<std::string>().empty());
  ASSERT_TRUE(council->ledger.remember("publishing.purged_media", base::Json::array({std::string(64, 'a')})));
  ASSERT_TRUE(council->ledger.remember("publishing.purged_with", {{std::string(64, 'a'), with}}));
  EXPECT_EQ(publish_now().remarks.size(), 1U);
  EXPECT_TRUE(own_media_hashes(hashes_by_item(published()), {"product", "BTK-002"}).empty());
}

TEST_F(Withdraw, AnUnknownItemIsNotFound) {
  publish_now();
  const auto result = withdraw(place(), *council, of({"product", "TIDAK-ADA"}, drafts::Purge::no));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, base::ErrorKind::not_found);
}

TEST_F(Withdraw, APhotoThatAnotherItemShowsStaysAndIsNamed) {
  save({"product", "BTK-002"}, product("BTK-002", 1));  // the same photo
  save({"product", "BTK-003"}, product("BTK-003", 3));
  publish_now();
  const auto hashes = hashes_by_item(published()).at({"product", "BTK-001"});
  const auto alone = withdraw(place(), *council, of({"product", "BTK-003"}, drafts::Purge::yes));
  ASSERT_TRUE(alone);
  EXPECT_TRUE(alone->empty());
  EXPECT_TRUE(withdraw(place(), *council, of({"product", "BTK-001"}, drafts::Purge::no))->empty());
  const auto shared = withdraw(place(), *council, of({"product", "BTK-001"}, drafts::Purge::yes));
  ASSERT_TRUE(shared);
  ASSERT_EQ(shared->size(), 1U);
  EXPECT_EQ(shared->at(0).file, "BTK-001_1.jpg");
  EXPECT_EQ(shared->at(0).items, std::vector<std::string>{"product/BTK-002"});
  for (const auto& hash : hashes) EXPECT_TRUE(files->info(root() + "/public/feed/" + media_path(hash)));
  // As the words say, it goes with the last that shows it, whether a publish came between or not.
  const auto last = withdraw(place(), *council, of({"product", "BTK-002"}, drafts::Purge::yes));
  ASSERT_TRUE(last);
  EXPECT_TRUE(last->empty());
  for (const auto& hash : hashes) EXPECT_FALSE(files->info(root() + "/public/feed/" + media_path(hash)));
}

TEST_F(Withdraw, WhatIsNoItemIsRefusedInWords) {
  publish_now();
  const auto version = published().metadata.timestamp.version;
  for (const auto& ref : {feed::Ref{"council", "COUNCIL"}, {"council", "OTHER"}, {"gallery", "GALERI"}, {"x", "Y1"}}) {
    const auto result = withdraw(place(), *council, of(ref, drafts::Purge::yes));
    ASSERT_FALSE(result) << ref.kind;
    EXPECT_EQ(result.error().kind, base::ErrorKind::refused);
    EXPECT_NE(result.error().message.find(ref.kind + "/" + ref.id + " tidak dapat ditarik"), std::string::npos);
  }
  EXPECT_TRUE(council->ledger.withdrawals()->empty());
  EXPECT_EQ(published().metadata.timestamp.version, version);
}

TEST_F(Withdraw, TheNextFeedLeavesItOutAndTheListStays) {
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, of({"product", "BTK-001"}, drafts::Purge::no)));
  publish_now();
  EXPECT_FALSE(has_item(published(), {"product", "BTK-001"}));
  EXPECT_EQ(published().withdrawn.items.size(), 1U);
}

}  // namespace
}  // namespace etalase::publishing
