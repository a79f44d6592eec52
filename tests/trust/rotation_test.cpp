// Roots that follow each other, and what a change of keys makes possible again.
#include <gtest/gtest.h>

#include "trust/limits.hpp"
#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using base::Json;
using test::kind_of;
using test::Kiosk;

// One root version as the tests of the specification's authors describe it: keys and signers by number.
struct RootVersion {
  std::vector<std::size_t> keys;
  int threshold;
  std::vector<std::size_t> signers;
};

struct RotationCase {
  const char* name;
  std::vector<RootVersion> versions;
  std::size_t reached;  // the last version that is accepted
};

class Rotation : public testing::TestWithParam<RotationCase> {
 protected:
  void SetUp() override {
    for (int i = 0; i < 10; ++i) m_keys.push_back(trust::PrivateKey::generate());
  }

  // Publishes one version and returns its bytes.
  std::string publish(const RootVersion& version, std::uint64_t number) {
    auto& root = m_kiosk.repository.part("root");
    root["roles"]["root"] = {{"keyids", Json::array()}, {"threshold", version.threshold}};
    for (const auto i : version.keys) {
      const auto& key = m_keys[i].public_key();
      root["keys"][key.id()] = key.json();
      root["roles"]["root"]["keyids"].push_back(key.id());
    }
    m_kiosk.repository.signers("root").clear();
    for (const auto i : version.signers) m_kiosk.repository.signers("root").push_back(m_keys[i]);
    root["version"] = number;
    m_kiosk.repository.put("root");
    return m_kiosk.repository.bytes("root");
  }

  Kiosk m_kiosk;
  std::vector<trust::PrivateKey> m_keys;
};

TEST_P(Rotation, ReachesTheLastRootThatIsSignedByOldAndNew) {
  std::vector<std::string> published;
  for (const auto& version : GetParam().versions) published.push_back(publish(version, published.size() + 1));
  ASSERT_TRUE(trust::Updater::trust_root(m_kiosk.files, "/metadata", published.front()));
  EXPECT_EQ(m_kiosk.refresh().has_value(), GetParam().reached == published.size());
  EXPECT_EQ(m_kiosk.stored("root"), published[GetParam().reached - 1]);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Rotation,
    testing::Values(
        RotationCase{"OneToOne", {{{1}, 1, {1}}, {{2}, 1, {2, 1}}, {{2}, 1, {2}}}, 3},
        RotationCase{"UnusedSignatures", {{{1}, 1, {3, 1, 4}}, {{2}, 1, {3, 2, 1, 4}}, {{2}, 1, {3, 2, 4}}}, 3},
        RotationCase{"OtherThreeOfFive", {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 2, 3, 4}, 3, {0, 4, 1}}}, 2},
        RotationCase{"OneOfFiveReplaced", {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 4, 1}}}, 2},
        RotationCase{
            "AllOfFiveReplaced", {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{5, 6, 7, 8, 9}, 3, {0, 2, 4, 5, 6, 7}}}, 2},
        RotationCase{"ThresholdUp", {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {1, 2}}}, 2},
        RotationCase{"ThresholdDown", {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1, 2}}, {{1, 2, 3}, 1, {1}}}, 3},
        RotationCase{"NotSignedByOld", {{{1}, 1, {1}}, {{2}, 1, {2, 3, 4}}}, 1},
        RotationCase{"NotSignedByNew", {{{1}, 1, {1}}, {{2}, 1, {1, 3, 4}}}, 1},
        RotationCase{"TooFewNew", {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 2, 4}}}, 1},
        RotationCase{"TooFewOld", {{{0, 1, 2, 3, 4}, 3, {0, 2, 4}}, {{0, 1, 3, 4, 5}, 3, {0, 4, 5}}}, 1},
        RotationCase{"NewThresholdNotReached", {{{1, 2, 3}, 1, {1}}, {{1, 2, 3}, 2, {2}}}, 1},
        RotationCase{"OldThresholdNotReached", {{{1, 2, 3}, 2, {1, 2}}, {{1, 2, 3}, 1, {1}}}, 1}),
    [](const auto& given) { return std::string(given.param.name); });

