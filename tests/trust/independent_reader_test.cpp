// Our publisher's metadata, read back by an independent implementation.
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "base/clock.hpp"
#include "base/digest.hpp"
#include "support/process.hpp"
#include "support/temp_dir.hpp"
#include "trust/metadata_server.hpp"
#include "trust/repository.hpp"

namespace etalase::trust {
namespace {

using testing::HasSubstr;

constexpr int k_not_installed = 77;
constexpr int k_no_program = 127;
// tuf-js and python-tuf share no code with ours, nor with each other.
const std::vector<std::pair<std::string, std::string>> k_readers = {{"node", "read_with_tuf_js.cjs"},
                                                                    {"/usr/bin/python3", "read_with_python_tuf.py"}};

class IndependentReader : public testing::Test {
 protected:
  IndependentReader() {
    std::filesystem::create_directory(m_folder / "metadata");
    std::filesystem::create_directory(m_folder / "targets");
  }
  // The other side goes by the real clock.
  [[nodiscard]] Edition edition(std::uint64_t version) const { return {version, base::RealClock().system_now()}; }
  void put(const MetadataFile& file) { m_server.put("/metadata/" + file.name, file.bytes); }
  void publish(std::uint64_t version) {
    const std::map<std::string, TargetInfo> named = {{"feed.json", describe_target(m_feed)},
                                                     {"parts/product-000.json", describe_target(m_part)}};
    const auto targets = build_targets(edition(version), named, m_content, m_freshness.public_key());
    const auto withdrawals = build_withdrawals(edition(version), describe_target(m_withdrawn), m_freshness);
    const auto snapshot = build_snapshot(edition(version), describe_metadata(version, targets.bytes),
                                         describe_metadata(version, withdrawals.bytes), m_freshness);
    for (const auto& file : {targets, withdrawals, snapshot}) put(file);
    put(build_timestamp(edition(version), describe_metadata(version, snapshot.bytes), m_freshness));
    m_server.put("/targets/" + base::sha256_hex(m_feed) + ".feed.json", m_feed);
    m_server.put("/targets/parts/" + base::sha256_hex(m_part) + ".product-000.json", m_part);
    m_server.put("/targets/" + base::sha256_hex(m_withdrawn) + ".withdrawn.json", m_withdrawn);
  }
  [[nodiscard]] MetadataFile root(std::uint64_t version, const PrivateKey& signer) const {
    return build_root(
        edition(version),
        {{m_root_a.public_key(), m_root_b.public_key()}, m_content.public_key(), m_freshness.public_key()}, {signer});
  }
  // Reads everything back with the first implementation that is installed; absent when none is.
  std::optional<test::Finished> read_back() {
    for (const auto& [program, script] : k_readers) {
      auto read = read_with(program, script);
      if (read.status != k_not_installed && read.status != k_no_program) return read;
    }
    std::cerr << "SKIPPED: no other TUF implementation here; run scripts/install-tuf-reader\n";
    return std::nullopt;
  }
  test::Finished read_with(const std::string& program, const std::string& script) {
    test::Command command{.argv = {program, std::string(ETALASE_SOURCE_DIR) + "/tests/trust/" + script,
                                   m_folder / "metadata", m_server.url() + "/metadata", m_folder / "targets",
                                   m_server.url() + "/targets", "feed.json", "parts/product-000.json",
                                   "withdrawn.json"}};
    for (const auto* name : {"PATH", "NODE_PATH", "PYTHONPATH"}) {
      if (const char* value = std::getenv(name)) command.environment[name] = value;
    }
    // They take their time to start on a busy machine.
    return test::run(command, std::chrono::minutes(4));
  }

  PrivateKey m_root_a = PrivateKey::generate();
  PrivateKey m_root_b = PrivateKey::generate();
  PrivateKey m_content = PrivateKey::generate();
  PrivateKey m_freshness = PrivateKey::generate();
  std::string m_feed = R"({"format":"etalase-feed/1"})";
  std::string m_part = R"({"format":"etalase-part/1"})";
  std::string m_withdrawn = R"({"format":"etalase-withdrawn/1"})";
  test::MetadataServer m_server;
  test::TempDir m_folder;
};

TEST_F(IndependentReader, TrustsWhatOurPublisherSigns) {
  publish(1);
  std::ofstream(m_folder / "metadata/root.json") << root(1, m_root_a).bytes;
  const auto read = read_back();
  if (!read) GTEST_SKIP() << "no other TUF implementation is installed";
  EXPECT_EQ(read->status, 0) << read->output;
  EXPECT_THAT(read->output, HasSubstr("feed.json " + std::to_string(m_feed.size()) + " " + base::sha256_hex(m_feed)));
  EXPECT_THAT(read->output, HasSubstr("withdrawn.json"));
}

TEST_F(IndependentReader, FollowsOurRotation) {
  std::ofstream(m_folder / "metadata/root.json") << root(1, m_root_a).bytes;
  m_content = PrivateKey::generate();
  m_freshness = PrivateKey::generate();
  put(root(2, m_root_b));
  publish(2);
  const auto read = read_back();
  if (!read) GTEST_SKIP() << "no other TUF implementation is installed";
  EXPECT_EQ(read->status, 0) << read->output;
}

TEST_F(IndependentReader, RefusesWhatAnotherKeySigned) {
  // Without this, a reader that trusts everything would pass for a proof.
  std::ofstream(m_folder / "metadata/root.json") << root(1, m_root_a).bytes;
  m_content = PrivateKey::generate();
  publish(1);
  const auto read = read_back();
  if (!read) GTEST_SKIP() << "no other TUF implementation is installed";
  EXPECT_EQ(read->status, 1) << read->output;
}

}  // namespace
}  // namespace etalase::trust
