// Downloads: resuming, refusing, trusting.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BlobsTest : public StoreTest {
 protected:
  BlobsTest() { EXPECT_TRUE(m_store.recover({})); }

  Store m_store = store();
  const std::string m_bytes = "a picture of some bytes";
  const std::string m_sha256 = base::sha256_hex(m_bytes);
};

TEST_F(BlobsTest, ResumesWhereTheLastRunStopped) {
  {
    auto partial = m_store.blobs().open_partial(m_sha256);
    ASSERT_TRUE(partial);
    EXPECT_FALSE(partial->resumed());
    ASSERT_TRUE(partial->append(m_bytes.substr(0, 9)));
  }
  auto partial = m_store.blobs().open_partial(m_sha256);
  ASSERT_TRUE(partial);
  EXPECT_TRUE(partial->resumed());
  EXPECT_EQ(partial->size().count, 9U);
  ASSERT_TRUE(partial->append(m_bytes.substr(9)));
  EXPECT_TRUE(m_store.blobs().finish(std::move(*partial), {m_bytes.size()}));
  EXPECT_EQ(m_files.read(m_store.layout().blob(m_sha256), base::megabytes(1)), m_bytes);
  EXPECT_EQ(m_files.info(m_store.layout().blob(m_sha256))->mode, 0440U);
  EXPECT_FALSE(m_files.exists(m_store.layout().partial(m_sha256)));
}

TEST_F(BlobsTest, BeginsAgainWhenTheServerDoes) {
  auto partial = m_store.blobs().open_partial(m_sha256);
  ASSERT_TRUE(partial && partial->append("rubbish"));
  ASSERT_TRUE(partial->restart());
  EXPECT_EQ(partial->size().count, 0U);
  ASSERT_TRUE(partial->append(m_bytes));
  EXPECT_TRUE(m_store.blobs().finish(std::move(*partial), {m_bytes.size()}));
  EXPECT_EQ(m_files.read(m_store.layout().blob(m_sha256), base::megabytes(1)), m_bytes);
}

TEST_F(BlobsTest, BeginsAgainAfterResumingToo) {
  m_files.plant(m_store.layout().partial(m_sha256), "rubbish");
  auto partial = m_store.blobs().open_partial(m_sha256);
  ASSERT_TRUE(partial && partial->resumed());
  ASSERT_TRUE(partial->restart());
  EXPECT_FALSE(partial->resumed());
  ASSERT_TRUE(partial->append(m_bytes));
  EXPECT_TRUE(m_store.blobs().finish(std::move(*partial), {m_bytes.size()}));
  EXPECT_EQ(m_files.read(m_store.layout().blob(m_sha256), base::megabytes(1)), m_bytes);
}

TEST_F(BlobsTest, WritesEveryByteOnceHoweverTheyCome) {
  std::string bytes;
  for (int i = 0; i < 40'000; ++i) bytes += std::to_string(i);
  const std::string sha256 = base::sha256_hex(bytes);
  auto partial = m_store.blobs().open_partial(sha256);
  ASSERT_TRUE(partial);
  for (std::size_t at = 0; at < bytes.size(); at += 30'011) ASSERT_TRUE(partial->append(bytes.substr(at, 30'011)));
  ASSERT_TRUE(m_store.blobs().finish(std::move(*partial), {bytes.size()}));
  EXPECT_EQ(m_files.read(m_store.layout().blob(sha256), base::megabytes(1)), bytes);
}

TEST_F(BlobsTest, RemovesWhatHasTheWrongHashOrLength) {
  for (const std::string& bytes :
       {std::string("another picture of bytes"), m_bytes + "x", m_bytes.substr(1), std::string()}) {
    auto partial = m_store.blobs().open_partial(m_sha256);
    ASSERT_TRUE(partial && partial->append(bytes));
    EXPECT_EQ(m_store.blobs().finish(std::move(*partial), {m_bytes.size()}).error().kind, ErrorKind::untrusted);
    EXPECT_FALSE(m_files.exists(m_store.layout().partial(m_sha256)));
    EXPECT_FALSE(m_files.exists(m_store.layout().blob(m_sha256)));
  }
}

TEST_F(BlobsTest, BeginsAgainWhenThePartIsLargerThanAnyPicture) {
  m_files.plant(m_store.layout().partial(m_sha256), std::string(8'000'001, 'x'));
  const auto partial = m_store.blobs().open_partial(m_sha256);
  ASSERT_TRUE(partial);
  EXPECT_EQ(partial->size().count, 0U);
}

