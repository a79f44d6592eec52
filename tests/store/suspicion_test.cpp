// Disks that failed a sync, do not answer, or are full: nothing is concluded, nothing is changed.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

class SuspicionTest : public StoreTest {
 protected:
  SuspicionTest() {
    EXPECT_TRUE(run(m_store, test::small_feed(1)));
    EXPECT_TRUE(run(m_store, m_feed));
  }

  Store m_store = store();
  const test::SmallFeed m_feed = test::small_feed(2);
};

TEST_F(SuspicionTest, RefusesEveryChange) {
  const std::string bytes = "a picture", sha256 = base::sha256_hex(bytes);
  auto partial = m_store.blobs().open_partial(sha256);
  ASSERT_TRUE(partial && partial->append(bytes) && partial->write_gathered());
  m_files.plant(path("partial/" + std::string(64, 'a') + ".part"), "half");
  m_files.plant(path("suspect"), "");
  const int before = m_files.operations();
  const auto refused = [](const auto& result) { return !result && result.error().kind == ErrorKind::refused; };
  EXPECT_TRUE(refused(commit(m_store, content_of(m_feed), {})));
  EXPECT_TRUE(refused(preflight(m_store, content_of(m_feed), {}, {})));
  EXPECT_TRUE(refused(m_store.blobs().open_partial(sha256)));
  EXPECT_TRUE(refused(m_store.blobs().finish(std::move(*partial), {bytes.size()})));
  EXPECT_TRUE(refused(m_store.blobs().keep_part(bytes)));
  EXPECT_TRUE(refused(m_store.blobs().sync()));
  EXPECT_TRUE(refused(m_store.rollback({})));
  EXPECT_TRUE(refused(m_store.collect()));
  EXPECT_TRUE(refused(m_store.tidy()));
  EXPECT_TRUE(refused(m_store.scrub({})));
  EXPECT_EQ(m_files.operations(), before);
}

