// The client workflow on a well-behaved server: what is asked, in which order, and what is kept.
#include <gmock/gmock.h>

#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using test::kind_of;
using test::Kiosk;
using test::test_now;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Refresh, AsksInTheSpecificationsOrder) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_THAT(kiosk.requests(), ElementsAre("2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"));
}

TEST(Refresh, StoresEveryFileByteForByte) {
  Kiosk kiosk;
  kiosk.fetcher.put("timestamp.json", kiosk.repository.bytes("timestamp") + " \n");
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored("timestamp"), kiosk.repository.bytes("timestamp") + " \n");
  EXPECT_EQ(kiosk.stored("snapshot"), kiosk.repository.bytes("snapshot"));
  EXPECT_EQ(kiosk.stored("targets"), kiosk.repository.bytes("targets"));
}

TEST(Refresh, AsksForNothingMoreWhenNothingChanged) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.forget_requests();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_THAT(kiosk.requests(), ElementsAre("2.root.json", "timestamp.json"));
  EXPECT_EQ(kiosk.updater.versions(), (trust::RoleVersions{1, 1, 1, 1, 0}));
}

TEST(Refresh, FollowsANewRelease) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.updater.versions(), (trust::RoleVersions{1, 2, 2, 2, 0}));
}

TEST(Refresh, FailsWithoutATrustedRoot) {
  test::FakeFileSystem files;
  test::FakeFetcher fetcher;
  trust::Updater updater(files, fetcher, {"/metadata", trust::Floor::ignored, {}});
  EXPECT_EQ(kind_of(updater.refresh(test_now())), ErrorKind::not_found);
  EXPECT_THAT(fetcher.requests(), IsEmpty());
}

TEST(Refresh, FailsBeforeAnyRequestOnABadStoredRoot) {
  Kiosk kiosk;
  auto root = base::Json::parse(kiosk.repository.bytes("root"));
  root["signed"]["version"] = 7;
  kiosk.files.plant("/metadata/root.json", root.dump());
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::untrusted);
  root["signed"].erase("version");
  kiosk.files.plant("/metadata/root.json", root.dump());
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt);
  EXPECT_THAT(kiosk.requests(), IsEmpty());
}

TEST(Refresh, TrustsByHandOnlyARootThatSignsItself) {
  Kiosk kiosk;
  test::FakeFileSystem files;
  auto root = base::Json::parse(kiosk.repository.bytes("root"));
  root["signatures"][0]["sig"] = std::string(128, '0');
  EXPECT_EQ(kind_of(trust::Updater::trust_root(files, "/m", root.dump())), ErrorKind::untrusted);
  EXPECT_FALSE(files.exists("/m/root.json"));
}

TEST(Refresh, TakesForbiddenForAbsentAtTheRootProbeAlone) {
  Kiosk kiosk;
  kiosk.fetcher.answer("2.root.json", 403);
  EXPECT_TRUE(kiosk.refresh());
  kiosk.fetcher.answer("timestamp.json", 403);
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::unavailable);
}

TEST(Refresh, TellsAMissingTimestampFromASilentServer) {
  Kiosk kiosk;
  kiosk.fetcher.remove("timestamp.json");
  const auto refreshed = kiosk.refresh();
  EXPECT_EQ(kind_of(refreshed), ErrorKind::not_found);
  EXPECT_EQ(refreshed.error().subject, "timestamp.json");
}

TEST(Refresh, ChecksHashesOfMetadataWhereTheParentGivesThem) {
  Kiosk kiosk;
  kiosk.repository.announce_hashes();
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.publish("targets");
  kiosk.repository.announce("targets", test::RepositoryBuilder::Describe::everything);
  kiosk.repository.part("snapshot")["meta"]["targets.json"]["hashes"] = {{"sha256", std::string(64, 'a')}};
  kiosk.repository.publish("snapshot");
  kiosk.repository.announce("snapshot", test::RepositoryBuilder::Describe::everything);
  kiosk.repository.publish("timestamp");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored_version("snapshot"), 3U);
  EXPECT_EQ(kiosk.stored_version("targets"), 1U);
}

