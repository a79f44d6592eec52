// Starting up after damage, and looking for it.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class RecoverTest : public StoreTest {
 protected:
  RecoverTest() {
    EXPECT_TRUE(run(m_store, test::small_feed(1)));
    EXPECT_TRUE(run(m_store, m_feed));
  }

  Store m_store = store();
  const test::SmallFeed m_feed = test::small_feed(2);
};

TEST_F(RecoverTest, ClearsLeftovers) {
  m_files.plant(path("generations/000009/feed.json"), "half");
  m_files.plant(path("generations/000010/complete"), "");
  m_files.plant(path("current.tmp"), "x");
  m_files.plant(path("metadata/timestamp.json.tmp"), "x");
  EXPECT_THAT(m_store.verify({}), SizeIs(4));
  EXPECT_THAT(m_store.verify({}, Leftovers::may_wait), IsEmpty());
  const auto recovery = m_store.recover({});
  ASSERT_TRUE(recovery);
  EXPECT_EQ(recovery->leftovers_removed, 4);
  EXPECT_FALSE(recovery->stepped_back);
  EXPECT_THAT(m_store.verify({}), IsEmpty());
  EXPECT_EQ(m_files.list(path("generations"))->size(), 2U);
}

TEST_F(RecoverTest, StepsBackFromNothingToNothing) {
  Store fresh(m_files, "/sources/baru", plain_catalogue);
  const auto recovery = fresh.recover({});
  ASSERT_TRUE(recovery);
  EXPECT_FALSE(recovery->stepped_back);
}

TEST_F(RecoverTest, CountsOnlyWhatItCouldRemove) {
  m_files.plant(path("generations/000009/feed.json"), "half");
  auto lease = m_files.lock(path("generations/000009"), base::LockMode::shared, base::LockWait::try_once);
  EXPECT_EQ(m_store.recover({})->leftovers_removed, 0);
  lease->reset();
  EXPECT_EQ(m_store.recover({})->leftovers_removed, 1);
}

TEST_F(RecoverTest, LeavesForeignFilesAlone) {
  m_files.plant(path("generations/notes.txt"), "hello");
  m_files.plant(path("metadata/root.json"), "{}");
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_TRUE(m_files.exists(path("generations/notes.txt")));
  EXPECT_TRUE(m_files.exists(path("metadata/root.json")));
}

TEST_F(RecoverTest, StepsBackWhenCurrentIsCorrupt) {
  for (const auto* damage : {"complete", "catalogue-2.sqlite"}) {
    test::FakeFileSystem files(m_files);
    files.plant(path(std::string("generations/000002/") + damage), "");
    Store damaged(files, k_source, plain_catalogue);
    const auto recovery = damaged.recover({});
    ASSERT_TRUE(recovery);
    EXPECT_TRUE(recovery->stepped_back);
    EXPECT_EQ(damaged.generations().current()->serial, 1);
    EXPECT_FALSE(files.exists(path("previous"))) << "one generation is no copy of itself";
    EXPECT_TRUE(run(damaged, m_feed));
    EXPECT_THAT(damaged.verify({}), IsEmpty());
  }
}

TEST_F(RecoverTest, ShowsNothingWhenNoGenerationIsGood) {
  m_files.plant(path("generations/000001/complete"), "{");
  m_files.plant(path("generations/000002/complete"), "[]");
  EXPECT_TRUE(m_store.recover({})->stepped_back);
  EXPECT_FALSE(m_store.generations().current());
  EXPECT_FALSE(m_files.exists(path("current"))) << "a reader must not find a link to nothing";
  EXPECT_FALSE(m_files.exists(path("previous")));
  EXPECT_TRUE(run(m_store, m_feed));
}

TEST_F(RecoverTest, ARollbackCopyThatIsNotWholeIsDropped) {
  for (const bool by_scrub : {false, true}) {
    test::FakeFileSystem files(m_files);
    files.plant(path("generations/000001/complete"), "rot");
    Store damaged(files, k_source, plain_catalogue);
    EXPECT_TRUE(by_scrub ? damaged.scrub({}).has_value() : damaged.recover({}).has_value());
    EXPECT_FALSE(files.exists(path("previous")));
  }
}