TEST_F(BlobsTest, RefusesNamesThatAreNoHash) {
  EXPECT_EQ(m_store.blobs().open_partial("../../etc/passwd").error().kind, ErrorKind::invalid);
  EXPECT_EQ(m_store.blobs().has_good({"../x", {1}}, {}).error().kind, ErrorKind::invalid);
}

TEST_F(BlobsTest, HashesABlobThatNoGenerationListsBeforeItIsUsed) {
  const Blob blob{m_sha256, {m_bytes.size()}};
  EXPECT_FALSE(m_store.blobs().has_good(blob, {}).value());
  m_files.plant(m_store.layout().blob(m_sha256), m_bytes);
  EXPECT_FALSE(m_store.generations().lists(m_sha256));
  EXPECT_TRUE(m_store.blobs().has_good(blob, {}).value());
  std::string zeros(m_bytes.size(), '\0');
  m_files.plant(m_store.layout().blob(m_sha256), zeros);
  Store reopened = store();
  EXPECT_FALSE(reopened.blobs().has_good(blob, {}).value()) << "the right size proves nothing";
  EXPECT_FALSE(m_files.exists(m_store.layout().blob(m_sha256)));
}

TEST_F(BlobsTest, HashesABlobOnceAndThenTrustsIt) {
  const Blob blob{m_sha256, {m_bytes.size()}};
  std::uint64_t moved = 0;
  const Pace counting{{}, [&](base::Bytes bytes) { moved += bytes.count; }};
  auto partial = m_store.blobs().open_partial(m_sha256);
  ASSERT_TRUE(partial && partial->append(m_bytes));
  ASSERT_TRUE(m_store.blobs().finish(std::move(*partial), blob.size));
  EXPECT_TRUE(m_store.blobs().has_good(blob, counting).value());
  EXPECT_EQ(moved, 0U) << "it was hashed while it came";
  Store later = store();
  EXPECT_TRUE(later.blobs().has_good(blob, counting).value());
  EXPECT_TRUE(later.blobs().has_good(blob, counting).value());
  EXPECT_EQ(moved, m_bytes.size());
  // Another program may have been there while this one had not the lock.
  ASSERT_TRUE(later.lock_job(base::LockWait::try_once));
  EXPECT_TRUE(later.blobs().has_good(blob, counting).value());
  EXPECT_EQ(moved, 2 * m_bytes.size());
}

TEST_F(BlobsTest, HashesAgainWhatWasRemovedAndIsBack) {
  const Blob blob{m_sha256, {m_bytes.size()}};
  const auto removed_by = [&](const auto& remove) {
    auto partial = m_store.blobs().open_partial(m_sha256);
    EXPECT_TRUE(partial && partial->append(m_bytes));
    EXPECT_TRUE(m_store.blobs().finish(std::move(*partial), blob.size));
    EXPECT_TRUE(remove());
    EXPECT_FALSE(m_files.exists(m_store.layout().blob(m_sha256)));
    m_files.plant(m_store.layout().blob(m_sha256), std::string(m_bytes.size(), '?'));
    EXPECT_FALSE(m_store.blobs().has_good(blob, {}).value());
  };
  removed_by([&] { return m_store.blobs().remove_strays(); });
  removed_by([&] { return m_store.blobs().remove_bad(m_sha256); });
  removed_by([&] { return m_store.blobs().unlink({m_sha256}); });
}

TEST_F(BlobsTest, AStopIsNoSignOfRot) {
  m_files.plant(m_store.layout().blob(m_sha256), m_bytes);
  std::stop_source stop;
  stop.request_stop();
  const auto good = m_store.blobs().has_good({m_sha256, {m_bytes.size()}}, {stop.get_token(), {}});
  ASSERT_FALSE(good);
  EXPECT_EQ(good.error().kind, ErrorKind::unavailable);
  EXPECT_TRUE(m_files.exists(m_store.layout().blob(m_sha256)));
}

TEST_F(BlobsTest, UnlinksDownloadsAsWell) {
  m_files.plant(m_store.layout().partial(m_sha256), "half of it");
  ASSERT_TRUE(m_store.blobs().unlink({m_sha256}));
  EXPECT_FALSE(m_files.exists(m_store.layout().partial(m_sha256)));
}

