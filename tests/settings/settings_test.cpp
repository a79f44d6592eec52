// The configuration: defaults, merging, and every mistake with file and line.
#include "settings/settings.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "support/fake_file_system.hpp"

namespace etalase::settings {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Configuration : public testing::Test {
 protected:
  Loaded load_text(const std::string& text) {
    m_files.plant("/etc/etalase/etalase.toml", text);
    return load(m_files, "/etc/etalase/etalase.toml");
  }
  std::vector<std::string> problems(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto& problem : load_text(text).problems) lines.push_back(to_string(problem));
    return lines;
  }
  // The only problem, without the file's name.
  std::string problem(const std::string& text) {
    const auto lines = problems(text);
    EXPECT_EQ(lines.size(), 1U);
    return lines.empty() ? "" : lines[0].substr(std::string("/etc/etalase/etalase.toml").size());
  }
  static std::string source(const std::string& id, const std::string& more = "") {
    return "[[source]]\nid = \"" + id + "\"\nurl = \"https://" + id + ".example.id/feed/\"\nroot = \"/etc/" + id +
           ".json\"\n" + more;
  }
  test::FakeFileSystem m_files;
};

TEST_F(Configuration, HasDefaultsForEverything) {
  const auto loaded = load_text("");
  EXPECT_THAT(loaded.problems, IsEmpty());
  EXPECT_EQ(loaded.settings, Settings());
}

TEST_F(Configuration, DocumentedFileIsTheDefault) {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/config/etalase.toml");
  std::stringstream text;
  text << in.rdbuf();
  const auto loaded = load_text(text.str());
  EXPECT_THAT(loaded.problems, IsEmpty());
  EXPECT_EQ(loaded.settings, Settings());
}

// What a pattern's group catches in a file of the repository, as often as it does.
std::multiset<std::string> caught(const std::string& path, const std::string& pattern) {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/" + path);
  const std::regex wanted(pattern);
  std::multiset<std::string> found;
  std::smatch match;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_search(line, match, wanted)) found.insert(match[1].str());
  }
  return found;
}

TEST_F(Configuration, DocumentedFileNamesEveryKeyOfEveryTable) {
  const auto read = caught("common/settings/settings.cpp", R"re(\bin\.(?!has|complain)[a-z]+\("([a-z_]+)")re");
  const auto told = caught("config/etalase.toml", R"re(^(?:# )?([a-z_]+) = )re");
  EXPECT_GT(read.size(), 30U);
  for (const auto& key : read)
    EXPECT_EQ(told.count(key), read.count(key)) << "tables of config/etalase.toml with a line for \"" << key << '"';
}

