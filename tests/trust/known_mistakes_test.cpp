// What other TUF clients got wrong once; each case bears the number under which it became known.
#include <gmock/gmock.h>

#include "base/digest.hpp"
#include "trust/limits.hpp"
#include "trust/repository_builder.hpp"
#include "trust/rules.hpp"
#include "trust/verify_target.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using base::Json;
using test::kind_of;
using test::Kiosk;
using test::RepositoryBuilder;
using test::test_now;

TEST(KnownMistake, RollbackIsCheckedAgainstWhatWasStoredBeforeAFailure_CVE_2022_29173) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  // The timestamp is stored although its snapshot cannot be had; after a restart it still counts.
  kiosk.repository.part("timestamp")["meta"]["snapshot.json"]["version"] = 2;
  kiosk.repository.publish("timestamp");
  ASSERT_FALSE(kiosk.refresh());
  ASSERT_EQ(kiosk.stored_version("timestamp"), 2U);
  kiosk.repository.part("timestamp")["meta"]["snapshot.json"]["version"] = 1;
  kiosk.repository.publish("timestamp");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("timestamp"), 2U);
}

TEST(KnownMistake, RoleNameIsNeverAPath_CVE_2021_41131) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "../../etc/role", {"*"});
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  ASSERT_TRUE(kiosk.updater.find_target("x"));
  EXPECT_TRUE(kiosk.files.exists("/metadata/..%2F..%2Fetc%2Frole.json"));
  EXPECT_FALSE(kiosk.files.exists("/etc/role.json"));
  EXPECT_FALSE(kiosk.files.exists("/etc"));
}

TEST(KnownMistake, DelegationsAreSearchedInTheirOrder_CVE_2024_47534) {
  Kiosk kiosk;
  // Names in the reverse of their order, so that a sorted container would show.
  for (const auto* role : {"z", "m", "a"}) {
    kiosk.repository.delegate("targets", role, {"*"});
    kiosk.repository.add_target(role, "x", std::string("by ") + role);
  }
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ((*kiosk.updater.find_target("x"))->info.hashes.at(base::HashKind::sha256), base::sha256_hex("by z"));
  EXPECT_EQ(kiosk.requests().back(), "1.z.json");
}

TEST(KnownMistake, RootMustBeExactlyTheNextVersion_CVE_2025_2885) {
  for (const int version : {1, 3, 100}) {
    Kiosk kiosk;
    kiosk.repository.part("root")["version"] = version;
    kiosk.fetcher.put("2.root.json", kiosk.repository.bytes("root"));
    EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::refused) << version;
    EXPECT_EQ(kiosk.stored_version("root"), 1U) << version;
  }
}

TEST(KnownMistake, TerminatingDelegationEndsTheSearch_CVE_2025_2886) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "first", {"x"})["terminating"] = true;
  kiosk.repository.delegate("targets", "second", {"*"});
  kiosk.repository.add_target("second", "x", "must not be found");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  const auto found = kiosk.updater.find_target("x");
  ASSERT_TRUE(found);
  EXPECT_FALSE(*found);
}

TEST(KnownMistake, DelegatedRolesDoNotGoBack_CVE_2025_2887) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "partner", {"*"});
  kiosk.repository.part("partner")["version"] = 2;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  ASSERT_TRUE(kiosk.updater.find_target("x"));
  kiosk.repository.part("partner")["version"] = 1;
  kiosk.repository.release();
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("partner"), 2U);
}

TEST(KnownMistake, RejectedTimestampIsNotStored_CVE_2025_2888) {
  Kiosk kiosk;
  kiosk.repository.publish("timestamp");
  ASSERT_TRUE(kiosk.refresh());
  const auto ours = kiosk.stored("timestamp");
  kiosk.repository.part("timestamp")["meta"]["snapshot.json"]["version"] = 0;
  kiosk.repository.publish("timestamp");
  EXPECT_FALSE(kiosk.refresh());
  kiosk.repository.part("timestamp")["meta"]["snapshot.json"]["version"] = 1;
  kiosk.repository.part("timestamp")["version"] = 1;
  kiosk.repository.put("timestamp");
  EXPECT_FALSE(kiosk.refresh());
  kiosk.repository.part("timestamp")["expires"] = test::in_days(-1);
  kiosk.repository.part("timestamp")["version"] = 9;
  kiosk.repository.put("timestamp");
  EXPECT_FALSE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored("timestamp"), ours);
}