TEST_F(BlobsTest, MakesTheFoldersItNeeds) {
  Store fresh(m_files, "/sources/baru", plain_catalogue);
  EXPECT_TRUE(fresh.blobs().keep_part("a part"));
  Store other(m_files, "/sources/lain", plain_catalogue);
  EXPECT_TRUE(other.blobs().open_partial(m_sha256));
}

TEST_F(BlobsTest, PreflightClearsTheRestOfADownloadThatIsThere) {
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(m_store, small));
  const std::string partial = m_store.layout().partial(blob_of(small, "BTK-001"));
  m_files.plant(partial, "half of it");
  const auto missing = preflight(m_store, content_of(small), {}, {});
  ASSERT_TRUE(missing);
  EXPECT_THAT(missing->blobs, IsEmpty());
  EXPECT_FALSE(m_files.exists(partial));
}

TEST_F(BlobsTest, TrustsWhatACompleteGenerationLists) {
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(m_store, small));
  const std::string sha256 = blob_of(small, "BTK-001");
  EXPECT_TRUE(m_store.generations().lists(sha256));
  ASSERT_TRUE(m_files.remove(m_store.layout().blob(sha256)));
  EXPECT_FALSE(m_store.blobs().has_good({sha256, {small.media.at(sha256).size()}}, {}).value())
      << "it must be there, too";
}

TEST_F(BlobsTest, PreflightCountsWhatIsMissingAndWhatCameAlready) {
  const auto small = test::small_feed(1);
  const auto content = content_of(small);
  const auto& first = content.blobs[0];
  {
    auto partial = m_store.blobs().open_partial(first.sha256);
    ASSERT_TRUE(partial && partial->append(small.media.at(first.sha256).substr(0, 5)));
  }
  const auto missing = preflight(m_store, content, {}, {});
  ASSERT_TRUE(missing) << missing.error().message;
  std::uint64_t all = 0;
  for (const auto& blob : content.blobs) all += blob.size.count;
  EXPECT_EQ(missing->bytes.count, all - 5);
  EXPECT_THAT(missing->blobs, SizeIs(8));
}

TEST_F(BlobsTest, PreflightKeepsTheReserveFree) {
  const auto content = content_of(test::small_feed(1));
  m_files.set_free_space(base::megabytes(1000));
  EXPECT_TRUE(preflight(m_store, content, base::megabytes(999), {}));
  EXPECT_EQ(preflight(m_store, content, base::megabytes(1000), {}).error().kind, ErrorKind::no_space);
}

TEST_F(BlobsTest, PreflightClearsDownloadsThatNobodyWantsAnyMore) {
  m_files.plant(m_store.layout().partial(m_sha256), "abc");
  m_files.plant(m_store.layout().blob(m_sha256), m_bytes);
  EXPECT_THAT(m_store.strays(), SizeIs(2));
  ASSERT_TRUE(preflight(m_store, content_of(test::small_feed(1)), {}, {}));
  EXPECT_THAT(m_store.strays(), IsEmpty());
}

TEST_F(BlobsTest, PreflightDoesNotAskForWithdrawnBlobs) {
  const auto small = test::small_feed(1);
  feed::Withdrawn list;
  list.serial = 1;
  list.items = {{{"product", "BTK-001"}, true}};
  list.media = {blob_of(small, "UKR-001")};
  ASSERT_TRUE(m_store.withdraw(feed::to_bytes(feed::to_json(list)), {}));
  EXPECT_THAT(preflight(m_store, content_of(small), {}, {})->blobs, SizeIs(5));
}

TEST_F(BlobsTest, SyncsFinishedDownloadsInBatches) {
  const std::string large(7'000'000, 'x');
  auto before = m_files.synced().size();
  for (int i = 0; i < 18; ++i) {
    // Nine fill a batch, the tenth begins the next.
    if (i == 10) before = m_files.synced().size();
    const std::string bytes = large + std::to_string(i);
    auto partial = m_store.blobs().open_partial(base::sha256_hex(bytes));
    ASSERT_TRUE(partial && partial->append(bytes));
    ASSERT_TRUE(m_store.blobs().finish(std::move(*partial), {bytes.size()}));
    EXPECT_EQ(m_files.synced().size() > before, i == 9) << i;
  }
}

}  // namespace
}  // namespace etalase::store
