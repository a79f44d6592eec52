// etalase-sync as a process: command line and exit status.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"
#include "sync/feed_server.hpp"

namespace etalase::sync {
namespace {

using testing::HasSubstr;

struct Ran {
  int status;
  std::string output;
};

// Runs the built program with both outputs gathered.
Ran run(const std::string& arguments) {
  const std::string command = std::string(ETALASE_BINARY_DIR) + "/etalase-sync " + arguments + " 2>&1";
  FILE* pipe = ::popen(command.c_str(), "r");
  std::string output;
  std::array<char, 4096> piece{};
  while (const auto got = std::fread(piece.data(), 1, piece.size(), pipe)) output.append(piece.data(), got);
  const int status = ::pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, output};
}

class Program : public testing::Test {
 protected:
  std::string config(const std::string& more) {
    std::ofstream(m_dir / "etalase.toml") << "[paths]\nsources = \"" << m_dir / "sources" << "\"\nkiosk = \""
                                          << m_dir / "kiosk" << "\"\nruntime = \"" << m_dir / "run" << "\"\n"
                                          << more;
    return "--config " + m_dir / "etalase.toml";
  }
  std::string source() {
    return "[[source]]\nid = \"galeri\"\nurl = \"http://127.0.0.1:1/feed\"\nroot = \"" + m_dir / "root.json" + "\"\n";
  }
  test::TempDir m_dir;
};

TEST_F(Program, HelpsAndTellsItsVersion) {
  EXPECT_EQ(run("--help").status, 0);
  for (const char* verb : {"run", "once", "refresh", "import", "enrol", "status", "verify", "rollback", "check-config"})
    EXPECT_THAT(run("--help").output, HasSubstr(verb));
  EXPECT_EQ(run("--version").status, 0);
  EXPECT_THAT(run("--version").output, HasSubstr("etalase-sync "));
}

TEST_F(Program, EndsWith2ForWrongUsage) {
  EXPECT_EQ(run("").status, 2);
  EXPECT_EQ(run("dance").status, 2);
  const auto wrong = run("once --nonsense");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.output, testing::MatchesRegex("etalase-sync: .*--nonsense: see etalase-sync --help\n"));
}

TEST_F(Program, NamesAnUnknownKeyWithItsLine) {
  const auto ran = run(config("[sync]\nevry = \"5m\"\n") + " once");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.output, HasSubstr("etalase.toml:6: [sync] has no key \"evry\""));
}

TEST_F(Program, AcceptsItsDocumentedDefault) {
  const auto ran = run(std::string("check-config --config ") + ETALASE_SOURCE_DIR + "/config/etalase.toml");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.output, HasSubstr("etalase.toml: there is no [[source]]: nothing is fetched and nothing is shown"));
  EXPECT_EQ(std::count(ran.output.begin(), ran.output.end(), '\n'), 1) << ran.output;
}

// The configuration may be well-formed and what it names not there, not a root, no token, no certificate.
TEST_F(Program, ChecksTheFilesThatTheConfigurationNames) {
  test::FakeHttp http;
  test::FakeClock clock;
  const test::FeedServer council(http, clock);
  const auto put = [this](const char* name, const std::string& text) { std::ofstream(m_dir / name) << text; };
  put("root.json", council.root());
  put("token", "abc.def");
  put("ca.pem", "-----BEGIN CERTIFICATE-----\n");
  const auto more = "token_file = \"" + (m_dir / "token") + "\"\nca_file = \"" + (m_dir / "ca.pem") + "\"\n";
  const auto check = [&] { return run(config(source() + more) + " check-config"); };
  EXPECT_EQ(check().status, 0) << check().output;

  put("root.json", "{\"signed\": {}}");
  put("token", "two words");
  put("ca.pem", "a picture");
  auto ran = check();
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.output, HasSubstr("[[source]] galeri: root: "));
  EXPECT_THAT(ran.output, HasSubstr("is no council's 1.root.json: "));
  EXPECT_THAT(ran.output, HasSubstr("[[source]] galeri: token_file: "));
  EXPECT_THAT(ran.output, HasSubstr("holds no token"));
  EXPECT_THAT(ran.output, HasSubstr("[[source]] galeri: ca_file: "));
  EXPECT_THAT(ran.output, HasSubstr("holds no certificate"));

  for (const char* name : {"root.json", "token", "ca.pem"}) std::filesystem::remove(m_dir / name);
  ran = check();
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(std::count(ran.output.begin(), ran.output.end(), '\n'), 3) << ran.output;
  EXPECT_THAT(ran.output, HasSubstr("No such file or directory"));
}

TEST_F(Program, ImportsFromAFolderAndSaysHowItWent) {
  EXPECT_EQ(run(config(source()) + " import").status, 2);
  const auto ran = run(config(source()) + " import " + m_dir.path());
  EXPECT_EQ(ran.status, 1);
  EXPECT_LT(ran.output.find("tidak berisi umpan"), ran.output.find("no Etalase feed"));
  std::ifstream shown(m_dir / "run/usb.json");
  EXPECT_TRUE(shown.good());
}

TEST_F(Program, EnrolsNobodyWithoutAnAddress) {
  EXPECT_EQ(run(config(source()) + " enrol").status, 2);
  const auto ran = run(config(source()) + " enrol K7M2P9QX");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.output, HasSubstr("[uplink]"));
}

TEST_F(Program, FailsWithoutARoot) {
  const auto ran = run(config(source()) + " once");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.output, HasSubstr("root.json"));
}

TEST_F(Program, ShowsStatusAsJsonAndText) {
  const auto options = config("");
  const auto json = run(options + " status --json");
  EXPECT_EQ(json.status, 0) << json.output;
  EXPECT_THAT(json.output, HasSubstr("etalase-status/1"));
  EXPECT_EQ(run(options + " status").status, 0);
}

TEST_F(Program, RefreshFailsWithoutADaemon) {
  const auto ran = run(config(source()) + " refresh");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.output, HasSubstr("no daemon is running"));
}

TEST_F(Program, RollsBackOnlyToWhatIsThere) {
  EXPECT_EQ(run(config("") + " rollback").status, 2);
  const auto unknown = run(config(source()) + " rollback --source lain");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.output, HasSubstr("no [[source]] has the id lain"));
  const auto ran = run(config(source()) + " rollback");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.output, HasSubstr("galeri: there is no earlier generation to go back to; take single items down"));
}

TEST_F(Program, VerifiesAnEmptyStore) { EXPECT_EQ(run(config(source()) + " verify").status, 0); }

}  // namespace
}  // namespace etalase::sync