TEST_F(RecoverTest, ALinkThatLeadsElsewhereShowsNothing) {
  for (const auto* target : {"x", "generatiOns/000002", "/sources/lain/generations/000002", "generations/../000002"}) {
    test::FakeFileSystem files(m_files);
    ASSERT_TRUE(files.remove(path("current")));
    ASSERT_TRUE(files.symlink(target, path("current")));
    Store led(files, k_source, plain_catalogue);
    EXPECT_FALSE(led.generations().current()) << target;
    ASSERT_TRUE(led.recover({})) << target;
    EXPECT_EQ(led.generations().current()->serial, 1) << target;
  }
  ASSERT_TRUE(m_files.remove(path("current")));
  m_files.plant(path("current"), "a file");
  EXPECT_FALSE(m_store.generations().current());
  EXPECT_TRUE(m_store.recover({})->stepped_back);
}

TEST_F(RecoverTest, CollectorTakesWhatWasNeverFinished) {
  m_files.plant(path("generations/000009/feed.json"), "half");
  EXPECT_EQ(m_store.collect()->generations, 1);
  EXPECT_FALSE(m_files.exists(path("generations/000009")));
}

TEST_F(RecoverTest, AsksForBlobsOfTheWrongSize) {
  const std::string sha256 = blob_of(m_feed, "UKR-001");
  m_files.plant(m_store.layout().blob(sha256), "");
  const auto recovery = m_store.recover({});
  ASSERT_TRUE(recovery);
  ASSERT_THAT(recovery->missing, SizeIs(1));
  EXPECT_EQ(recovery->missing[0].sha256, sha256);
  ASSERT_TRUE(fetch(m_store, m_feed, recovery->missing[0]));
  ASSERT_TRUE(m_store.blobs().flush());
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(RecoverTest, AsksForPartsThatAreGone) {
  ASSERT_TRUE(m_files.remove(path("generations/000002/parts/story-000.json")));
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_FALSE(m_store.is_current(hashes_of(m_feed)));
  EXPECT_TRUE(run(m_store, m_feed));
  EXPECT_TRUE(m_store.is_current(hashes_of(m_feed)));
}

TEST_F(RecoverTest, ScrubFindsRotOfTheSameSize) {
  const std::string sha256 = blob_of(m_feed, "BTK-002");
  std::string rot = m_feed.media.at(sha256);
  rot[3] = static_cast<char>(rot[3] ^ 1);
  m_files.plant(m_store.layout().blob(sha256), rot);
  std::string part = m_feed.parts.at("parts/story-000.json");
  part.back() = ' ';
  m_files.plant(path("generations/000002/parts/story-000.json"), part);
  const auto scrub = m_store.scrub({});
  ASSERT_TRUE(scrub);
  ASSERT_THAT(scrub->bad_blobs, SizeIs(1));
  EXPECT_EQ(scrub->bad_blobs[0].sha256, sha256);
  EXPECT_THAT(scrub->bad_files, ElementsAre("parts/story-000.json"));
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(sha256))) << "a bad blob is never shown";
  EXPECT_FALSE(m_store.is_current(hashes_of(m_feed)));
  EXPECT_TRUE(run(m_store, m_feed));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(RecoverTest, ADamagedGenerationIsNoRollbackCopy) {
  ASSERT_TRUE(m_files.remove(path("generations/000002/parts/story-000.json")));
  ASSERT_TRUE(run(m_store, m_feed));
  EXPECT_EQ(m_store.generations().previous()->name, "000001");
  EXPECT_FALSE(m_files.exists(path("generations/000002")));
}

