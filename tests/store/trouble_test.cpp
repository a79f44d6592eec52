// A disk that rots, does not answer, or is full: what the store gives up and what it never does.
#include "store/fixture.hpp"
#include "store/generation.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TroubleTest : public StoreTest {
 protected:
  TroubleTest() {
    EXPECT_TRUE(run(m_store, test::small_feed(1)));
    EXPECT_TRUE(run(m_store, m_feed));
  }
  // A picture that no generation has yet.
  Blob new_blob() {
    m_next.add_picture("product", "BARU-1");
    m_next.seal();
    const std::string sha256 = blob_of(m_next, "BARU-1");
    return {sha256, {m_next.media.at(sha256).size()}};
  }

  Store m_store = store();
  const test::SmallFeed m_feed = test::small_feed(2);
  test::SmallFeed m_next = test::small_feed(3);
};

TEST_F(TroubleTest, ScrubGoesOnWhereItStopped) {
  const std::string sha256 = blob_of(m_feed, "ANY-001", 1);
  m_files.plant(m_store.layout().blob(sha256), std::string(m_feed.media.at(sha256).size(), '?'));
  int slices = 0;
  std::vector<Blob> bad;
  for (bool finished = false; !finished; ++slices) {
    ASSERT_LT(slices, 100);
    std::stop_source stop;
    int begun = 0;
    // Interrupted as soon as the second file is being read.
    const auto slice = m_store.scrub({stop.get_token(), [&](base::Bytes moved) {
                                        if (moved.count > 0 && ++begun > 1) stop.request_stop();
                                      }});
    ASSERT_TRUE(slice);
    bad.insert(bad.end(), slice->bad_blobs.begin(), slice->bad_blobs.end());
    finished = slice->finished;
  }
  EXPECT_GT(slices, 10) << "one file at a time";
  ASSERT_THAT(bad, SizeIs(1));
  EXPECT_EQ(bad[0].sha256, sha256);
}

TEST_F(TroubleTest, ScrubForgetsWhatItLeftOfAGenerationThatIsGone) {
  std::stop_source stop;
  int begun = 0;
  const auto slice = m_store.scrub({stop.get_token(), [&](base::Bytes moved) {
                                      if (moved.count > 0 && ++begun > 1) stop.request_stop();
                                    }});
  ASSERT_TRUE(slice && !slice->finished);
  ASSERT_TRUE(m_store.withdraw(list_of({k_purge}), {}));
  const auto rest = m_store.scrub({});
  ASSERT_TRUE(rest);
  EXPECT_FALSE(rest->previous_dropped) << "there was none any more";
  EXPECT_THAT(rest->bad_files, IsEmpty());
  ASSERT_TRUE(m_files.remove(path("current")));
  EXPECT_THAT(m_store.scrub({})->bad_files, IsEmpty());
}

TEST_F(TroubleTest, ScrubHashesABlobOfBothGenerationsOnce) {
  std::uint64_t moved = 0;
  ASSERT_TRUE(m_store.scrub({{}, [&](base::Bytes bytes) { moved += bytes.count; }}));
  std::uint64_t blobs = 0, files = 0;
  for (const auto& [sha256, bytes] : m_feed.media) blobs += bytes.size();
  for (const auto* name : {"000001", "000002"}) {
    const auto generation = load_generation(m_files, m_store.layout(), name);
    for (const auto& [file, hash] : generation->stored_files) {
      files += m_files.info(path(std::string("generations/") + name + "/" + file))->size.count;
    }
  }
  EXPECT_EQ(moved, blobs + files);
}

TEST_F(TroubleTest, ScrubLooksNoFurtherIntoARollbackCopyThatItDropped) {
  const auto lease = m_files.lock(path("generations/000001"), base::LockMode::shared, base::LockWait::try_once);
  ASSERT_TRUE(lease);
  m_files.plant(path("generations/000001/blobs.list"), "rot");
  std::uint64_t moved = 0;
  const auto scrub = m_store.scrub({{}, [&](base::Bytes bytes) { moved += bytes.count; }});
  ASSERT_TRUE(scrub && scrub->previous_dropped);
  std::uint64_t expected = 3;
  for (const auto& [sha256, bytes] : m_feed.media) expected += bytes.size();
  const auto shown = load_generation(m_files, m_store.layout(), "000002");
  for (const auto& [file, hash] : shown->stored_files) {
    expected += m_files.info(path("generations/000002/" + file))->size.count;
  }
  EXPECT_EQ(moved, expected) << "a reader holds its files, nobody goes back to them";
}

