// Lists are painted once; only changed rows are painted again.
#include "gallery/workshop.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace etalase::painter {
namespace {

namespace fs = std::filesystem;

/// A folder that goes away with the test.
class Folder {
 public:
  Folder() : m_path(fs::temp_directory_path() / ("painter-" + std::to_string(getpid()) + "-" + unique())) {}
  ~Folder() { fs::remove_all(m_path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const fs::path& path() const { return m_path; }

 private:
  static std::string unique() { return testing::UnitTest::GetInstance()->current_test_info()->name(); }
  fs::path m_path;
};

std::vector<PictureRow> rows(const std::string& lines) {
  auto parsed = parse_picture_list("file;design;colourway;aspect;seed\n" + lines);
  EXPECT_TRUE(parsed);
  return parsed ? *parsed : std::vector<PictureRow>{};
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Workshop workshop(const Folder& folder) { return {folder.path(), 32, 2}; }

const std::string k_two = "a.jpg;wood-vas;jati;4x5;1\nb.jpg;cloth-lurik;indigo;3x2;2\n";

TEST(Workshop, WritesJpegsAndAnIndex) {
  const Folder folder;
  const auto tally = paint_all(rows(k_two), workshop(folder));
  ASSERT_TRUE(tally) << tally.error().message;
  EXPECT_EQ(tally->painted, 2);
  for (const char* name : {"a.jpg", "b.jpg"}) {
    EXPECT_TRUE(bytes_of(folder.path() / name).starts_with("\xFF\xD8\xFF")) << name;
  }
  EXPECT_TRUE(fs::exists(folder.path() / ".painted"));
  EXPECT_FALSE(fs::exists(folder.path() / "a.jpg.new"));
}

TEST(Workshop, SaysWhereTheThingStands) {
  const Folder folder;
  ASSERT_TRUE(paint_all(rows(k_two), workshop(folder)));
  const auto list = bytes_of(folder.path() / "fokus.csv");
  EXPECT_TRUE(list.starts_with("berkas;mendatar;tegak\na.jpg;")) << list;
  EXPECT_NE(list.find("\nb.jpg;"), std::string::npos) << list;
  fs::remove(folder.path() / "fokus.csv");
  const auto again = paint_all(rows(k_two), workshop(folder));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->kept, 2);
  EXPECT_EQ(bytes_of(folder.path() / "fokus.csv"), list) << "found again without painting";
}

TEST(Workshop, KeepsWhatDidNotChange) {
  const Folder folder;
  ASSERT_TRUE(paint_all(rows(k_two), workshop(folder)));
  const auto again = paint_all(rows(k_two), workshop(folder));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->painted, 0);
  EXPECT_EQ(again->kept, 2);
}

TEST(Workshop, PaintsAgainWhatChangedOrIsGone) {
  const Folder folder;
  ASSERT_TRUE(paint_all(rows(k_two), workshop(folder)));
  const auto changed = paint_all(rows("a.jpg;wood-vas;jati;4x5;9\nb.jpg;cloth-lurik;indigo;3x2;2\n"), workshop(folder));
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->painted, 1);
  fs::remove(folder.path() / "b.jpg");
  const auto gone = paint_all(rows("b.jpg;cloth-lurik;indigo;3x2;2\n"), workshop(folder));
  ASSERT_TRUE(gone);
  EXPECT_EQ(gone->painted, 1);
  Workshop larger = workshop(folder);
  larger.side = 48;
  const auto resized = paint_all(rows("b.jpg;cloth-lurik;indigo;3x2;2\n"), larger);
  ASSERT_TRUE(resized);
  EXPECT_EQ(resized->painted, 1);
}

TEST(Workshop, DamagedIndexMeansPaintingAgain) {
  const Folder folder;
  ASSERT_TRUE(paint_all(rows(k_two), workshop(folder)));
  std::ofstream(folder.path() / ".painted", std::ios::trunc) << "\x01\x02 broken";
  const auto tally = paint_all(rows(k_two), workshop(folder));
  ASSERT_TRUE(tally);
  EXPECT_EQ(tally->painted, 2);
}

TEST(Workshop, SamePictureWithOneThreadOrTwo) {
  const Folder folder;
  Workshop alone = workshop(folder);
  alone.jobs = 1;
  alone.folder = folder.path() / "one";
  Workshop pair = workshop(folder);
  pair.folder = folder.path() / "two";
  ASSERT_TRUE(paint_all(rows(k_two), alone));
  ASSERT_TRUE(paint_all(rows(k_two), pair));
  for (const char* name : {"a.jpg", "b.jpg"}) {
    EXPECT_EQ(bytes_of(alone.folder / name), bytes_of(pair.folder / name)) << name;
  }
}

TEST(Workshop, SaysSoWhenTheFolderCannotBeMade) {
  const Folder folder;
  fs::create_directories(folder.path());
  std::ofstream(folder.path() / "file") << "in the way";
  Workshop blocked = workshop(folder);
  blocked.folder = folder.path() / "file" / "pictures";
  const auto tally = paint_all(rows(k_two), blocked);
  ASSERT_FALSE(tally);
  EXPECT_EQ(tally.error().kind, base::ErrorKind::unavailable);
}

}  // namespace
}  // namespace etalase::painter
