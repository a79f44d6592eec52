// Taking a purge back: the command that the remark names, and what kiosks are told when.
#include "publishing/purges.hpp"

#include <gmock/gmock.h>

#include "publishing/council_fixture.hpp"
#include "publishing/withdraw.hpp"

namespace etalase::publishing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const feed::Ref k_first = {"product", "BTK-001"}, k_second = {"product", "BTK-002"};

class Release : public test::CouncilTest {
 protected:
  void purge(const feed::Ref& ref) {
    ASSERT_TRUE(withdraw(place(), *council, {ref, drafts::Purge::yes, "diminta perajin", "test", ""}));
  }
  base::Result<Released> let_go(const feed::Ref& ref, drafts::Purge purge) {
    return release(place(), *council, {ref, purge, "perajin setuju lagi", "test"});
  }
  // BTK-001 is purged, and BTK-002 shows the same photo.
  void purge_and_use_again() {
    publish_now();
    purge(k_first);
    save(k_second, product("BTK-002", 1));
  }
};

TEST_F(Release, TheRemarkNamesTheVeryCommand) {
  purge_and_use_again();
  const auto remarks = publish_now().remarks;
  ASSERT_THAT(remarks, SizeIs(1));
  const auto command = "etalase-council release " + root() + " product/BTK-002 --purge";
  EXPECT_THAT(remarks[0].id, HasSubstr("izinkan lagi dengan: " + command));
  EXPECT_THAT(remarks[0].en, HasSubstr("allow it again with: " + command));
}

TEST_F(Release, APhotoGoesOutAgainAndTheWithdrawnItemStaysAway) {
  purge_and_use_again();
  publish_now();
  const auto released = let_go(k_second, drafts::Purge::yes);
  ASSERT_TRUE(released) << released.error().message;
  EXPECT_FALSE(released->item);
  EXPECT_EQ(released->files, 3);
  EXPECT_THAT(publish_now().remarks, IsEmpty());
  const auto feed = published();
  const auto hashes = own_media_hashes(hashes_by_item(feed), k_second);
  EXPECT_THAT(hashes, SizeIs(3));
  for (const auto& hash : hashes) EXPECT_TRUE(files->info(root() + "/public/feed/" + media_path(hash)));
  EXPECT_THAT(feed.withdrawn.media, IsEmpty());
  ASSERT_THAT(feed.withdrawn.items, SizeIs(1));
  EXPECT_EQ(feed.withdrawn.items[0].item, k_first);
}

TEST_F(Release, APurgedItemComesBackWithItsPhotos) {
  publish_now();
  purge(k_first);
  const auto released = let_go(k_first, drafts::Purge::yes);
  ASSERT_TRUE(released) << released.error().message;
  EXPECT_TRUE(released->item);
  save(k_first, product("BTK-001", 1));  // approved again
  publish_now();
  EXPECT_THAT(own_media_hashes(hashes_by_item(published()), k_first), SizeIs(3));
  EXPECT_THAT(published().withdrawn.items, IsEmpty());
  EXPECT_THAT(published().withdrawn.media, IsEmpty());
}

// Kiosks must not ask for files that are not public again yet.
TEST_F(Release, UntilThePublishTheSignedListKeepsIt) {
  save(k_second, product("BTK-002", 2));
  publish_now();
  purge(k_first);
  const auto listed = published().withdrawn;
  ASSERT_TRUE(let_go(k_first, drafts::Purge::yes));
  EXPECT_EQ(published().withdrawn, listed);
  ASSERT_TRUE(withdraw(place(), *council, {k_second, drafts::Purge::no, "keliru", "test", ""}));
  const auto after = published().withdrawn;
  EXPECT_EQ(after.media, listed.media);
  EXPECT_THAT(after.items, SizeIs(2));
  EXPECT_GT(after.serial, listed.serial);
  save(k_first, product("BTK-001", 1));
  publish_now();
  EXPECT_THAT(published().withdrawn.items, SizeIs(1));
  EXPECT_THAT(published().withdrawn.media, IsEmpty());
}