TEST(KnownMistake, ThresholdOfZeroIsRefused_GHSA_fphv_w9fq_2525) {
  Kiosk kiosk;
  kiosk.repository.part("root")["roles"]["timestamp"]["threshold"] = 0;
  kiosk.repository.publish("root");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored_version("root"), 1U);
  const trust::RoleKeys nobody{{}, 0};
  EXPECT_EQ(kind_of(trust::verify_signatures({"{}", {}}, {}, nobody)), ErrorKind::untrusted);
}

TEST(KnownMistake, MetadataFolderHoldsWhatItIsNamedAndNothingElse_CVE_2026_24686) {
  // The repository's name is the caller's folder; no byte of the feed takes part in it.
  Kiosk kiosk;
  kiosk.repository.part("root")["x-name"] = "../../../elsewhere";
  kiosk.repository.publish("root");
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.files.list("/")->size(), 1U);
  EXPECT_EQ(kiosk.files.list("/metadata")->size(), 4U);
}

TEST(KnownMistake, DuplicateSignaturesDoNotMeetAThreshold_CVE_2026_6966) {
  Kiosk kiosk;
  static_cast<void>(kiosk.repository.add_key("timestamp"));
  kiosk.repository.part("root")["roles"]["timestamp"]["threshold"] = 2;
  kiosk.repository.publish("root");
  auto file = Json::parse(kiosk.repository.bytes("timestamp"));
  file["signatures"][1] = file["signatures"][0];
  kiosk.fetcher.put("timestamp.json", file.dump());
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored("timestamp"), "");
}

TEST(KnownMistake, DelegatedRolesAreCheckedForExpiryHashAndLength_CVE_2026_6967) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "partner", {"*"});
  kiosk.repository.part("partner")["expires"] = test::in_days(-1);
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::expired);
  EXPECT_EQ(kiosk.stored("partner"), "");
  kiosk.repository.part("partner")["expires"] = test::in_days(10);
  kiosk.repository.announce_hashes();
  kiosk.repository.release();
  const auto good = kiosk.repository.bytes("partner");
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.put("1.partner.json", good + " ");
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::too_large);
  kiosk.fetcher.put("1.partner.json", good.substr(1));
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::corrupt);
  auto same_size = good;
  same_size[1] = '\t';
  kiosk.fetcher.put("1.partner.json", same_size);
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored("partner"), "");
  kiosk.fetcher.put("1.partner.json", good);
  EXPECT_TRUE(kiosk.updater.find_target("x"));
}

TEST(KnownMistake, StoredDelegatedRoleExpiresToo) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "partner", {"*"});
  kiosk.repository.part("partner")["expires"] = test::in_days(7);
  kiosk.repository.add_target("partner", "x", "1");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  ASSERT_TRUE(*kiosk.updater.find_target("x"));
  ASSERT_TRUE(kiosk.refresh(test_now() + std::chrono::days(18)));
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::expired);
  kiosk.repository.part("partner")["expires"] = test::in_days(21);
  kiosk.repository.part("partner")["version"] = 2;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh(test_now() + std::chrono::days(18)));
  EXPECT_TRUE(*kiosk.updater.find_target("x"));
}

TEST(KnownMistake, TargetPathLeavesNoFolder_CVE_2026_6968) {
  const auto info = trust::TargetInfo{{1}, {{base::HashKind::sha256, std::string(64, 'a')}}};
  const std::string hash(64, 'a');
  EXPECT_EQ(trust::consistent_path("../x", info), "../" + hash + ".x");
  EXPECT_EQ(trust::consistent_path("a b/%/ö?#", info), "a%20b/%25/" + hash + ".%C3%B6%3F%23");
  EXPECT_EQ(trust::consistent_path("..", info), hash + "...");
}

