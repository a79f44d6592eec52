// What each job makes durable, and in which order (docs/store.md). Some of it is written twice, for a file system whose
// syncfs leaves names out: the power cuts of crash_test.cpp, where syncfs writes everything, cannot tell that.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;

class SyncOrder : public StoreTest {
 protected:
  SyncOrder() {
    EXPECT_TRUE(run(m_store, test::small_feed(1)));
    EXPECT_TRUE(run(m_store, m_feed));
    m_next.add_picture("product", "BARU-1");
    m_next.seal();
    (void)synced();
  }
  // Paths below the source of what was synced since the last call, in order; "" is the source's own folder.
  std::vector<std::string> synced() {
    std::vector<std::string> paths(m_files.synced().begin() + static_cast<std::ptrdiff_t>(m_seen),
                                   m_files.synced().end());
    m_seen = m_files.synced().size();
    for (auto& each : paths) each = each.starts_with(k_source) ? each.substr(std::string(k_source).size()) : "above";
    return paths;
  }
  // Downloads what is new in the next feed.
  void fetch_next() {
    for (std::size_t file = 0; file < 2; ++file) {
      const std::string sha256 = blob_of(m_next, "BARU-1", file);
      EXPECT_TRUE(fetch(m_store, m_next, {sha256, {m_next.media.at(sha256).size()}}));
    }
  }
  // Their folders, in order and each once.
  std::set<std::string> next_folders() {
    return {folder_of_blob(blob_of(m_next, "BARU-1", 0)), folder_of_blob(blob_of(m_next, "BARU-1", 1))};
  }
  static std::string folder_of_blob(const std::string& sha256) { return "/blobs/" + sha256.substr(0, 2); }

  Store m_store = store();
  const test::SmallFeed m_feed = test::small_feed(2);
  test::SmallFeed m_next = test::small_feed(3);
  std::size_t m_seen = 0;
};

TEST_F(SyncOrder, OfACommit) {
  fetch_next();
  EXPECT_THAT(synced(), IsEmpty()) << "a batch is not full yet";
  ASSERT_TRUE(commit(m_store, content_of(m_next), {}));
  std::vector<std::string> expected = {""};
  for (const auto& folder : next_folders()) expected.push_back(folder);
  for (const auto* then : {"/blobs", "/generations/000003/parts", "/generations/000003",
                           "/generations/000003/complete.tmp", "/generations/000003", "/generations"}) {
    expected.emplace_back(then);
  }
  // Both links; then the oldest is collected.
  for (const auto* then : {"", "", "/generations/000001", "/generations"}) expected.emplace_back(then);
  EXPECT_EQ(synced(), expected);
  ASSERT_TRUE(m_store.blobs().flush());
  EXPECT_THAT(synced(), IsEmpty()) << "nothing is left to be synced";
}

TEST_F(SyncOrder, OfACommitOfWhatAnEarlierRunFetched) {
  fetch_next();
  Store later = store();
  ASSERT_TRUE(commit(later, content_of(m_next), {}));
  const auto paths = synced();
  EXPECT_THAT(paths, IsSupersetOf(next_folders()));
  EXPECT_THAT(paths, Contains("/blobs"));
  EXPECT_THAT(paths, Contains("above")) << "whoever made the folders may have died before it could";
}

TEST_F(SyncOrder, OfTheFoldersOnceAProgramAndWhenOneWasMadeAnew) {
  Store later = store();
  ASSERT_TRUE(later.recover({}));
  EXPECT_THAT(synced(), ElementsAre("", "above"));
  ASSERT_TRUE(later.recover({}));
  EXPECT_THAT(synced(), IsEmpty());
  ASSERT_TRUE(m_files.remove(path("partial")));
  ASSERT_TRUE(later.recover({}));
  EXPECT_THAT(synced(), ElementsAre("", "above"));
}

TEST_F(SyncOrder, OfATakeDownThatTouchesOldCopiesAlone) {
  auto without = test::small_feed(3);
  auto& product = without.part("product");
  product.items.erase(product.items.begin());
  product.media.erase(product.media.begin());
  without.seal();
  ASSERT_TRUE(run(m_store, without));
  (void)synced();
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  std::set<std::string> blobs = {blob_of(m_feed, "BTK-001", 0), blob_of(m_feed, "BTK-001", 1)};
  EXPECT_THAT(synced(), ElementsAre("/withdrawn.json.tmp", "", folder_of_blob(*blobs.begin()),
                                    folder_of_blob(*blobs.rbegin()), "", "/generations/000002", "/generations"));
}

TEST_F(SyncOrder, OfARollback) {
  ASSERT_TRUE(m_store.rollback({}));
  EXPECT_THAT(synced(), ElementsAre("/set-aside.tmp", "", "", "", "/generations/000002", "/generations"));
}

TEST_F(SyncOrder, OfNothingWhereThereIsNoRollbackCopy) {
  ASSERT_TRUE(m_store.rollback({}));
  (void)synced();
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_THAT(synced(), IsEmpty());
}

TEST_F(SyncOrder, OfTheEndOfSuspicion) {
  fetch_next();
  m_files.plant(path("suspect"), "");
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_THAT(synced(), ElementsAre("", "", "")) << "both links and the mark";
  ASSERT_TRUE(m_store.blobs().flush());
  EXPECT_THAT(synced(), IsEmpty()) << "what was thrown away need not be synced";
}

TEST_F(SyncOrder, OfNothingToShow) {
  ASSERT_TRUE(m_files.remove(path("previous")));
  m_files.plant(path("generations/000002/complete"), "{");
  m_files.plant(path("generations/000001/complete"), "{");
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_FALSE(m_files.exists(path("current")));
  EXPECT_THAT(synced(), Contains(""));
  m_files.power_cut(test::Loss::unsynced);
  EXPECT_FALSE(m_files.exists(path("current")));
}

// A sync waits for less when the disk has begun before.
TEST_F(SyncOrder, IsPreparedByWritingEarly) {
  fetch_next();
  ASSERT_TRUE(commit(m_store, content_of(m_next), {}));
  EXPECT_THAT(m_files.begun_early(),
              IsSupersetOf({m_store.layout().partial(blob_of(m_next, "BARU-1")), path("generations/000003/feed.json"),
                            path("generations/000003/parts/product-000.json"), path("generations/000003/blobs.list")}));
}

}  // namespace
}  // namespace etalase::store
