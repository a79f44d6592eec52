// Take-down on the disk.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class WithdrawTest : public StoreTest {
 protected:
  WithdrawTest() {
    EXPECT_TRUE(run(m_store, test::small_feed(1)));
    EXPECT_TRUE(run(m_store, m_feed));
  }
  bool any_file_mentions(const std::string& text) {
    const auto generations = m_files.list(path("generations")).value();
    for (const auto& entry : generations) {
      for (const auto* name : {"/parts/product-000.json", "/catalogue-2.sqlite", "/blobs.list"}) {
        const auto bytes = m_files.read(path("generations/" + entry.name + name), base::megabytes(9));
        if (bytes && bytes->find(text) != std::string::npos) return true;
      }
    }
    return false;
  }

  Store m_store = store();
  const test::SmallFeed m_feed = test::small_feed(2);
};

TEST_F(WithdrawTest, StoresTheListAndLeavesTheGenerationWhenNothingIsPurged) {
  ASSERT_TRUE(m_store.withdraw(list_of({k_hide}), {}));
  EXPECT_EQ(m_store.generations().current()->name, "000002");
  EXPECT_EQ(m_store.withdrawn().read().value()->items, std::vector{k_hide});
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001"))));
}

TEST_F(WithdrawTest, PurgesTheItemItsPicturesAndEveryOldCopy) {
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_EQ(m_store.generations().current()->name, "000003");
  EXPECT_THAT(m_store.generations().current()->purged, ElementsAre("product/BTK-001"));
  EXPECT_FALSE(m_store.generations().previous()) << "a rollback copy would hold the item";
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001", 0))));
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001", 1))));
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-002"))));
  EXPECT_FALSE(any_file_mentions("Sarung sutra"));
  EXPECT_FALSE(any_file_mentions(blob_of(m_feed, "BTK-001")));
  EXPECT_TRUE(m_store.is_current(hashes_of(m_feed))) << "the same signed feed must not be fetched again";
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(WithdrawTest, PurgesListedMedia) {
  const std::string picture = blob_of(m_feed, "UKR-001", 1);
  ASSERT_TRUE(m_store.withdraw(list_of({}, {picture}), {}));
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(picture)));
  EXPECT_THAT(m_store.generations().current()->purged, ElementsAre(picture));
}

TEST_F(WithdrawTest, ChangesNothingTheSecondTime) {
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  const int before = m_files.operations();
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_EQ(m_files.operations(), before);
  Store reopened = store();
  ASSERT_TRUE(reopened.withdraw(list_of({k_purge}), {}));
  EXPECT_EQ(m_files.operations(), before + 2) << "each program syncs the folders once";
}

TEST_F(WithdrawTest, LooksIntoPartsOnlyWhenItHasTo) {
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  m_files.plant(path("generations/000003/parts/story-000.json"), "{");
  EXPECT_TRUE(m_store.withdraw(list_of({k_purge}), {})) << "it is done";
  EXPECT_TRUE(m_store.withdraw(list_of({k_hide}), {})) << "hiding is the kiosk's";
}

TEST_F(WithdrawTest, LeavesTheRollbackCopyThatHasNothingOfIt) {
  ASSERT_TRUE(m_store.withdraw(list_of({{{"product", "TIADA-1"}, true}}), {}));
  EXPECT_TRUE(m_store.generations().previous());
}

TEST_F(WithdrawTest, LeavesAPictureThatWhatShowsStillNeeds) {
  auto next = test::small_feed(3);
  std::get<feed::Story>(next.part("story").items[0]).hero = "BTK-001";
  next.seal();
  ASSERT_TRUE(run(m_store, next));
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001"))));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(WithdrawTest, APurgeWaitsForTheReaderOnlyWithTheOldGeneration) {
  auto lease = m_files.lock(path("generations/000002"), base::LockMode::shared, base::LockWait::try_once);
  ASSERT_TRUE(lease);
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001")))) << "pictures go at once";
  EXPECT_TRUE(m_files.exists(path("generations/000002/complete")));
  EXPECT_THAT(m_store.verify({}), IsEmpty()) << "withdrawn blobs are exempt";
  lease->reset();
  EXPECT_EQ(m_store.collect()->generations, 1);
  EXPECT_FALSE(any_file_mentions("Sarung sutra"));
}

TEST_F(WithdrawTest, DropsOnlyTheRollbackCopyWhenCurrentHasNotTheItem) {
  auto without = test::small_feed(3);
  auto& items = without.part("product").items;
  items.erase(items.begin());
  without.part("product").media.erase(without.part("product").media.begin());
  without.seal();
  ASSERT_TRUE(run(m_store, without));
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_EQ(m_store.generations().current()->name, "000003");
  EXPECT_FALSE(m_store.generations().previous());
  EXPECT_FALSE(any_file_mentions("Sarung sutra"));
}

