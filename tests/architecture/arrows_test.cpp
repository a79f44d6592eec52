// Reads every #include and holds the arrows between rooms to one direction.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "architecture/source_files.hpp"

namespace etalase::architecture {
namespace {

using Rooms = std::set<std::string>;

// Which rooms a room may include; itself is always allowed. "" is a program's main.
const std::map<std::string, Rooms>& allowed() {
  static const std::map<std::string, Rooms> arrows = [] {
    const Rooms reading = {"base", "settings", "feed", "report", "catalogue"};
    const auto with = [](Rooms rooms, const Rooms& more) {
      rooms.insert(more.begin(), more.end());
      return rooms;
    };
    const Rooms loop = reading, media = with(reading, {"loop"}), text = media;
    const Rooms actions = {"base", "feed", "catalogue"}, widgets = with(media, {"actions", "media", "text", "texts"}),
                parts = with(widgets, {"widgets"});
    const Rooms pages = with(parts, {"parts"}), app = with(pages, {"pages"});
    const Rooms drafts = {"base", "feed", "trust", "texts", "words"}, curating = with(drafts, {"drafts"}),
                intake = with(curating, {"cells", "pictures"});
    const Rooms publishing = with(curating, {"catalogue", "pictures"});
    return std::map<std::string, Rooms>{
        {"common/base", {}},
        {"common/feed", {"base"}},
        {"common/report", {"base", "feed"}},
        {"common/settings", {"base"}},
        {"common/texts", {"base"}},
        {"common/trust", {"base"}},
        {"common/catalogue", {"base", "feed"}},
        {"content-sync/store", {"base", "feed", "catalogue", "trust"}},
        {"content-sync/sync", {"base", "feed", "settings", "catalogue", "trust", "store", "report", "texts"}},
        {"content-sync/uplink", {"base", "feed", "settings", "report", "store"}},
        {"content-sync/", {"base", "feed", "settings", "sync", "store", "trust", "catalogue", "report", "uplink"}},
        {"council/words", {"base", "texts"}},
        {"council/cells", {"base", "feed", "words"}},
        {"council/pictures", {"base", "feed", "words"}},
        {"council/drafts", drafts},
        {"council/intake", intake},
        {"council/publishing", publishing},
        {"council/cli", with(publishing, {"intake", "publishing"})},
        {"council/", {"base", "words", "cli"}},
        {"kiosk/loop", loop},
        {"kiosk/media", media},
        {"kiosk/text", text},
        {"kiosk/widgets", widgets},
        {"kiosk/actions", actions},
        {"kiosk/parts", parts},
        {"kiosk/pages", pages},
        {"kiosk/app", app},
        {"kiosk/platform", widgets},
        {"kiosk/", with(app, {"app", "platform"})},
    };
  }();
  return arrows;
}

const Rooms& all_rooms() {
  static const Rooms rooms = [] {
    Rooms names;
    for (const auto& [place, ignored] : allowed()) names.insert(place.substr(place.find('/') + 1));
    names.erase("");
    return names;
  }();
  return rooms;
}

TEST(Arrows, EveryIncludeFollowsThem) {
  for (const auto& file : source_files({"common", "content-sync", "council", "kiosk"})) {
    const std::string place = file.top + "/" + file.room;
    ASSERT_TRUE(allowed().contains(place)) << "a room without arrows: " << place << "; add it to this test";
    for (const auto& line : file.lines) {
      const std::string target = std::filesystem::path(included_by(line)).parent_path().string();
      if (!all_rooms().contains(target)) continue;
      EXPECT_TRUE(target == file.room || allowed().at(place).contains(target))
          << file.path.string() << " includes " << target << ", which " << place << " may not know";
    }
  }
}

TEST(Arrows, OnlyThePlatformNamesSdlOrGl) {
  const std::regex forbidden(R"(#include\s*[<"](SDL|GL/|GLES|epoxy|EGL))");
  for (const auto& file : source_files({"common", "content-sync", "council", "kiosk"})) {
    if (file.room == "platform") continue;
    for (const auto& line : file.lines) {
      if (line.find("#include") == std::string::npos) continue;
      EXPECT_FALSE(std::regex_search(line, forbidden)) << file.path << ": " << line;
    }
  }
}

// Once in each top-level folder: a program pays for such a header in one file only.
TEST(Arrows, HeavyHeadersAreEachIncludedOnce) {
  const Rooms heavy = {"CLI/CLI.hpp", "httplib.h", "toml++/toml.h", "valijson", "spdlog", "kainjow", "md4c.h"};
  const std::regex header(R"(#include\s*<([^>]*)>)");
  std::map<std::string, std::map<std::string, Rooms>> users;  // header, top-level folder, files
  for (const auto& file : source_files({"common", "content-sync", "council", "kiosk"})) {
    for (const auto& line : file.lines) {
      std::smatch found;
      if (line.find("#include <") == std::string::npos || !std::regex_search(line, found, header)) continue;
      for (const auto& name : heavy)
        if (found[1].str().starts_with(name)) users[name][file.top].insert(file.path.string());
    }
  }
  for (const auto& name : heavy) {
    EXPECT_TRUE(users.contains(name)) << name << " is included by nobody: take it from this list";
    for (const auto& [top, files] : users[name]) EXPECT_EQ(files.size(), 1U) << name << " in " << top;
  }
}

}  // namespace
}  // namespace etalase::architecture
