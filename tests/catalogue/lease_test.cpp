// Leases against a collector.
#include "catalogue/lease.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>

#include "catalogue/fixture.hpp"

namespace etalase::catalogue {
namespace {

namespace fs = std::filesystem;

constexpr const char* k_complete = R"({"serial":7,"feed":"ab","published_at":"2026-01-05T10:00:00+07:00"})";

class LeaseTest : public ::testing::Test {
 protected:
  void make(const std::string& name) {
    fs::create_directories(m_source / ("generations/" + name));
    write_file(m_source / ("generations/" + name + "/complete"), k_complete);
  }
  void point(const std::string& link, const std::string& target) {
    fs::remove(m_source / link);
    fs::create_symlink(target, m_source / link);
  }
  // What a collector does first; true when nobody holds the generation.
  bool can_lock_exclusively(const std::string& name) {
    const int fd = ::open((m_source / ("generations/" + name)).c_str(), O_RDONLY | O_DIRECTORY);
    const bool locked = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
    ::close(fd);
    return locked;
  }
  base::ErrorKind error_of(Which which) { return Lease::take(m_source.path(), which).error().kind; }

  test::TempDir m_source;
};

TEST_F(LeaseTest, HoldsTheGenerationUntilItEnds) {
  make("000042");
  point("current", "generations/000042");
  {
    const auto lease = Lease::take(m_source.path(), Which::current);
    ASSERT_TRUE(lease) << lease.error().message;
    EXPECT_EQ(lease->generation(), "000042");
    EXPECT_EQ(lease->feed().serial, 7);
    EXPECT_TRUE(fs::exists(lease->folder() + "/complete"));
    EXPECT_FALSE(can_lock_exclusively("000042"));
  }
  EXPECT_TRUE(can_lock_exclusively("000042"));
}

TEST_F(LeaseTest, SeveralReadersShareOne) {
  make("000001");
  point("current", "generations/000001");
  const auto one = Lease::take(m_source.path(), Which::current);
  const auto two = Lease::take(m_source.path(), Which::current);
  EXPECT_TRUE(one && two);
}

TEST_F(LeaseTest, MovingOnFreesTheOldOneAtOnce) {
  make("000001");
  make("000002");
  point("current", "generations/000001");
  auto lease = Lease::take(m_source.path(), Which::current);
  point("current", "generations/000002");
  auto next = Lease::take(m_source.path(), Which::current);
  ASSERT_TRUE(lease && next);
  *lease = std::move(*next);
  EXPECT_EQ(lease->generation(), "000002");
  EXPECT_TRUE(can_lock_exclusively("000001"));
  EXPECT_FALSE(can_lock_exclusively("000002"));
}

TEST_F(LeaseTest, TakesThePreviousOneByItsOwnLink) {
  make("000001");
  point("previous", "generations/000001");
  EXPECT_TRUE(Lease::take(m_source.path(), Which::previous));
  EXPECT_EQ(error_of(Which::current), base::ErrorKind::not_found);
}

TEST_F(LeaseTest, RefusesAnIncompleteGeneration) {
  make("000001");
  fs::remove(m_source / "generations/000001/complete");
  point("current", "generations/000001");
  EXPECT_EQ(error_of(Which::current), base::ErrorKind::corrupt);
  write_file(m_source / "generations/000001/complete", "");
  EXPECT_EQ(error_of(Which::current), base::ErrorKind::corrupt);
}

TEST_F(LeaseTest, IsNotFoundWhenTheGenerationIsGone) {
  point("current", "generations/000009");
  EXPECT_EQ(error_of(Which::current), base::ErrorKind::not_found);
}

TEST_F(LeaseTest, FollowsNoLinkThatLeavesTheStore) {
  make("000001");
  for (const auto* target : {"/etc", "../../etc", "generations/../000001", "generations/", "generations/00a"}) {
    point("current", target);
    EXPECT_EQ(error_of(Which::current), base::ErrorKind::corrupt) << target;
  }
  fs::create_directory_symlink(m_source / "generations/000001", m_source / "generations/000002");
  point("current", "generations/000002");
  EXPECT_EQ(error_of(Which::current), base::ErrorKind::corrupt);
}

TEST_F(LeaseTest, GivesUpWhenACollectorNeverLetsGo) {
  make("000001");
  point("current", "generations/000001");
  const int fd = ::open((m_source / "generations/000001").c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(::flock(fd, LOCK_EX), 0);
  EXPECT_EQ(error_of(Which::current), base::ErrorKind::unavailable);
  ::close(fd);
}

TEST_F(LeaseTest, ReadsThroughItsDescriptorWhenTheNameIsGone) {
  make("000001");
  point("current", "generations/000001");
  const auto lease = Lease::take(m_source.path(), Which::current);
  ASSERT_TRUE(lease);
  fs::rename(m_source / "generations/000001", m_source / "elsewhere");
  EXPECT_TRUE(fs::exists(lease->folder() + "/complete"));
}

}  // namespace
}  // namespace etalase::catalogue