TEST_F(Configuration, ReadsEveryKey) {
  const auto loaded = load_text(R"(
[kiosk]
id = "kios-1"
name = "Pintu masuk"
gallery = "GALERI-1"
floor_position = [0.5, 1]
[display]
diagonal_inches = 42.5
rotation = 270
lower_edge_mm = 650
max_frame_rate = 30
backlight = "ddc"
[touch]
matrix = [0, 1, 0, -1, 0, 1]
[languages]
offer = ["id", "en", "zh-Hans"]
[idle]
after = "90s"
dialog = "0"
qr = 0
slide = "8s"
[staff]
pin_hash = "$argon2id$v=19$x"
[paths]
sources = "/a"
kiosk = "/b"
runtime = "/c"
[sync]
every = "2m"
window = "22:00-05:00"
metered = true
max_rate = "500kB"
proxy = "http://kios:p%40ss@proxy.example:3128"
reserve = "2GB"
media_max_side = 1920
[uplink]
url = "https://desk.example.id"
token_file = "/etc/token"
every = "30m"
[[source]]
id = "galeri"
url = "https://galeri.example.id/feed/"
root = "/etc/galeri.json"
token_file = "/etc/t"
ca_file = "/etc/ca.pem"
)");
  EXPECT_THAT(loaded.problems, IsEmpty());
  const auto& s = loaded.settings;
  EXPECT_EQ(s.kiosk, (Kiosk{"kios-1", "Pintu masuk", "GALERI-1", FloorPosition{0.5, 1}}));
  EXPECT_EQ(s.display, (Display{42.5, Rotation::three_quarters, 650, 30, Backlight::ddc}));
  EXPECT_EQ(s.touch_matrix, (TouchMatrix{0, 1, 0, -1, 0, 1}));
  EXPECT_THAT(s.languages, ElementsAre("id", "en", "zh-Hans"));
  using namespace std::chrono_literals;
  EXPECT_EQ(s.idle, (Idle{90s, 0s, 0s, 8s}));
  EXPECT_EQ(s.staff_pin_hash, "$argon2id$v=19$x");
  EXPECT_EQ(s.paths, (Paths{"/a", "/b", "/c"}));
  EXPECT_EQ(s.sync, (Sync{2min,
                          Window{22h, 5h},
                          true,
                          {500'000},
                          {"http://proxy.example:3128", "kios", "p@ss"},
                          "",
                          {2'000'000'000},
                          1920}));
  EXPECT_EQ(s.uplink, (Uplink{"https://desk.example.id", "/etc/token", 30min}));
  ASSERT_EQ(s.sources.size(), 1U);
  EXPECT_EQ(s.sources[0],
            (Source{"galeri", "https://galeri.example.id/feed", "/etc/galeri.json", "/etc/t", "/etc/ca.pem", true}));
}

TEST_F(Configuration, NamesUnknownKeysAndTablesWithTheirLine) {
  EXPECT_EQ(problem("[sync]\n\nevry = \"5m\"\n"), ":3: [sync] has no key \"evry\"");
  EXPECT_EQ(problem("[snyc]\nevery = \"5m\"\n"), ":1: there is no table [snyc]");
  EXPECT_EQ(problem("colour = 1\n"), ":1: there is no table [colour]");
  EXPECT_EQ(problem(source("galeri", "tocken_file = \"/x\"\n")), ":5: [[source]] has no key \"tocken_file\"");
}

TEST_F(Configuration, NamesWrongTypesAndKeepsTheDefault) {
  EXPECT_EQ(problem("[display]\ndiagonal_inches = \"32\"\n"),
            ":2: [display] diagonal_inches: expected a number from 5 to 120");
  EXPECT_EQ(problem("[display]\nmax_frame_rate = 1000\n"),
            ":2: [display] max_frame_rate: expected a whole number from 10 to 240");
  EXPECT_EQ(problem("[display]\nbacklight = \"on\"\n"),
            ":2: [display] backlight: expected one of \"none\", \"sysfs\", \"ddc\"");
  EXPECT_EQ(problem("[idle]\nafter = 60\n"),
            ":2: [idle] after: expected a duration such as \"60s\", \"5m\" or \"2h\", or \"0\" for off");
  EXPECT_EQ(problem("[sync]\nmetered = \"yes\"\n"), ":2: [sync] metered: expected true or false");
  EXPECT_EQ(problem("[sync]\nreserve = 5\n"), ":2: [sync] reserve: expected a size such as \"500MB\" or \"1GB\"");
  EXPECT_EQ(problem("[kiosk]\nfloor_position = [0.5]\n"),
            ":2: [kiosk] floor_position: expected a list of 2 numbers from 0 to 1");
  EXPECT_EQ(problem("[languages]\noffer = [\"id\", \"en\", \"id\"]\n"),
            ":1: [languages] offer: \"id\" stands there twice");
  EXPECT_EQ(problem("[languages]\noffer = \"id\"\n"),
            ":2: [languages] offer: expected a list of language tags such as [\"id\", \"en\"]");
  EXPECT_EQ(problem("[display]\nrotation = 45\n"), ":1: [display] rotation: expected 0, 90, 180 or 270");
  for (const char* side : {"1", "1000", "1921", "2999"})
    EXPECT_EQ(problem(std::string("[sync]\nmedia_max_side = ") + side + "\n"),
              ":1: [sync] media_max_side: expected 480, 960, 1920 or 3000, or 0 for all");
  for (const char* secret :
       {"http://kios:rahasia@", "kios:rahasia@proxy:1", "ftp://kios:rahasia@proxy", "http://:rahasia@proxy"}) {
    const auto said = problem(std::string("[sync]\nproxy = \"") + secret + "\"\n");
    EXPECT_EQ(said, ":1: [sync] proxy: expected an address such as http://user:password@proxy.example:3128");
  }
  EXPECT_EQ(problem("[sync]\nproxy = \"http://proxy:1\"\nproxy_file = \"/etc/etalase/proxy\"\n"),
            ":1: [sync] proxy: it stands in proxy_file too: keep one of the two");
  EXPECT_EQ(problem("sync = 5\n"), ":1: [sync]: expected a table");
  EXPECT_EQ(load_text("[display]\nmax_frame_rate = 1000\nrotation = 90\n").settings.display,
            (Display{32, Rotation::quarter, 700, 60, Backlight::none}));
}

TEST_F(Configuration, TellsASyntaxErrorWithItsLineAndRunsOn) {
  const auto loaded = load_text("[sync]\nevery = \n[kiosk]\n");
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.problems[0].line, 2);
  EXPECT_EQ(loaded.settings, Settings());
}

TEST_F(Configuration, MissesAFileThatIsNotThere) {
  const auto loaded = load(m_files, "/etc/etalase/etalase.toml");
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.settings, Settings());
}

TEST_F(Configuration, MergesFragmentsInNameOrder) {
  m_files.plant("/etc/etalase/etalase.d/20-b.toml", "[sync]\nevery = \"3m\"\n" + source("mitra", "own = false\n"));
  m_files.plant("/etc/etalase/etalase.d/10-a.toml", "[sync]\nevery = \"2m\"\nmetered = true\n");
  m_files.plant("/etc/etalase/etalase.d/notes.txt", "not toml at all [");
  const auto loaded = load_text("[sync]\nevery = \"1m\"\nreserve = \"2GB\"\n" + source("galeri", "own = true\n"));
  EXPECT_THAT(loaded.problems, IsEmpty());
  EXPECT_EQ(loaded.settings.sync.every, std::chrono::minutes(3));
  EXPECT_TRUE(loaded.settings.sync.metered);
  EXPECT_EQ(loaded.settings.sync.reserve, base::megabytes(2000));
  ASSERT_EQ(loaded.settings.sources.size(), 2U);
  EXPECT_EQ(loaded.settings.sources[1].id, "mitra");
}