TEST(RotationLimit, StopsAfterTwoHundredAndFiftySixRoots) {
  Kiosk kiosk;
  for (int i = 0; i < trust::k_most_root_rotations + 3; ++i) kiosk.repository.publish("root");
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("root"), 257U);
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("root"), 260U);
}

TEST(FastForward, IsUndoneByANewTimestampKey) {
  Kiosk kiosk;
  kiosk.repository.part("timestamp")["version"] = 99999;
  kiosk.repository.put("timestamp");
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.rotate("timestamp");
  kiosk.repository.publish("root");
  kiosk.repository.part("timestamp")["version"] = 1;
  kiosk.repository.put("timestamp");
  EXPECT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("timestamp"), 1U);
}

TEST(FastForward, IsUndoneInWhatIsToldAsWell) {
  Kiosk kiosk;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.rotate("timestamp");
  kiosk.repository.publish("root");
  kiosk.fetcher.answer("timestamp.json", 503);
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::unavailable);
  EXPECT_EQ(kiosk.updater.versions(), (trust::RoleVersions{2, 0, 0, 1, 0}));
}

TEST(FastForward, OfTheSnapshotIsUndoneByNewKeys) {
  Kiosk kiosk;
  kiosk.repository.part("snapshot")["version"] = 99998;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("snapshot"), 99999U);
  kiosk.repository.rotate("snapshot");
  kiosk.repository.rotate("timestamp");
  kiosk.repository.publish("root");
  kiosk.repository.part("snapshot")["version"] = 0;
  kiosk.repository.release();
  EXPECT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("snapshot"), 1U);
}

TEST(FastForward, OfTheTargetsIsUndoneByANewSnapshotKey) {
  Kiosk kiosk;
  kiosk.repository.part("targets")["version"] = 100;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.rotate("snapshot");
  kiosk.repository.publish("root");
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  EXPECT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("targets"), 2U);
}

TEST(FastForward, IsUndoneThoughAnOldKeyStays) {
  // The thief's key goes, a second one stays and had signed too: the stored file would still verify.
  Kiosk kiosk;
  const auto second = kiosk.repository.add_key("timestamp");
  kiosk.repository.publish("root");
  kiosk.repository.part("timestamp")["version"] = 500;
  kiosk.repository.put("timestamp");
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.part("root")["roles"]["timestamp"]["keyids"] = {second.public_key().id()};
  kiosk.repository.publish("root");
  kiosk.repository.part("timestamp")["version"] = 2;
  kiosk.repository.put("timestamp");
  EXPECT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("timestamp"), 2U);
}

TEST(FastForward, OfTheTargetsIsUndoneThoughAnOldSnapshotKeyStays) {
  Kiosk kiosk;
  const auto second = kiosk.repository.add_key("snapshot");
  kiosk.repository.publish("root");
  kiosk.repository.part("targets")["version"] = 500;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.part("root")["roles"]["snapshot"]["keyids"] = {second.public_key().id()};
  kiosk.repository.publish("root");
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  EXPECT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("targets"), 2U);
}

TEST(FastForward, IsNotUndoneByAnAddedKey) {
  Kiosk kiosk;
  kiosk.repository.publish("timestamp");
  ASSERT_TRUE(kiosk.refresh());
  static_cast<void>(kiosk.repository.add_key("timestamp"));
  kiosk.repository.publish("root");
  kiosk.repository.part("timestamp")["version"] = 1;
  kiosk.repository.put("timestamp");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("timestamp"), 2U);
}

TEST(RotationOfOtherRoles, RefusesWhatTheOldKeySigned) {
  for (const std::string role : {"timestamp", "snapshot", "targets"}) {
    Kiosk kiosk;
    ASSERT_TRUE(kiosk.refresh());
    const auto old = kiosk.repository.signers(role);
    kiosk.repository.rotate(role);
    kiosk.repository.publish("root");
    kiosk.repository.signers(role) = old;
    kiosk.repository.part("targets")["version"] = 2;
    kiosk.repository.release();
    EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::untrusted) << role;
  }
}

}  // namespace
}  // namespace etalase