TEST_F(RecoverTest, ADamagedListCollectsNoBlobThatAReaderNeeds) {
  m_files.plant(path("generations/000002/blobs.list"), "");
  ASSERT_TRUE(m_files.remove(path("previous")));
  ASSERT_TRUE(m_store.recover({}));
  ASSERT_TRUE(preflight(m_store, content_of("{}", {}, {}), {}, {}));
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001"))));
  m_files.plant(path("generations/000002/parts/product-000.json"), "");
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(blob_of(m_feed, "BTK-001"))));
}

TEST_F(RecoverTest, ScrubLeavesARottenCatalogueToTheNextCommit) {
  m_files.plant(path("generations/000002/catalogue-2.sqlite"), "rot");
  EXPECT_THAT(m_store.scrub({})->bad_files, ElementsAre("catalogue-2.sqlite"));
  EXPECT_TRUE(commit(m_store, stored_content_of(m_store, m_feed), {}));
  EXPECT_THAT(m_store.scrub({})->bad_files, IsEmpty());
}

TEST_F(RecoverTest, ScrubStopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_FALSE(m_store.scrub({stop.get_token(), {}})->finished);
  EXPECT_THAT(m_store.verify({}), IsEmpty()) << "a stop is no sign of rot";
}

TEST_F(RecoverTest, VerifyTellsEveryKindOfDamage) {
  const auto problems_after = [&](const std::string& file, const std::string& bytes) {
    test::FakeFileSystem files(m_files);
    files.plant(path(file), bytes);
    return Store(files, k_source, plain_catalogue).verify({});
  };
  const std::string sha256 = blob_of(m_feed, "BTK-002");
  EXPECT_THAT(problems_after("blobs/" + sha256.substr(0, 2) + "/" + sha256, "x"), Not(IsEmpty()));
  EXPECT_THAT(problems_after("generations/000002/feed.json", "x"), Not(IsEmpty()));
  EXPECT_THAT(problems_after("generations/000002/parts/story-000.json", "x"), Not(IsEmpty()));
  EXPECT_THAT(problems_after("generations/000002/catalogue-2.sqlite", "x"), Not(IsEmpty()));
  EXPECT_THAT(problems_after("generations/000002/blobs.list", "x"), Not(IsEmpty()));
  EXPECT_THAT(problems_after("generations/000001/complete", "x"), Not(IsEmpty()));
  EXPECT_THAT(problems_after("suspect", ""), Not(IsEmpty()));
}

TEST_F(RecoverTest, VerifyTellsALinkToWhatIsNotWhole) {
  for (const auto* name : {"000001", "000002"}) {
    test::FakeFileSystem files(m_files);
    files.plant(path(std::string("generations/") + name + "/complete"), "x");
    EXPECT_THAT(Store(files, k_source, plain_catalogue).verify({}, Leftovers::may_wait), SizeIs(1)) << name;
  }
}

