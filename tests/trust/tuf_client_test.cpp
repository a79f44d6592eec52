// The command line client against a real web server: exit codes, requests, files.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"
#include "support/process.hpp"
#include "support/temp_dir.hpp"
#include "trust/metadata_server.hpp"
#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class TufClient : public testing::Test {
 protected:
  // The real program goes by the real clock, so its repository is good for long.
  TufClient() {
    for (const auto* role : {"root", "timestamp", "snapshot", "targets"}) {
      m_repository.part(role)["expires"] = "2099-01-01T00:00:00Z";
    }
    serve("root");
    std::ofstream(m_folder / "root") << m_repository.bytes("root");
    release();
  }
  void serve(const std::string& role) {
    m_server.put("/metadata/" + test::RepositoryBuilder::file_name(role, m_repository.version(role)),
                 m_repository.bytes(role));
  }
  // Publishes a release of the roles on the web server.
  void release(const std::vector<std::string>& delegated = {}) {
    m_repository.release();
    for (const auto* role : {"timestamp", "snapshot", "targets"}) serve(role);
    for (const auto& role : delegated) serve(role);
  }
  void publish_target(const std::string& path, const std::string& content) {
    m_repository.add_target("targets", path, content);
    m_repository.part("targets")["version"] = m_repository.version("targets") + 1;
    const auto slash = path.rfind('/') + 1;
    m_server.put("/targets/" + path.substr(0, slash) + base::sha256_hex(content) + "." + path.substr(slash), content);
    release();
  }
  int client(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), std::string(ETALASE_BINARY_DIR) + "/tuf_client");
    if (!m_clock.empty()) arguments.insert(arguments.begin(), {"/usr/bin/faketime", m_clock});
    const auto finished = test::run({.argv = arguments});
    m_output = finished.output;
    return finished.status;
  }
  int init() { return client({"--metadata-dir", metadata(), "init", m_folder / "root"}); }
  int refresh() {
    return client({"--metadata-url", m_server.url() + "/metadata", "--metadata-dir", metadata(), "refresh"});
  }
  int download(const std::vector<std::string>& names) {
    std::vector<std::string> arguments = {"--target-base-url", m_server.url() + "/targets/"};
    for (const auto& name : names) arguments.insert(arguments.end(), {"--target-name", name});
    arguments.insert(arguments.end(), {"--metadata-dir", metadata(), "--target-dir", m_folder / "targets",
                                       "--metadata-url", m_server.url() + "/metadata/", "download"});
    return client(arguments);
  }
  [[nodiscard]] std::string metadata() const { return m_folder / "metadata"; }
  // Returns the contents of the target folder, sorted.
  [[nodiscard]] std::vector<std::string> targets() const {
    std::vector<std::string> contents;
    if (!std::filesystem::exists(m_folder / "targets")) return contents;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder / "targets")) {
      contents.push_back(read(entry.path().string()));
    }
    std::sort(contents.begin(), contents.end());
    return contents;
  }

  test::FakeFetcher m_unused;
  test::RepositoryBuilder m_repository{m_unused};
  test::MetadataServer m_server;
  test::TempDir m_folder;
  std::string m_output;
  std::string m_clock;  // another time than now, for faketime
};

TEST_F(TufClient, InitMakesNoRequest) {
  EXPECT_EQ(init(), 0) << m_output;
  EXPECT_THAT(m_server.requests(), IsEmpty());
  EXPECT_EQ(read(metadata() + "/root.json"), m_repository.bytes("root"));
}

TEST_F(TufClient, RefreshAsksInOrderAndStoresWhatItGot) {
  ASSERT_EQ(init(), 0);
  EXPECT_EQ(refresh(), 0) << m_output;
  EXPECT_THAT(m_server.requests(), ElementsAre("/metadata/2.root.json", "/metadata/timestamp.json",
                                               "/metadata/2.snapshot.json", "/metadata/1.targets.json"));
  for (const auto* role : {"timestamp", "snapshot", "targets"}) {
    EXPECT_EQ(read(metadata() + "/" + role + ".json"), m_repository.bytes(role));
  }
}

TEST_F(TufClient, RefreshOnABadRootFailsBeforeAnyRequest) {
  auto root = base::Json::parse(m_repository.bytes("root"));
  root["signed"].erase("version");
  std::ofstream(m_folder / "root") << root.dump();
  EXPECT_EQ(init(), 1);
  EXPECT_EQ(refresh(), 1);
  EXPECT_THAT(m_server.requests(), IsEmpty());
}

TEST_F(TufClient, TakesForbiddenAtTheRootProbeForAbsent) {
  ASSERT_EQ(init(), 0);
  m_server.answer("/metadata/2.root.json", 403);
  EXPECT_EQ(refresh(), 0) << m_output;
  m_server.answer("/metadata/2.root.json", 500);
  EXPECT_EQ(refresh(), 1);
}

TEST_F(TufClient, RefusesAnOlderTimestampAndKeepsOurs) {
  ASSERT_EQ(init(), 0);
  ASSERT_EQ(refresh(), 0);
  const auto ours = read(metadata() + "/timestamp.json");
  m_repository.part("timestamp")["version"] = 1;
  serve("timestamp");
  EXPECT_EQ(refresh(), 1);
  EXPECT_THAT(m_output, HasSubstr("older"));
  EXPECT_EQ(read(metadata() + "/timestamp.json"), ours);
}

