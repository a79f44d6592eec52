// The real disk behind the interface.
#include "base/posix_file_system.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/temp_dir.hpp"

namespace etalase::base {
namespace {

class Posix : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(write_durably(*m_files, m_dir / name, bytes));
  }
  std::string content(const std::string& name) { return *m_files->read(m_dir / name, megabytes(1)); }

  test::TempDir m_dir;
  std::unique_ptr<FileSystem> m_files = make_posix_file_system();
};

TEST_F(Posix, WritesAndReads) {
  write("a", "hello");
  EXPECT_EQ(content("a"), "hello");
  write("a", "");
  EXPECT_EQ(content("a"), "");
  EXPECT_FALSE(m_files->info(m_dir / "a.tmp"));
}

TEST_F(Posix, CapsReading) {
  write("a", "hello");
  EXPECT_TRUE(m_files->read(m_dir / "a", {5}));
  EXPECT_EQ(m_files->read(m_dir / "a", {4}).error().kind, ErrorKind::too_large);
  EXPECT_EQ(*m_files->read_at(m_dir / "a", {1}, {3}), "ell");
  EXPECT_EQ(*m_files->read_at(m_dir / "a", {3}, {100}), "lo");
  EXPECT_EQ(*m_files->read_at(m_dir / "a", {9}, {100}), "");
}

TEST_F(Posix, TellsWhyItCannot) {
  EXPECT_EQ(m_files->read(m_dir / "none", {5}).error().kind, ErrorKind::not_found);
  EXPECT_EQ(m_files->read(m_dir.path(), {5}).error().kind, ErrorKind::unavailable);
  EXPECT_EQ(m_files->info(m_dir / "none").error().kind, ErrorKind::not_found);
  EXPECT_EQ(m_files->list(m_dir / "none").error().kind, ErrorKind::not_found);
  EXPECT_EQ(m_files->create(m_dir / "none/x", 0640).error().kind, ErrorKind::not_found);
  EXPECT_EQ(m_files->read(m_dir / "none", {5}).error().origin, Origin::machine);
}

// A path through a file, a loop of links, a name that is too long: none of them says that nothing is there.
TEST_F(Posix, TakesNothingButAbsenceForAbsence) {
  write("file", "x");
  ASSERT_TRUE(m_files->symlink("loop", m_dir / "loop"));
  for (const auto& path : {m_dir / "file/x", m_dir / "loop/x", m_dir / std::string(300, 'x')}) {
    EXPECT_EQ(m_files->info(path).error().kind, ErrorKind::unavailable) << path;
    EXPECT_EQ(m_files->read(path, {5}).error().kind, ErrorKind::unavailable) << path;
    EXPECT_EQ(m_files->list(path).error().kind, ErrorKind::unavailable) << path;
    EXPECT_FALSE(exists(*m_files, path)) << path;
  }
  EXPECT_FALSE(*exists(*m_files, m_dir / "none"));
  EXPECT_TRUE(*exists(*m_files, m_dir / "file"));
  EXPECT_TRUE(*exists(*m_files, m_dir / "loop")) << "the link itself";
}

TEST_F(Posix, AppendsWhereAnEarlierRunStopped) {
  {
    auto file = m_files->append_to(m_dir / "a", 0640);
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->append("12"));
  }
  auto file = m_files->append_to(m_dir / "a", 0640);
  ASSERT_TRUE((*file)->append("34"));
  ASSERT_TRUE((*file)->sync());
  EXPECT_EQ(content("a"), "1234");
}

TEST_F(Posix, DescribesWithoutFollowing) {
  write("a", "hello");
  ASSERT_TRUE(m_files->symlink("a", m_dir / "link"));
  EXPECT_EQ(m_files->info(m_dir / "link")->type, FileType::symlink);
  EXPECT_EQ(*m_files->read_link(m_dir / "link"), "a");
  EXPECT_EQ(m_files->info(m_dir / "a")->size, Bytes{5});
  EXPECT_EQ(m_files->info(m_dir.path())->type, FileType::folder);
  ASSERT_TRUE(m_files->set_mode(m_dir / "a", 0440));
  EXPECT_EQ(m_files->info(m_dir / "a")->mode, 0440U);
}

TEST_F(Posix, ListsEveryEntry) {
  write("a", "");
  ASSERT_TRUE(m_files->make_folders(m_dir / "b/c"));
  ASSERT_TRUE(m_files->make_folders(m_dir / "b/c"));
  const auto entries = m_files->list(m_dir.path());
  ASSERT_TRUE(entries);
  std::vector<std::string> names;
  for (const auto& entry : *entries) names.push_back(entry.name);
  EXPECT_THAT(names, testing::UnorderedElementsAre("a", "b"));
}

TEST_F(Posix, RenamesOverAndRemoves) {
  write("a", "new");
  write("b", "old");
  ASSERT_TRUE(m_files->rename(m_dir / "a", m_dir / "b"));
  EXPECT_EQ(content("b"), "new");
  EXPECT_TRUE(m_files->remove(m_dir / "b"));
  EXPECT_TRUE(m_files->remove(m_dir / "b"));
  EXPECT_TRUE(m_files->sync_folder(m_dir.path()));
  EXPECT_TRUE(m_files->sync_all(m_dir.path()));
  EXPECT_GT(m_files->free_space(m_dir.path())->count, 0U);
}

TEST_F(Posix, RemovesATreeButNothingBehindALink) {
  ASSERT_TRUE(m_files->make_folders(m_dir / "outside"));
  write("outside/kept", "x");
  ASSERT_TRUE(m_files->make_folders(m_dir / "tree/deep"));
  write("tree/deep/a", "x");
  ASSERT_TRUE(m_files->symlink(m_dir / "outside", m_dir / "tree/link"));
  ASSERT_TRUE(remove_tree(*m_files, m_dir / "tree"));
  EXPECT_FALSE(m_files->info(m_dir / "tree"));
  EXPECT_EQ(content("outside/kept"), "x");
  EXPECT_TRUE(remove_tree(*m_files, m_dir / "tree"));
}

TEST_F(Posix, KeepsASecondHolderOut) {
  auto first = m_files->lock(m_dir / "lock", LockMode::exclusive, LockWait::try_once);
  ASSERT_TRUE(first);
  const auto second = m_files->lock(m_dir / "lock", LockMode::exclusive, LockWait::try_once);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::busy);
  first->reset();
  EXPECT_TRUE(m_files->lock(m_dir / "lock", LockMode::exclusive, LockWait::try_once));
}

TEST_F(Posix, SharesALockOnAFolder) {
  const auto first = m_files->lock(m_dir.path(), LockMode::shared, LockWait::try_once);
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_TRUE(m_files->lock(m_dir.path(), LockMode::shared, LockWait::try_once));
  EXPECT_FALSE(m_files->lock(m_dir.path(), LockMode::exclusive, LockWait::try_once));
}

TEST_F(Posix, SaysDiskFull) {
  auto file = m_files->create("/dev/full", 0640);
  ASSERT_TRUE(file);
  const auto written = (*file)->append("x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, ErrorKind::no_space);
}

}  // namespace
}  // namespace etalase::base