TEST_F(RecoverTest, VerifyTellsAGenerationThatNobodyNeeds) {
  ASSERT_TRUE(m_files.remove(path("previous")));
  EXPECT_THAT(m_store.verify({}),
              ElementsAre(Breach{Invariant::bounded, "generation 000001 is kept although nobody needs it"}));
  const auto lease = m_files.lock(path("generations/000001"), base::LockMode::shared, base::LockWait::try_once);
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(RecoverTest, CollectorLeavesWhatAReaderHolds) {
  auto lease = m_files.lock(path("generations/000001"), base::LockMode::shared, base::LockWait::try_once);
  ASSERT_TRUE(run(m_store, test::small_feed(3)));
  ASSERT_TRUE(run(m_store, test::small_feed(4)));
  EXPECT_THAT(m_store.collect()->leased, ElementsAre("000001"));
  EXPECT_EQ(m_files.list(path("generations"))->size(), 3U);
  lease->reset();
  EXPECT_EQ(m_store.collect()->generations, 1);
  EXPECT_EQ(m_files.list(path("generations"))->size(), 2U);
}

TEST_F(RecoverTest, CollectorTakesBlobsThatOnlyOldGenerationsListed) {
  auto changed = test::small_feed(3);
  changed.add_picture("product", "BARU-1");
  changed.part("product").media.erase(changed.part("product").media.begin());
  std::get<feed::Product>(changed.part("product").items[0]).images = {"BARU-1"};
  changed.seal();
  const std::string old = blob_of(m_feed, "BTK-001");
  ASSERT_TRUE(run(m_store, changed));
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(old))) << "the rollback copy needs it";
  auto lease = m_files.lock(path("generations/000002"), base::LockMode::shared, base::LockWait::try_once);
  changed.header.serial = 4;
  changed.seal();
  ASSERT_TRUE(run(m_store, changed));
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(old))) << "a reader needs it";
  lease->reset();
  const auto job = m_store.lock_job(base::LockWait::try_once);
  const auto gone = m_store.collect();
  ASSERT_TRUE(job && gone);
  EXPECT_EQ(gone->generations, 1);
  EXPECT_EQ(gone->blobs, 2) << "its two sizes";
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(old)));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(RecoverTest, CollectorSparesDownloadsOfAJobUnderWay) {
  auto next = test::small_feed(3);
  next.add_picture("product", "BARU-1");
  next.seal();
  const Blob blob{blob_of(next, "BARU-1"), {next.media.at(blob_of(next, "BARU-1")).size()}};
  ASSERT_TRUE(fetch(m_store, next, blob));
  ASSERT_TRUE(m_store.collect());
  EXPECT_TRUE(m_store.blobs().has_good(blob, {}).value());
}

TEST_F(RecoverTest, AFailedSyncMakesTheStoreSuspect) {
  const auto next = test::small_feed(3);
  const auto content = content_of(next);
  bool was_suspect = false;
  for (int nth = 1; nth < 200 && !was_suspect; ++nth) {
    m_files.fail_at(nth, ErrorKind::unavailable);
    (void)commit(m_store, content, {});
    was_suspect = m_store.is_suspect();
    if (!was_suspect) {
      ASSERT_TRUE(m_store.recover({}));
    }
  }
  ASSERT_TRUE(was_suspect);
  EXPECT_EQ(commit(m_store, content, {}).error().kind, ErrorKind::refused);
  EXPECT_EQ(m_store.blobs().open_partial(std::string(64, 'a')).error().kind, ErrorKind::refused);
  EXPECT_TRUE(m_store.generations().current()) << "reading goes on";
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_FALSE(m_store.is_suspect());
  EXPECT_TRUE(run(m_store, next));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(RecoverTest, SuspicionThrowsAwayWhatMayNeverHaveReachedTheDisk) {
  auto next = test::small_feed(3);
  next.add_picture("product", "BARU-1");
  next.seal();
  const Blob blob{blob_of(next, "BARU-1"), {next.media.at(blob_of(next, "BARU-1")).size()}};
  ASSERT_TRUE(fetch(m_store, next, blob));
  m_files.fail_at(1, ErrorKind::unavailable);
  EXPECT_FALSE(m_store.blobs().flush());
  EXPECT_TRUE(m_store.is_suspect());
  ASSERT_TRUE(m_store.recover({}));
  EXPECT_FALSE(m_store.blobs().has_good(blob, {}).value()) << "hashing would only prove the page cache";
}

TEST(Complete, SurvivesBeingCutAtEveryByte) {
  test::FakeFileSystem files;
  Store whole(files, k_source, plain_catalogue);
  ASSERT_TRUE(run(whole, test::small_feed(1)));
  const std::string file = std::string(k_source) + "/generations/000001/complete";
  const std::string bytes = files.read(file, base::megabytes(1)).value();
  for (std::size_t length = 0; length + 1 < bytes.size(); ++length) {
    files.plant(file, bytes.substr(0, length));
    EXPECT_FALSE(whole.generations().current()) << length;
  }
  files.plant(file, bytes);
  EXPECT_TRUE(whole.generations().current());
}

}  // namespace
}  // namespace etalase::store