TEST_F(WithdrawTest, ARollbackCopyThatCannotBeReadGoesAsWell) {
  auto without = test::small_feed(3);
  auto& product = without.part("product");
  product.items.erase(product.items.begin());
  product.media.erase(product.media.begin());
  without.seal();
  ASSERT_TRUE(run(m_store, without));
  m_files.plant(path("generations/000002/parts/story-000.json"), "{");
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_FALSE(m_store.generations().previous()) << "nobody can tell what is in it";
  EXPECT_FALSE(any_file_mentions("Sarung sutra"));
  EXPECT_EQ(m_store.generations().current()->serial, 3);
}

TEST_F(WithdrawTest, WhatIsOnShowAndCannotBeReadIsHiddenAndPurgedOnceItIsRepaired) {
  const std::string part = path("generations/000002/parts/story-000.json");
  m_files.plant(part, "{");
  EXPECT_EQ(m_store.withdraw(list_of({k_purge}), {}).error().kind, ErrorKind::corrupt);
  EXPECT_TRUE(m_store.withdrawn().is_stored(list_of({k_purge}))) << "the kiosk hides the item already";
  EXPECT_EQ(m_store.generations().current()->name, "000002");
  m_files.plant(part, m_feed.parts.at("parts/story-000.json"));
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_FALSE(any_file_mentions("Sarung sutra"));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(WithdrawTest, AFeedThatStillHasTheItemIsCommittedWithoutIt) {
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  const auto next = test::small_feed(3);
  ASSERT_TRUE(run(m_store, next));
  EXPECT_FALSE(any_file_mentions("Sarung sutra"));
  EXPECT_THAT(m_store.generations().current()->purged, ElementsAre("product/BTK-001"));
  EXPECT_TRUE(m_store.is_current(hashes_of(next)));
  EXPECT_THAT(m_store.strays(), IsEmpty());
}

TEST_F(WithdrawTest, WhatWasFilteredByAnEarlierListIsNotCommitted) {
  const auto shown = m_store.withdrawn().filter(content_of(m_feed));
  ASSERT_TRUE(shown);
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  EXPECT_EQ(m_store.commit(*shown, {}).error().kind, ErrorKind::busy);
  EXPECT_FALSE(any_file_mentions("Sarung sutra"));
}

TEST_F(WithdrawTest, AnItemThatIsLetBackInIsAskedForAgain) {
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  ASSERT_TRUE(m_store.withdraw(list_of({}), {}));
  EXPECT_FALSE(m_store.is_current(hashes_of(m_feed)));
  ASSERT_TRUE(run(m_store, m_feed));
  EXPECT_TRUE(m_store.is_current(hashes_of(m_feed)));
  EXPECT_TRUE(any_file_mentions("Sarung sutra"));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(WithdrawTest, RefusesAListThatIsNone) {
  for (const auto* bytes :
       {"", "<html>", "{}", R"({"format":"etalase-withdrawn/9","serial":1,"items":[],"media":[]})"}) {
    EXPECT_FALSE(m_store.withdraw(bytes, {})) << bytes;
  }
  EXPECT_FALSE(m_store.withdrawn().read().value());
}

TEST_F(WithdrawTest, RepairsAListThatRotted) {
  ASSERT_TRUE(m_store.withdraw(list_of({k_hide}), {}));
  m_files.plant(path("withdrawn.json"), "rot");
  EXPECT_EQ(m_store.withdrawn().read().error().kind, ErrorKind::corrupt);
  EXPECT_TRUE(m_store.recover({}));
  EXPECT_FALSE(commit(m_store, content_of(m_feed), {})) << "what must stay away is not known";
  ASSERT_TRUE(m_store.withdraw(list_of({k_hide}), {}));
  EXPECT_TRUE(commit(m_store, content_of(m_feed), {}));
}

TEST_F(WithdrawTest, ConvergesAfterAPowerCutAtAnyPoint) {
  const test::FakeFileSystem before(m_files);
  for (int nth = 1; nth < 500; nth += test::is_full_run() ? 1 : 4) {
    test::FakeFileSystem files(before);
    files.die_at(nth);
    const bool finished = Store(files, k_source, plain_catalogue).withdraw(list_of({k_purge}), {}).has_value();
    const bool died = files.died();
    files.power_cut_by_chance(static_cast<std::uint32_t>(nth));
    Store after(files, k_source, plain_catalogue);
    ASSERT_TRUE(after.recover({})) << nth;
    ASSERT_TRUE(after.withdraw(list_of({k_purge}), {})) << nth;
    EXPECT_THAT(after.generations().current()->purged, ElementsAre("product/BTK-001")) << nth;
    EXPECT_FALSE(files.exists(after.layout().blob(blob_of(m_feed, "BTK-001")))) << nth;
    EXPECT_THAT(after.verify({}), IsEmpty()) << nth;
    if (finished && !died) return;
  }
  FAIL() << "a withdrawal takes no 500 operations";
}

}  // namespace
}  // namespace etalase::store