// A withdrawn picture leaves even a suspect disk; the rest of a take-down waits.
TEST_F(SuspicionTest, LetsWithdrawnPicturesGo) {
  m_files.plant(path("suspect"), "");
  const auto done = m_store.withdraw(list_of({k_purge}), {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::refused);
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001"))));
  EXPECT_EQ(m_store.generations().current()->name, "000002");
  EXPECT_EQ(m_files.list(path("generations"))->size(), 2U);
}

// A failed sync leaves the page cache clean and the disk old: only what is written anew gets there.
TEST_F(SuspicionTest, WritesAnewWhatMayNeverHaveReachedTheDisk) {
  ASSERT_TRUE(m_store.rollback({}));
  ASSERT_TRUE(m_store.withdraw(list_of({k_hide}), {}));
  for (const auto* name : {"withdrawn.json", "set-aside"}) {
    const std::string bytes = m_files.read(path(name), base::megabytes(1)).value();
    ASSERT_TRUE(m_files.remove(path(name)));
    ASSERT_TRUE(m_files.sync_folder(k_source));
    auto file = m_files.create(path(name), 0640);
    ASSERT_TRUE(file && (*file)->append(bytes));
    m_files.fail_at(1, ErrorKind::unavailable);
    EXPECT_FALSE((*file)->sync());
    m_files.plant(path("suspect"), "");
    ASSERT_TRUE(m_store.recover({}));
    m_files.power_cut(test::Loss::unsynced);
    EXPECT_EQ(m_files.read(path(name), base::megabytes(1)).value_or(""), bytes) << name;
  }
}

// Each path alone, so that every question that a job asks is left without an answer once.
TEST_F(SuspicionTest, OfSilenceConcludesNothing) {
  const auto paths = {"current",
                      "previous",
                      "generations",
                      "generations/000002/complete",
                      "generations/000001/complete",
                      "generations/000002/catalogue-2.sqlite"};
  for (const auto* name : paths) {
    test::FakeFileSystem files(m_files);
    Store asking(files, k_source, plain_catalogue);
    files.silence(path(name));
    EXPECT_FALSE(asking.recover({})) << name;
    (void)asking.collect();
    (void)asking.scrub({});
    files.heal();
    EXPECT_EQ(asking.generations().current()->serial, 2) << name;
    EXPECT_EQ(asking.generations().previous()->serial, 1) << name;
    EXPECT_THAT(asking.verify({}, Leftovers::may_wait), IsEmpty()) << name;
  }
}

TEST_F(SuspicionTest, OfSilenceAScrubHasNotLookedAtEverything) {
  for (const auto* name :
       {"withdrawn.json", "generations/000002/parts/product-000.json", "generations/000001/complete"}) {
    Store asking = store();
    m_files.silence(path(name));
    EXPECT_FALSE(asking.scrub({})) << name;
    m_files.heal();
    EXPECT_TRUE(asking.scrub({})->finished) << name;
  }
}

TEST_F(SuspicionTest, OfSilenceVerifyTells) {
  m_files.silence(path("generations"));
  EXPECT_THAT(m_store.verify({}), Contains(Field(&Breach::invariant, Invariant::whole)));
}

TEST_F(SuspicionTest, OfSilenceATakeDownIsNotThoughtDone) {
  const auto paths = {"current",
                      "generations",
                      "generations/000002/complete",
                      "generations/000001/complete",
                      "generations/000002/parts/product-000.json",
                      "generations/000001/parts/product-000.json"};
  for (const auto* name : paths) {
    test::FakeFileSystem files(m_files);
    Store asking(files, k_source, plain_catalogue);
    files.silence(path(name));
    (void)asking.withdraw(list_of({k_purge}), {});
    files.heal();
    ASSERT_TRUE(asking.withdraw(list_of({k_purge}), {})) << name;
    EXPECT_THAT(asking.generations().current()->purged, ElementsAre("product/BTK-001")) << name;
    EXPECT_FALSE(asking.generations().previous()) << name;
    ASSERT_TRUE(asking.tidy()) << name;
    EXPECT_THAT(asking.verify({}), IsEmpty()) << name;
  }
}

TEST_F(SuspicionTest, OfSilenceABlobIsNotThoughtBad) {
  const std::string sha256 = blob_of(m_feed, "BTK-001");
  m_files.silence(m_store.layout().blob(sha256));
  const auto good = m_store.blobs().has_good({sha256, {m_feed.media.at(sha256).size()}}, {});
  ASSERT_FALSE(good);
  EXPECT_EQ(good.error().kind, ErrorKind::unavailable);
  m_files.heal();
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(sha256)));
}

TEST_F(SuspicionTest, OfSilenceAWithdrawalListIsNotThoughtEmpty) {
  m_files.silence(path("withdrawn.json"));
  const auto read = m_store.withdrawn().read();
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::unavailable);
  EXPECT_FALSE(preflight(m_store, content_of(m_feed), {}, {}));
  EXPECT_FALSE(commit(m_store, content_of(m_feed), {}));
}

TEST_F(SuspicionTest, AFullDiskGivesATakeDownItsDownloadsFirst) {
  const std::string download = path("partial/" + std::string(64, 'a') + ".part");
  m_files.plant(download, "half");
  m_files.full_while(download);
  ASSERT_TRUE(m_store.withdraw(list_of({k_hide}), {}));
  EXPECT_TRUE(m_store.withdrawn().is_stored(list_of({k_hide})));
  EXPECT_TRUE(m_store.generations().previous()) << "that was enough";
}

TEST_F(SuspicionTest, AFullDiskGivesATakeDownItsRollbackCopyThen) {
  m_files.full_while(path("generations/000001"));
  ASSERT_TRUE(m_store.withdraw(list_of({k_hide}), {}));
  EXPECT_TRUE(m_store.withdrawn().is_stored(list_of({k_hide})));
  EXPECT_FALSE(m_store.generations().previous());
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(SuspicionTest, AFullDiskThatStaysFullSaysSo) {
  m_files.full_while(path("current"));
  const auto done = m_store.withdraw(list_of({k_hide}), {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::no_space);
}

}  // namespace
}  // namespace etalase::store