TEST_F(TufClient, KeepsOurTimestampOfTheSameVersion) {
  ASSERT_EQ(init(), 0);
  ASSERT_EQ(refresh(), 0);
  const auto ours = read(metadata() + "/timestamp.json");
  m_repository.part("timestamp")["x"] = 1;
  serve("timestamp");
  EXPECT_EQ(refresh(), 0);
  EXPECT_EQ(read(metadata() + "/timestamp.json"), ours);
}

TEST_F(TufClient, DownloadsTargetsInOrderAndOnlyOnce) {
  publish_target("a.txt", "aaa");
  publish_target("deep/down/b.txt", "bbb");
  ASSERT_EQ(init(), 0);
  ASSERT_EQ(download({"deep/down/b.txt", "a.txt"}), 0) << m_output;
  EXPECT_THAT(targets(), ElementsAre("aaa", "bbb"));
  const auto asked = m_server.requests();
  ASSERT_GE(asked.size(), 2U);
  EXPECT_EQ(asked[asked.size() - 2], "/targets/deep/down/" + base::sha256_hex("bbb") + ".b.txt");
  m_server.forget_requests();
  EXPECT_EQ(download({"deep/down/b.txt", "a.txt"}), 0);
  EXPECT_THAT(m_server.requests(), ElementsAre("/metadata/2.root.json", "/metadata/timestamp.json"));
}

TEST_F(TufClient, ReplacesATargetThatChanged) {
  publish_target("a.txt", "one");
  ASSERT_EQ(init(), 0);
  ASSERT_EQ(download({"a.txt"}), 0);
  publish_target("a.txt", "two, longer");
  ASSERT_EQ(download({"a.txt"}), 0);
  EXPECT_THAT(targets(), ElementsAre("two, longer"));
}

TEST_F(TufClient, LeavesNothingOfABadTarget) {
  publish_target("a.txt", "aaa");
  ASSERT_EQ(init(), 0);
  for (const std::string bad : {"aab", "aa", "aaaa", ""}) {
    m_server.put("/targets/" + base::sha256_hex("aaa") + ".a.txt", bad);
    EXPECT_EQ(download({"a.txt"}), 1) << bad;
    EXPECT_THAT(targets(), IsEmpty());
  }
}

TEST_F(TufClient, StopsAtTheFirstTargetThatFails) {
  publish_target("a.txt", "aaa");
  publish_target("c.txt", "ccc");
  ASSERT_EQ(init(), 0);
  EXPECT_EQ(download({"a.txt", "b.txt", "c.txt"}), 1);
  EXPECT_THAT(m_output, HasSubstr("b.txt"));
  EXPECT_THAT(targets(), ElementsAre("aaa"));
}

TEST_F(TufClient, KeepsEveryTargetInsideItsFolder) {
  const std::vector<std::string> names = {"../up", "/etc/hosts", "..", ".", "a/../../b", std::string(300, 'n')};
  ASSERT_EQ(init(), 0);
  for (const auto& name : names) {
    publish_target(name, "content of " + name.substr(0, 20));
    EXPECT_EQ(download({name}), 0) << name << m_output;
  }
  EXPECT_EQ(targets().size(), names.size());
  std::vector<std::string> beside;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path())) {
    beside.push_back(entry.path().filename().string());
  }
  EXPECT_THAT(beside, testing::UnorderedElementsAre("root", "metadata", "targets"));
}

TEST_F(TufClient, AsksForDelegatedRolesUnderTheirEncodedNames) {
  m_repository.delegate("targets", "../odd role", {"*"});
  m_repository.part("../odd role")["expires"] = "2099-01-01T00:00:00Z";
  m_repository.part("targets")["version"] = 2;
  release({"../odd role"});
  ASSERT_EQ(init(), 0);
  EXPECT_EQ(download({"nothing"}), 1);
  EXPECT_EQ(m_server.requests().back(), "/metadata/1...%2Fodd%20role.json");
  EXPECT_TRUE(std::filesystem::exists(metadata() + "/..%2Fodd%20role.json"));
}

TEST_F(TufClient, GoesByTheSystemClockAlone) {
  m_repository.part("timestamp")["expires"] = "2098-01-01T00:00:00Z";
  release();
  ASSERT_EQ(init(), 0);
  m_clock = "2098-06-01 00:00:00";
  EXPECT_EQ(refresh(), 1);
  EXPECT_THAT(m_output, HasSubstr("timestamp metadata expired"));
  EXPECT_FALSE(std::filesystem::exists(metadata() + "/timestamp.json"));
  // What was seen once does not move its clock: a suite sets it back and forth.
  m_clock = "2097-01-01 00:00:00";
  EXPECT_EQ(refresh(), 0) << m_output;
  m_clock = "2030-01-01 00:00:00";
  EXPECT_EQ(refresh(), 0) << m_output;
}

TEST_F(TufClient, AnswersBadUsageWithOne) {
  EXPECT_EQ(client({}), 1);
  EXPECT_EQ(client({"refresh"}), 1);
  EXPECT_EQ(client({"--metadata-dir"}), 1);
  EXPECT_EQ(client({"--metadata-dir", metadata(), "init"}), 1);
  EXPECT_EQ(client({"--metadata-dir", metadata(), "init", "/nonexistent"}), 1);
  EXPECT_EQ(client({"--metadata-dir", metadata(), "dance"}), 1);
  EXPECT_EQ(client({"--metadata-dir", metadata(), "--metadata-url", m_server.url(), "download"}), 1);
  EXPECT_EQ(client({"--speed", "9", "--metadata-dir", metadata(), "refresh"}), 1);
  EXPECT_THAT(m_output, HasSubstr("--speed"));
}

}  // namespace
}  // namespace etalase
