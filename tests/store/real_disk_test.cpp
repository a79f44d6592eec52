// The store on a real disk with real catalogues and a reader beside it.
#include "base/posix_file_system.hpp"
#include "catalogue/lease.hpp"
#include "catalogue/reader.hpp"
#include "store/fixture.hpp"
#include "support/temp_dir.hpp"

namespace etalase::store {
namespace {

using ::testing::IsEmpty;

class RealDisk : public ::testing::Test {
 protected:
  std::unique_ptr<base::FileSystem> m_files = base::make_posix_file_system();
  test::TempDir m_sources;
  Store m_store{*m_files, m_sources / "galeri"};
};

TEST_F(RealDisk, AReaderReadsOnUndisturbedWhileGenerationsCome) {
  ASSERT_TRUE(run(m_store, test::small_feed(1)));
  auto lease = catalogue::Lease::take(m_store.layout().folder, catalogue::Which::current);
  ASSERT_TRUE(lease) << lease.error().message;
  auto reader = catalogue::Reader::open(lease->folder());
  ASSERT_TRUE(reader) << reader.error().message;
  for (int serial = 2; serial <= 5; ++serial) ASSERT_TRUE(run(m_store, test::small_feed(serial)));
  EXPECT_EQ((*reader)->product("BTK-001")->price->min, 400'001);
  EXPECT_FALSE((*reader)->damaged());
  EXPECT_EQ(lease->feed().serial, 1);
  EXPECT_EQ(m_files->list(m_store.layout().generations())->size(), 3U);
  EXPECT_THAT(m_store.verify({}), IsEmpty());

  auto next = catalogue::Lease::take(m_store.layout().folder, catalogue::Which::current);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->feed().sha256, base::sha256_hex(test::small_feed(5).feed));
  *lease = std::move(*next);
  EXPECT_EQ(m_store.collect()->generations, 1);
}

TEST_F(RealDisk, EveryGenerationIsOneTheReaderOpens) {
  ASSERT_TRUE(run(m_store, test::small_feed(1)));
  ASSERT_TRUE(run(m_store, test::small_feed(2)));
  for (const auto which : {catalogue::Which::current, catalogue::Which::previous}) {
    const auto lease = catalogue::Lease::take(m_store.layout().folder, which);
    ASSERT_TRUE(lease);
    EXPECT_TRUE(catalogue::Reader::open(lease->folder()));
  }
  EXPECT_THAT(m_store.scrub({})->bad_files, IsEmpty());
}

TEST_F(RealDisk, PurgesFromTheCatalogue) {
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(m_store, small));
  feed::Withdrawn list;
  list.serial = 1;
  list.items = {{{"product", "BTK-001"}, true}};
  ASSERT_TRUE(m_store.withdraw(feed::to_bytes(feed::to_json(list)), {}));
  const auto bytes = m_files->read(
      m_store.layout().generation(m_store.generations().current()->name) + "/catalogue-2.sqlite", base::megabytes(10));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->find("Sarung sutra"), std::string::npos);
  EXPECT_NE(bytes->find("Panel ukir"), std::string::npos);
}

TEST_F(RealDisk, ResumesADownloadAcrossRuns) {
  ASSERT_TRUE(m_store.recover({}));
  const auto small = test::small_feed(1);
  const auto blob = content_of(small).blobs[0];
  ASSERT_TRUE(m_store.blobs().open_partial(blob.sha256)->append(small.media.at(blob.sha256).substr(0, 3)));
  Store again(*m_files, m_store.layout().folder);
  EXPECT_EQ(again.blobs().open_partial(blob.sha256)->size().count, 3U);
  ASSERT_TRUE(fetch(again, small, blob));
  EXPECT_EQ(m_files->info(again.layout().blob(blob.sha256))->mode, 0440U);
}

TEST_F(RealDisk, LocksAreRealFlocks) {
  const auto job = m_store.lock_job(base::LockWait::wait);
  ASSERT_TRUE(job);
  Store other(*m_files, m_store.layout().folder);
  EXPECT_EQ(other.lock_job(base::LockWait::try_once).error().kind, base::ErrorKind::busy);
}

}  // namespace
}  // namespace etalase::store