TEST_F(Release, WithdrawnAgainWithoutPurgeStaysPurgedOnKiosksUntilThePublish) {
  publish_now();
  purge(k_first);
  ASSERT_TRUE(let_go(k_first, drafts::Purge::yes));
  ASSERT_TRUE(withdraw(place(), *council, {k_first, drafts::Purge::no, "tunggu", "test", ""}));
  ASSERT_THAT(published().withdrawn.items, SizeIs(1));
  EXPECT_TRUE(published().withdrawn.items[0].purge);
}

TEST_F(Release, IsRecordedInTheLedger) {
  purge_and_use_again();
  publish_now();
  ASSERT_TRUE(let_go(k_second, drafts::Purge::yes));
  const auto recorded = council->ledger.recall("publishing.released");
  ASSERT_TRUE(recorded && *recorded);
  const auto& last = (*recorded)->back();
  EXPECT_EQ(last["item"], "product/BTK-002");
  EXPECT_EQ(last["reason"], "perajin setuju lagi");
  EXPECT_EQ(last["by"], "test");
  EXPECT_THAT(last["media"], SizeIs(3));
  EXPECT_FALSE(last["at"].get<std::string>().empty());
}

TEST_F(Release, APurgeOfLongAgoIsReleasedByWhatShowsThePhoto) {
  purge_and_use_again();
  ASSERT_TRUE(council->ledger.remember("publishing.purged_with", base::Json::object()));
  const auto remarks = publish_now().remarks;
  ASSERT_THAT(remarks, SizeIs(1));
  EXPECT_THAT(remarks[0].en, HasSubstr("removed from every kiosk once; use another one, or allow it again with: "));
  ASSERT_TRUE(let_go(k_second, drafts::Purge::yes));
  EXPECT_THAT(publish_now().remarks, IsEmpty());
}

TEST_F(Release, WithoutPurgeAPurgedItemStays) {
  publish_now();
  purge(k_first);
  const auto refused = let_go(k_first, drafts::Purge::no);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::ErrorKind::refused);
  EXPECT_THAT(refused.error().message, HasSubstr("--purge"));
  EXPECT_THAT(published().withdrawn.media, SizeIs(3));
}

TEST_F(Release, WhatLeftTheFeedBeforeItWasPurgedIsKnownToo) {
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, {k_first, drafts::Purge::no, "tunggu", "test", ""}));
  publish_now();
  purge(k_first);
  EXPECT_THAT(published().withdrawn.media, SizeIs(3));
  save(k_second, product("BTK-002", 1));
  EXPECT_THAT(publish_now().remarks, SizeIs(1));
}

TEST_F(Release, APhotoThatAnotherItemShowsIsNotPurgedWithTheFirst) {
  save(k_second, product("BTK-002", 1));
  publish_now();
  purge(k_first);
  EXPECT_THAT(published().withdrawn.media, IsEmpty());
  EXPECT_THAT(publish_now().remarks, IsEmpty());
  EXPECT_THAT(media_hashes(published().parts), SizeIs(3));
}

TEST_F(Release, NothingToReleaseIsSaid) {
  publish_now();
  for (const auto purge : {drafts::Purge::no, drafts::Purge::yes}) {
    for (const auto& ref : {k_first, feed::Ref{"product", "TIDAK-ADA"}, drafts::council_ref()}) {
      const auto refused = let_go(ref, purge);
      ASSERT_FALSE(refused) << ref.id;
      EXPECT_EQ(refused.error().kind, base::ErrorKind::not_found) << ref.id;
    }
  }
}

TEST_F(Release, AnotherItemsPhotosStayPurged) {
  save(k_second, product("BTK-002", 2));
  publish_now();
  purge(k_first);
  purge(k_second);
  EXPECT_THAT(published().withdrawn.media, SizeIs(6));
  ASSERT_TRUE(let_go(k_second, drafts::Purge::yes));
  publish_now();
  EXPECT_THAT(published().withdrawn.media, SizeIs(3));
}

}  // namespace
}  // namespace etalase::publishing
