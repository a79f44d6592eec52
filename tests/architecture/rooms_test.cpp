// Holds the files of one room to one direction too, and the painter's rooms to theirs.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "architecture/exceptions.hpp"
#include "architecture/source_files.hpp"

namespace etalase::architecture {
namespace {

using Names = std::set<std::string>;
using Graph = std::map<std::string, Names>;  // a subject (file name without its ending) and those it includes

std::map<std::string, Graph> rooms_of_subjects() {
  std::map<std::string, Graph> rooms;
  for (const auto& file : source_files(product_tops())) {
    Names& included = rooms[file.top + "/" + file.room][file.path.stem().string()];
    for (const auto& line : file.lines) {
      const std::filesystem::path target = included_by(line);
      if (target.parent_path() == file.room && target.stem() != file.path.stem())
        included.insert(target.stem().string());
    }
  }
  return rooms;
}

Names reached_from(const Graph& graph, const std::string& start) {
  Names reached;
  const std::function<void(const std::string&)> follow = [&](const std::string& subject) {
    const auto found = graph.find(subject);
    if (found == graph.end()) return;
    for (const auto& next : found->second)
      if (reached.insert(next).second) follow(next);
  };
  follow(start);
  return reached;
}

// "kiosk/loop: a b" for each set of subjects that include one another in a circle.
Names circles() {
  Names found;
  for (const auto& [room, graph] : rooms_of_subjects()) {
    for (const auto& [subject, included] : graph) {
      std::string circle = room + ":";
      for (const auto& other : reached_from(graph, subject))
        if (reached_from(graph, other).contains(subject)) circle += " " + other;
      if (circle.back() != ':') found.insert(circle);
    }
  }
  return found;
}

TEST(Rooms, TheirFilesFollowOneDirection) { expect_only(circles(), k_circles); }

TEST(Rooms, PaintersFollowTheirArrows) {
  const std::map<std::string, Names> allowed = {
      {"kit", {}},
      {"brush", {"kit"}},
      {"shape", {"kit"}},
      {"motif", {"kit", "brush"}},
      {"studio", {"kit", "shape"}},
      {"craft", {"kit", "brush", "shape", "motif", "studio"}},
      {"gallery", {"base", "studio", "craft"}},
      {"", {"base", "gallery"}},
  };
  for (const auto& file : source_files({"assets/painter"})) {
    ASSERT_TRUE(allowed.contains(file.room)) << "a room without arrows: " << file.path;
    for (const auto& line : file.lines) {
      const std::string target = std::filesystem::path(included_by(line)).parent_path().string();
      if (target.empty() || target == file.room) continue;
      EXPECT_TRUE(allowed.at(file.room).contains(target)) << file.path << " includes " << target;
    }
  }
}

}  // namespace
}  // namespace etalase::architecture