TEST(KnownMistake, SpecificationVersionIsChecked) {
  for (const auto* version : {"2.0.0", "0.9", "1", "1.", "1.x", "11.0", ""}) {
    Kiosk kiosk;
    kiosk.repository.part("timestamp")["spec_version"] = version;
    kiosk.repository.put("timestamp");
    EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt) << version;
  }
  for (const auto* version : {"1.0", "1.0.19", "1.0.31", "1.2.0"}) {
    Kiosk kiosk;
    kiosk.repository.part("timestamp")["spec_version"] = version;
    kiosk.repository.put("timestamp");
    EXPECT_TRUE(kiosk.refresh()) << version;
  }
}

TEST(KnownMistake, ExpiredLocalTimestampIsRefusedAtEqualVersion) {
  Kiosk kiosk;
  kiosk.repository.part("timestamp")["expires"] = test::in_days(7);
  kiosk.repository.put("timestamp");
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.forget_requests();
  EXPECT_EQ(kind_of(kiosk.refresh(test_now() + std::chrono::days(8))), ErrorKind::expired);
  EXPECT_EQ(kiosk.requests().back(), "timestamp.json");
}

TEST(KnownMistake, SnapshotVersionMustBeTheTimestamps) {
  for (const std::uint64_t version : {1U, 3U}) {
    Kiosk kiosk;
    kiosk.repository.release();
    kiosk.repository.part("snapshot")["version"] = version;
    kiosk.fetcher.put("2.snapshot.json", kiosk.repository.bytes("snapshot"));
    EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::refused);
    EXPECT_EQ(kiosk.stored_version("timestamp"), 2U);
    EXPECT_EQ(kiosk.stored("snapshot"), "");
  }
}

TEST(KnownMistake, TargetsVersionMustBeTheSnapshots) {
  Kiosk kiosk;
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  kiosk.repository.part("targets")["version"] = 3;
  kiosk.fetcher.put("2.targets.json", kiosk.repository.bytes("targets"));
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::refused);
  EXPECT_EQ(kiosk.stored("targets"), "");
}

TEST(KnownMistake, LengthOfMetadataIsChecked) {
  Kiosk kiosk;
  kiosk.repository.announce_hashes();
  kiosk.repository.release();
  kiosk.fetcher.set_limit(test::FakeFetcher::Limit::broken);
  kiosk.fetcher.put("2.snapshot.json", kiosk.repository.bytes("snapshot") + "\n");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::too_large);
  EXPECT_EQ(kiosk.stored("snapshot"), "");
}

TEST(KnownMistake, LengthOfATargetIsChecked) {
  const auto info = trust::TargetInfo{{5}, {{base::HashKind::sha256, base::sha256_hex("batik")}}};
  EXPECT_TRUE(trust::verify_target("batik", info));
  EXPECT_EQ(kind_of(trust::verify_target("batik ", info)), ErrorKind::too_large);
  EXPECT_EQ(kind_of(trust::verify_target("bati", info)), ErrorKind::corrupt);
}

TEST(KnownMistake, OneKeyUnderTwoIdsCountsOnce) {
  Kiosk kiosk;
  auto& root = kiosk.repository.part("root");
  const auto& key = kiosk.repository.signers("timestamp").front();
  auto twin = key.public_key().json();
  twin["x-note"] = "the same key, another id";
  root["keys"]["twin"] = twin;
  root["roles"]["timestamp"]["keyids"].push_back("twin");
  root["roles"]["timestamp"]["threshold"] = 2;
  kiosk.repository.publish("root");
  auto file = Json::parse(kiosk.repository.bytes("timestamp"));
  file["signatures"].push_back({{"keyid", "twin"}, {"sig", file["signatures"][0]["sig"]}});
  kiosk.fetcher.put("timestamp.json", file.dump());
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::untrusted);
}

TEST(KnownMistake, ListOfDelegationsHasALimit) {
  Kiosk kiosk;
  for (int i = 0; i <= trust::k_most_delegations; ++i) {
    kiosk.repository.delegate("targets", "role" + std::to_string(i), {"*"});
  }
  kiosk.repository.add_target("role" + std::to_string(trust::k_most_delegations - 1), "inside", "1");
  kiosk.repository.add_target("role" + std::to_string(trust::k_most_delegations), "outside", "1");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_TRUE(*kiosk.updater.find_target("inside"));
  kiosk.fetcher.forget_requests();
  EXPECT_EQ(kind_of(kiosk.updater.find_target("outside")), ErrorKind::too_large);
  EXPECT_TRUE(kiosk.requests().empty());
}

