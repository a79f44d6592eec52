// Keeps files, folders and marks within the house's limits.
#include <gtest/gtest.h>

#include <algorithm>

#include "architecture/source_files.hpp"

namespace etalase::architecture {
namespace {

const std::vector<std::string>& tops() {
  static const std::vector<std::string> names = {"common", "content-sync", "council", "kiosk", "assets", "tests"};
  return names;
}

TEST(Limits, NoFileOutgrowsItsSubject) {
  for (const auto& file : source_files(tops())) EXPECT_LE(file.lines.size(), 400U) << file.path;
}

// The painter is a program of its own inside a data folder: its rooms lie one step deeper.
TEST(Limits, SourceLiesNoDeeperThanTopRoomFile) {
  const std::filesystem::path root = ETALASE_SOURCE_DIR;
  const std::filesystem::path painter = root / "assets/painter";
  for (const auto& file : source_files(tops())) {
    const bool painted = file.path.string().starts_with(painter.string());
    const auto inside = std::filesystem::relative(file.path, painted ? painter.parent_path() : root);
    EXPECT_LE(std::distance(inside.begin(), inside.end()), 3) << file.path;
  }
}

TEST(Limits, EveryFileBeginsWithItsPurpose) {
  for (const auto& file : source_files(tops())) {
    ASSERT_FALSE(file.lines.empty()) << file.path;
    EXPECT_TRUE(file.lines.front().starts_with("// ")) << file.path;
  }
}

TEST(Limits, NothingIsLeftForLater) {
  for (const auto& file : source_files({"common", "content-sync", "council", "kiosk", "assets"})) {
    for (const auto& line : file.lines) {
      for (const char* mark : {"TODO", "FIXME", "XXX", "HACK"}) {
        EXPECT_EQ(line.find(mark), std::string::npos) << file.path << ": " << line;
      }
    }
  }
}

}  // namespace
}  // namespace etalase::architecture