// Fragments that cannot be looked at are no missing ones: a PIN or a second source may be in them.
TEST_F(Configuration, ASilentFolderOfFragmentsIsNamed) {
  m_files.plant("/etc/etalase/etalase.toml", "");
  m_files.silence("/etc/etalase/etalase.d");
  const auto loaded = load(m_files, "/etc/etalase/etalase.toml");
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.problems[0].file, "/etc/etalase/etalase.d");
}

TEST_F(Configuration, NamesTheFragmentThatIsWrong) {
  m_files.plant("/etc/etalase/etalase.d/10-a.toml", "[sync]\n\n\nevery = true\n");
  const auto loaded = load_text("");
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.problems[0].file, "/etc/etalase/etalase.d/10-a.toml");
  EXPECT_EQ(loaded.problems[0].line, 4);
}

TEST_F(Configuration, TheOnlySourceIsTheOwnOne) {
  const auto settings = load_text(source("galeri")).settings;
  ASSERT_NE(own_source(settings), nullptr);
  EXPECT_EQ(own_source(settings)->id, "galeri");
  EXPECT_EQ(own_source(Settings()), nullptr);
}

TEST_F(Configuration, OfSeveralSourcesExactlyOneIsOwn) {
  EXPECT_THAT(problems(source("a") + source("b", "own = true\n")), IsEmpty());
  EXPECT_EQ(problem(source("a") + source("b")), ":1: [[source]]: of 2 sources exactly one says own = true, here 0 do");
  EXPECT_EQ(problem(source("a", "own = true\n") + source("b", "own = true\n")),
            ":1: [[source]]: of 2 sources exactly one says own = true, here 2 do");
  EXPECT_EQ(own_source(load_text(source("a") + source("b")).settings)->id, "a");
}

TEST_F(Configuration, RefusesSourcesThatCouldDoHarm) {
  EXPECT_EQ(problem("[[source]]\nid = \"../x\"\nurl = \"https://x.id\"\nroot = \"/r\"\n"),
            ":2: [[source]] id: expected an id of at most 32 characters a-z, 0-9 and '-'");
  EXPECT_EQ(problem("[[source]]\nid = \"x\"\nurl = \"http://x.id\"\nroot = \"/r\"\n"),
            ":3: [[source]] url: expected an https address (http only for 127.0.0.1 or [::1])");
  EXPECT_THAT(problems("[[source]]\nid = \"x\"\nurl = \"http://[::1]:8080/feed\"\nroot = \"/r\"\n"), IsEmpty());
  EXPECT_THAT(problems("[[source]]\nid = \"x\"\nurl = \"https://x.id\"\nroot = '{\"signed\":{}}'\n"), IsEmpty());
  EXPECT_EQ(problem("[[source]]\nid = \"x\"\nurl = \"https://x.id\"\nroot = \"1.root.json\"\n"),
            ":4: [[source]] root: expected a path that begins with \"/\", or 1.root.json itself");
  EXPECT_EQ(problem("[[source]]\nid = \"x\"\nurl = \"https://x.id\"\n"), ":1: [[source]]: expected a key \"root\"");
  EXPECT_EQ(problem(source("a", "own = true\n") + source("a")), ":6: [[source]] a is there twice");
  EXPECT_EQ(load_text(source("a") + "[[source]]\nid = \"x\"\n").settings.sources.size(), 1U);
}

TEST_F(Configuration, StrictNamesEveryProblemOnItsLine) {
  EXPECT_TRUE(strict(load_text("")));
  const auto refused = strict(load_text("[sync]\na = 1\nb = 2\n"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::ErrorKind::invalid);
  EXPECT_EQ(
      refused.error().message,
      "/etc/etalase/etalase.toml:2: [sync] has no key \"a\"\n/etc/etalase/etalase.toml:3: [sync] has no key \"b\"");
}

TEST_F(Configuration, CutAtEveryByteNeverCrashes) {
  const auto whole =
      "[sync]\nevery = \"2m\"\n" + source("galeri", "own = true\n") + "[touch]\nmatrix = [0, 1, 0, -1, 0, 1]\n";
  std::size_t wrong = 0;
  for (std::size_t length = 0; length < whole.size(); ++length)
    wrong += load_text(whole.substr(0, length)).problems.size();
  EXPECT_GT(wrong, 0U);
}

TEST_F(Configuration, SurvivesDeepNesting) {
  EXPECT_FALSE(load_text("x = " + std::string(100'000, '[')).problems.empty());
}

}  // namespace
}  // namespace etalase::settings