TEST(KnownMistake, PathHashPrefixesAreHonoured) {
  Kiosk kiosk;
  const auto hash = base::sha256_hex("x");
  auto& ours = kiosk.repository.delegate("targets", "ours", {});
  ours.erase("paths");
  ours["path_hash_prefixes"] = {hash.substr(0, 4)};
  auto& others = kiosk.repository.delegate("targets", "others", {});
  others.erase("paths");
  others["path_hash_prefixes"] = {hash[0] == '0' ? "1" : "0"};
  kiosk.repository.add_target("ours", "x", "by ours");
  kiosk.repository.add_target("others", "x", "by others");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.forget_requests();
  EXPECT_TRUE(*kiosk.updater.find_target("x"));
  EXPECT_THAT(kiosk.requests(), testing::ElementsAre("1.ours.json"));
}

TEST(KnownMistake, EndlessDataStopsAtTheRolesLimit) {
  const std::string endless(6'000'000, ' ');
  for (const auto limit : {test::FakeFetcher::Limit::kept, test::FakeFetcher::Limit::broken}) {
    for (const std::string file : {"2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"}) {
      Kiosk kiosk;
      kiosk.fetcher.set_limit(limit);
      kiosk.fetcher.put(file, endless);
      const auto refreshed = kiosk.refresh();
      EXPECT_EQ(kind_of(refreshed), ErrorKind::too_large) << file;
      const bool handed_over = limit == test::FakeFetcher::Limit::broken && file != "2.root.json";
      EXPECT_THAT(refreshed.error().message, testing::HasSubstr(handed_over ? "bytes allowed" : "")) << file;
      EXPECT_EQ(kiosk.requests().back(), file);
      EXPECT_EQ(kiosk.stored("targets"), "");
      EXPECT_EQ(kiosk.stored_version("root"), 1U);
    }
  }
}

TEST(KnownMistake, EveryRequestNamesItsLimit) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_THAT(kiosk.fetcher.limits(), testing::ElementsAre(trust::k_root_limit, trust::k_timestamp_limit,
                                                           trust::k_snapshot_limit, trust::k_targets_limit));
  kiosk.repository.announce_hashes();
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  kiosk.fetcher.forget_requests();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.fetcher.limits().at(2), base::Bytes{kiosk.repository.bytes("snapshot").size()});
  EXPECT_EQ(kiosk.fetcher.limits().at(3), base::Bytes{kiosk.repository.bytes("targets").size()});
}

TEST(KnownMistake, ServerErrorOnTheRootProbeIsNoAbsence) {
  for (const int status : {500, 502, 503, 429, 401, 0}) {
    Kiosk kiosk;
    kiosk.fetcher.answer("2.root.json", status);
    EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::unavailable) << status;
    EXPECT_EQ(kiosk.requests().size(), 1U) << status;
  }
}

TEST(KnownMistake, NothingIsTrustedThatAPowerCutTakesBack) {
  Kiosk kiosk;
  kiosk.repository.publish("root");
  ASSERT_TRUE(kiosk.refresh());
  const auto targets = kiosk.stored("targets");
  kiosk.files.power_cut(test::Loss::unsynced);
  EXPECT_EQ(kiosk.stored_version("root"), 2U);
  EXPECT_EQ(kiosk.stored_version("timestamp"), 1U);
  EXPECT_EQ(kiosk.stored("targets"), targets);
}

TEST(KnownMistake, CustomFieldsDecideNothing) {
  Kiosk kiosk;
  kiosk.repository.add_target("targets", "x", "1");
  kiosk.repository.part("targets")["targets"]["x"]["custom"] = {{"length", 9}, {"hashes", {{"sha256", "0"}}}};
  kiosk.repository.part("targets")["custom"] = "anything";
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ((*kiosk.updater.find_target("x"))->info.length, base::Bytes{1});
}

}  // namespace
}  // namespace etalase