// As long, as new and as well signed, yet not the one that the timestamp names.
TEST(Refresh, RefusesAnotherSnapshotThanTheAnnouncedOne) {
  Kiosk kiosk;
  kiosk.repository.announce_hashes();
  kiosk.repository.release();
  kiosk.repository.part("snapshot")["expires"] = test::in_days(299);
  kiosk.repository.put("snapshot");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored("snapshot"), "");
}

TEST(Refresh, FetchesAgainWhatRottedOnTheDisk) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  for (const auto* role : {"timestamp", "snapshot", "targets"}) {
    kiosk.files.plant("/metadata/" + std::string(role) + ".json", "{\"signed\":");
  }
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored("targets"), kiosk.repository.bytes("targets"));
  EXPECT_EQ(kiosk.stored("snapshot"), kiosk.repository.bytes("snapshot"));
}

TEST(Refresh, KnowsItsVersionsWithoutANetwork) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.answer("2.root.json", 503);
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::unavailable);
  EXPECT_EQ(kiosk.updater.versions(), (trust::RoleVersions{1, 1, 1, 1, 0}));
}

TEST(Refresh, ForgetsWhatItTrustedWhenTheNextOneFails) {
  for (const auto* file : {"2.root.json", "timestamp.json"}) {
    Kiosk kiosk;
    kiosk.repository.add_target("targets", "x", "1");
    kiosk.repository.release();
    trust::Updater updater(kiosk.files, kiosk.fetcher, {"/metadata", trust::Floor::ignored, {}});
    ASSERT_TRUE(updater.refresh(test_now()));
    ASSERT_TRUE(updater.find_target("x"));
    kiosk.fetcher.answer(file, 503);
    EXPECT_EQ(kind_of(updater.refresh(test_now())), ErrorKind::unavailable);
    EXPECT_EQ(updater.good_until(), std::nullopt);
    EXPECT_EQ(kind_of(updater.find_target("x")), ErrorKind::refused);
    EXPECT_EQ(kind_of(updater.find_withdrawn()), ErrorKind::refused);
  }
}

// Writing is two syncs a file: one that wore out the card would be no better.
TEST(Refresh, SyncsEachFileAndItsFolderOnce) {
  Kiosk kiosk;
  const auto before = kiosk.files.synced().size();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.files.synced().size() - before, 6U) << "timestamp, snapshot, targets";
}

TEST(Refresh, TellsUntilWhenItIsGood) {
  Kiosk kiosk;
  kiosk.repository.part("snapshot")["expires"] = test::in_days(20);
  kiosk.repository.release();
  EXPECT_EQ(kiosk.updater.good_until(), std::nullopt);
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.updater.good_until(), test_now() + std::chrono::days(20));
}

TEST(Refresh, IsGoodUntilTheFirstOfItsFilesExpires) {
  for (const std::string role : {"root", "timestamp", "snapshot", "targets"}) {
    Kiosk kiosk;
    kiosk.repository.part(role)["expires"] = test::in_days(20);
    if (role == "root") kiosk.repository.publish("root");
    kiosk.repository.release();
    ASSERT_TRUE(kiosk.refresh());
    EXPECT_EQ(kiosk.updater.good_until(), test_now() + std::chrono::days(20)) << role;
  }
}

TEST(Refresh, RefusesSearchesBeforeItSucceeded) {
  Kiosk kiosk;
  EXPECT_EQ(kind_of(kiosk.updater.find_target("a")), ErrorKind::refused);
  EXPECT_EQ(kind_of(kiosk.updater.find_withdrawn()), ErrorKind::refused);
}

TEST(Refresh, RefusesAFileOfAnotherRole) {
  Kiosk kiosk;
  kiosk.repository.signers("snapshot").push_back(kiosk.repository.signers("timestamp").front());
  kiosk.repository.part("snapshot")["meta"]["snapshot.json"] = {{"version", 1}};
  kiosk.fetcher.put("timestamp.json", kiosk.repository.bytes("snapshot"));
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored("timestamp"), "");
}