TEST_F(TroubleTest, AFullDiskGetsBackWhatPartsOfANewFeedTook) {
  ASSERT_TRUE(m_store.blobs().keep_part("the first part"));
  m_files.fail_at(2, ErrorKind::no_space);
  EXPECT_EQ(m_store.blobs().keep_part("the second").error().kind, ErrorKind::no_space);
  EXPECT_THAT(m_store.strays(), IsEmpty());
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(TroubleTest, ScrubDropsADamagedRollbackCopy) {
  m_files.plant(path("generations/000001/catalogue-2.sqlite"), "rot");
  const auto scrub = m_store.scrub({});
  ASSERT_TRUE(scrub);
  EXPECT_TRUE(scrub->previous_dropped);
  EXPECT_THAT(scrub->bad_files, IsEmpty()) << "what shows is sound";
  EXPECT_FALSE(m_store.generations().previous());
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

TEST_F(TroubleTest, ScrubTellsThatTheGenerationOnShowIsNoLongerComplete) {
  m_files.plant(path("generations/000002/complete"), "rot");
  EXPECT_THAT(m_store.scrub({})->bad_files, ElementsAre("complete"));
  EXPECT_TRUE(m_files.exists(path("generations/000002/catalogue-2.sqlite"))) << "a reader may be in it";
}

TEST_F(TroubleTest, CollectorLeavesAGenerationOnShowThoughItIsDamaged) {
  m_files.plant(path("generations/000002/complete"), "rot");
  ASSERT_TRUE(m_store.collect());
  EXPECT_TRUE(m_files.exists(path("generations/000002/feed.json")));
}

TEST_F(TroubleTest, ADiskThatDoesNotAnswerHasNotSaidThatAnythingIsGone) {
  int failed = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    test::FakeFileSystem files(m_files);
    files.fail_by_chance(seed, 4);
    Store at_risk(files, k_source, plain_catalogue);
    failed += at_risk.recover({}).has_value() ? 0 : 1;
    (void)at_risk.collect();
    (void)at_risk.scrub({});
    files.heal();
    EXPECT_EQ(at_risk.generations().current()->serial, 2) << seed;
    EXPECT_EQ(at_risk.generations().previous()->serial, 1) << seed;
    EXPECT_THAT(at_risk.verify({}, Leftovers::may_wait), IsEmpty()) << seed;
  }
  EXPECT_GT(failed, 10);
}

TEST_F(TroubleTest, ABadSectorUnderADownloadStopsItNotForEver) {
  const Blob blob = new_blob();
  ASSERT_TRUE(m_store.blobs().open_partial(blob.sha256)->append("half"));
  m_files.break_sector(m_store.layout().partial(blob.sha256));
  EXPECT_EQ(m_store.blobs().open_partial(blob.sha256)->size().count, 0U) << "from zero, on other sectors";
  ASSERT_TRUE(fetch(m_store, m_next, blob));
  Store reopened = store();
  m_files.break_sector(m_store.layout().blob(blob.sha256));
  EXPECT_FALSE(reopened.blobs().has_good(blob, {}).value());
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(blob.sha256)));
}

TEST_F(TroubleTest, WhatWasFetchedGivesTheReserveBack) {
  const Blob blob = new_blob();
  ASSERT_TRUE(m_store.blobs().open_partial(blob.sha256)->append("half"));
  m_files.set_free_space(base::megabytes(1));
  EXPECT_EQ(preflight(m_store, content_of(m_next), base::megabytes(1), {}).error().kind, ErrorKind::no_space);
  EXPECT_TRUE(m_files.exists(m_store.layout().partial(blob.sha256))) << "the reserve is whole";
  EXPECT_EQ(preflight(m_store, content_of(m_next), base::megabytes(2), {}).error().kind, ErrorKind::no_space);
  EXPECT_FALSE(m_files.exists(m_store.layout().partial(blob.sha256)));
  EXPECT_EQ(m_store.generations().current()->serial, 2);
}

TEST_F(TroubleTest, ATakeDownGoesThroughOnAFullDisk) {
  feed::Withdrawn list;
  list.serial = 1;
  list.items = {{{"product", "BTK-001"}, true}};
  int later = 0;
  // One operation of every kind finds no space, up to the write of `complete`.
  for (int nth = 1; nth <= 20; ++nth) {
    test::FakeFileSystem files(m_files);
    Store full(files, k_source, plain_catalogue);
    ASSERT_TRUE(full.recover({}));
    files.fail_at(nth, ErrorKind::no_space);
    auto done = full.withdraw(feed::to_bytes(feed::to_json(list)), {});
    if (!done) {
      // Removing and syncing need no room on a real disk; should they fail all the same, the next try does it.
      ++later;
      ASSERT_TRUE(full.recover({})) << nth;
      done = full.withdraw(feed::to_bytes(feed::to_json(list)), {});
    }
    EXPECT_TRUE(done) << nth;
    EXPECT_THAT(full.generations().current()->purged, ElementsAre("product/BTK-001")) << nth;
    ASSERT_TRUE(full.tidy()) << nth;
    EXPECT_THAT(full.verify({}), IsEmpty()) << nth;
  }
  EXPECT_LT(later, 12) << "writing finds room at once";
}

TEST_F(TroubleTest, TidyTakesWhatAnInterruptedCollectorLeft) {
  const Blob blob = new_blob();
  ASSERT_TRUE(fetch(m_store, m_next, blob));
  EXPECT_THAT(m_store.strays(), SizeIs(1));
  ASSERT_TRUE(m_store.tidy());
  EXPECT_THAT(m_store.strays(), IsEmpty());
  EXPECT_THAT(m_store.verify({}), IsEmpty());
}

// The rename is seen although its sync failed: what a reader may have taken up has to be made durable, or go.
TEST_F(TroubleTest, RecoveryMakesGoodWhatAFailedSyncLeftInTheAir) {
  const auto content = content_of(m_next);
  bool was_seen = false;
  for (int nth = 1; nth < 200 && !was_seen; ++nth) {
    test::FakeFileSystem files(m_files);
    files.fail_at(nth, ErrorKind::unavailable);
    Store one(files, k_source, plain_catalogue);
    const auto committed = commit(one, content, {});
    if (committed || one.generations().current()->serial != 3) continue;
    was_seen = true;
    EXPECT_TRUE(one.is_suspect());
    ASSERT_TRUE(one.recover({}));
    files.power_cut(test::Loss::unsynced);
    EXPECT_EQ(one.generations().current()->serial, 3);
    EXPECT_THAT(one.verify({}), IsEmpty());
  }
  EXPECT_TRUE(was_seen);
}

}  // namespace
}  // namespace etalase::store
