// A file says by its name where it belongs, and a header stays a page that is read at once.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "architecture/exceptions.hpp"
#include "architecture/source_files.hpp"

namespace etalase::architecture {
namespace {

using Names = std::set<std::string>;

TEST(Names, ASourceHasTheHeaderOfItsName) {
  Names alone;
  for (const auto& file : source_files(product_tops())) {
    if (file.path.extension() != ".cpp" || file.path.filename() == "main.cpp") continue;
    if (!std::filesystem::exists(std::filesystem::path(file.path).replace_extension(".hpp")))
      alone.insert(file.top + "/" + file.name());
  }
  expect_only(alone, k_without_header);
}

TEST(Names, AHeaderIsAtMostAPage) {
  Names longer;
  for (const auto& file : source_files(product_tops()))
    if (file.path.extension() == ".hpp" && file.lines.size() > 120) longer.insert(file.top + "/" + file.name());
  expect_only(longer, k_long_headers);
}

TEST(Names, AreGivenOnceBelowATop) {
  std::map<std::string, Names> rooms;  // "kiosk/card", the rooms that have files of this name
  for (const auto& file : source_files(product_tops()))
    rooms[file.top + "/" + file.path.stem().string()].insert(file.room);
  Names twice;
  for (const auto& [name, users] : rooms)
    if (users.size() > 1) twice.insert(name);
  expect_only(twice, k_names_given_twice);
}

// The release preset joins the files of a room: a constant or type that two of them keep to themselves would clash
// there alone, or not, as the files happen to be joined.
TEST(Names, AreGivenOnceInARoom) {
  const std::regex given(R"(^(?:constexpr [^=({;]*\b(k_\w+)|(?:struct|class|enum class|enum) (\w+) .*\{).*)");
  std::map<std::string, Names> files;  // "kiosk/pages k_height", the files that give this name
  for (const auto& file : source_files(product_tops())) {
    bool inside = false;
    for (const auto& line : file.lines) {
      if (line == "namespace {") inside = true;
      if (line == "}  // namespace") inside = false;
      std::smatch found;
      if (inside && file.path.extension() == ".cpp" && std::regex_match(line, found, given))
        files[file.top + "/" + file.room + " " + found[1].str() + found[2].str()].insert(file.name());
    }
  }
  for (const auto& [name, users] : files) EXPECT_EQ(users.size(), 1U) << name << " in " << *users.begin();
}

}  // namespace
}  // namespace etalase::architecture