struct Unsigned {
  const char* role;
  std::uint64_t root, timestamp, snapshot;
};

class RefreshUnsigned : public testing::TestWithParam<Unsigned> {};

TEST_P(RefreshUnsigned, KeepsTheRolesVerifiedBeforeIt) {
  Kiosk kiosk;
  kiosk.repository.signers(GetParam().role).back() = trust::PrivateKey::generate();
  kiosk.repository.publish("root");
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::untrusted);
  EXPECT_EQ(kiosk.stored_version("root"), GetParam().root);
  EXPECT_EQ(kiosk.stored_version("timestamp"), GetParam().timestamp);
  EXPECT_EQ(kiosk.stored_version("snapshot"), GetParam().snapshot);
  EXPECT_EQ(kiosk.stored_version("targets"), 0U);
}

INSTANTIATE_TEST_SUITE_P(Roles, RefreshUnsigned,
                         testing::Values(Unsigned{"root", 1, 0, 0}, Unsigned{"timestamp", 2, 0, 0},
                                         Unsigned{"snapshot", 2, 2, 0}, Unsigned{"targets", 2, 2, 2}),
                         [](const auto& given) { return std::string(given.param.role); });

TEST(Expiry, RefusesAnExpiredRootAfterStoringIt) {
  Kiosk kiosk;
  kiosk.repository.part("root")["expires"] = test::in_days(-1);
  kiosk.repository.publish("root");
  const auto refreshed = kiosk.refresh();
  EXPECT_EQ(kind_of(refreshed), ErrorKind::expired);
  EXPECT_THAT(refreshed.error().message, HasSubstr("check the clock"));
  EXPECT_EQ(kiosk.stored_version("root"), 2U);
  EXPECT_EQ(kiosk.stored_version("timestamp"), 0U);
}

TEST(Expiry, GoesOnFromAnExpiredRootToAFreshOne) {
  Kiosk kiosk;
  kiosk.repository.part("root")["expires"] = test::in_days(-1);
  kiosk.repository.publish("root");
  kiosk.repository.part("root")["expires"] = test::in_days(100);
  kiosk.repository.publish("root");
  EXPECT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored_version("root"), 3U);
}

class ExpiryOf : public testing::TestWithParam<const char*> {};

TEST_P(ExpiryOf, RefusesWhatIsExpiredAndKeepsOurs) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  const std::string role = GetParam();
  const auto before = kiosk.stored(role);
  kiosk.repository.part(role)["expires"] = test::in_days(-5);
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::expired);
  EXPECT_EQ(kiosk.stored(role), before);
}

INSTANTIATE_TEST_SUITE_P(Roles, ExpiryOf, testing::Values("timestamp", "snapshot", "targets"),
                         [](const auto& given) { return std::string(given.param); });

TEST(Expiry, EndsAtTheSecondItNames) {
  Kiosk kiosk;
  kiosk.repository.part("timestamp")["expires"] = test::in_days(1);
  kiosk.repository.release();
  EXPECT_TRUE(kiosk.refresh(test_now() + std::chrono::days(1) - std::chrono::milliseconds(1)));
  EXPECT_EQ(kind_of(kiosk.refresh(test_now() + std::chrono::days(1))), ErrorKind::expired);
}

TEST(Expiry, FollowsAFreshReleaseThoughAllOfOursExpired) {
  Kiosk kiosk;
  for (const auto* role : {"timestamp", "snapshot", "targets"})
    kiosk.repository.part(role)["expires"] = test::in_days(7);
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  for (const auto* role : {"timestamp", "snapshot", "targets"}) {
    kiosk.repository.part(role)["expires"] = test::in_days(21);
  }
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  EXPECT_TRUE(kiosk.refresh(test_now() + std::chrono::days(18)));
  EXPECT_EQ(kiosk.stored_version("targets"), 2U);
}

}  // namespace
}  // namespace etalase
