// The parsers: every field wrong in every way, every file cut at every byte.
#include "trust/metadata.hpp"

#include <gtest/gtest.h>

#include "trust/limits.hpp"
#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using base::Json;
using test::kind_of;

// Answers by role, so that all roles share their tests.
base::Result<std::uint64_t> parse(const std::string& role, const std::string& bytes) {
  const auto version = [](auto parsed) -> base::Result<std::uint64_t> {
    return parsed.map([](const auto& found) { return found.claims().version; });
  };
  if (role == "root") return version(trust::parse_root(bytes));
  if (role == "timestamp") return version(trust::parse_timestamp(bytes));
  if (role == "snapshot") return version(trust::parse_snapshot(bytes));
  return version(trust::parse_targets(bytes));
}

base::Result<trust::Envelope> envelope(const std::string& role, const std::string& bytes) {
  const auto of = [](auto parsed) -> base::Result<trust::Envelope> {
    return parsed.map([](const auto& found) { return found.envelope(); });
  };
  if (role == "root") return of(trust::parse_root(bytes));
  if (role == "timestamp") return of(trust::parse_timestamp(bytes));
  if (role == "snapshot") return of(trust::parse_snapshot(bytes));
  return of(trust::parse_targets(bytes));
}

class EveryRole : public testing::TestWithParam<std::string> {
 protected:
  EveryRole() {
    m_repository.add_target("targets", "feed.json", "{}");
    m_repository.delegate("targets", "withdrawals", {"withdrawn.json"})["terminating"] = true;
    m_repository.announce_hashes();
    m_repository.release();
    m_repository.part("timestamp")["signed_at"] = test::in_days(0);
  }
  [[nodiscard]] Json file() { return Json::parse(m_repository.bytes(GetParam())); }
  // Expects the parser to refuse the file as corrupt.
  void expect_corrupt(const Json& file) {
    const auto parsed = parse(GetParam(), file.dump());
    ASSERT_FALSE(parsed) << file.dump(1);
    EXPECT_EQ(parsed.error().kind, ErrorKind::corrupt);
  }

  test::FakeFetcher m_fetcher;
  test::RepositoryBuilder m_repository{m_fetcher};
};

TEST_P(EveryRole, ParsesAGoodFile) { EXPECT_TRUE(parse(GetParam(), file().dump())); }

TEST_P(EveryRole, IsRefusedWhenCutAtAnyByte) {
  const auto bytes = file().dump();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto parsed = parse(GetParam(), bytes.substr(0, size));
    ASSERT_FALSE(parsed) << size;
    ASSERT_EQ(parsed.error().kind, ErrorKind::corrupt) << size;
  }
}

TEST_P(EveryRole, IsRefusedOrUnchangedWithAnyByteReplaced) {
  const auto root = trust::parse_root(m_repository.bytes("root")).value().claims();
  const auto& rule = GetParam() == "root"        ? root.root
                     : GetParam() == "timestamp" ? root.timestamp
                     : GetParam() == "snapshot"  ? root.snapshot
                                                 : root.targets;
  const auto bytes = file().dump();
  const auto signed_text = envelope(GetParam(), bytes)->canonical;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto broken = bytes;
    broken[at] = bytes[at] == '7' ? '"' : '7';
    const auto parsed = envelope(GetParam(), broken);
    if (!parsed || !trust::verify_signatures(*parsed, root.keys, rule)) continue;
    // A change that is still signed by the right key can only have been made outside of what counts.
    EXPECT_EQ(parsed->canonical, signed_text) << at;
  }
}

TEST_P(EveryRole, IsRefusedWithoutAnyOneOfItsMembers) {
  for (const auto& pointer : {"/signatures", "/signatures/0/keyid", "/signatures/0/sig", "/signed", "/signed/_type",
                              "/signed/spec_version", "/signed/version", "/signed/expires"}) {
    auto broken = file().flatten();
    Json kept = Json::object();
    for (const auto& [path, value] : broken.items()) {
      if (!path.starts_with(pointer)) kept[path] = value;
    }
    expect_corrupt(kept.unflatten());
  }
}

TEST_P(EveryRole, IsRefusedWithMembersOfOtherTypes) {
  for (const auto* name : {"_type", "spec_version", "version", "expires"}) {
    for (const auto& value :
         {Json(nullptr), Json(true), Json::array(), Json::object(), Json(-1), Json(0.5), Json("x")}) {
      auto broken = file();
      broken["signed"][name] = value;
      expect_corrupt(broken);
    }
  }
  for (const auto& value : {Json(nullptr), Json(1), Json("x"), Json::array()}) {
    auto broken = file();
    broken["signed"] = value;
    expect_corrupt(broken);
    expect_corrupt(value);
  }
}

TEST_P(EveryRole, IsRefusedWithAVersionOutOfRange) {
  for (const auto& text : {"0", "-1", "1.0", "9223372036854775808", "18446744073709551615", "1e3", "\"1\""}) {
    auto broken = file();
    broken["signed"]["version"] = Json::parse(text);
    expect_corrupt(broken);
  }
  auto large = file();
  large["signed"]["version"] = std::numeric_limits<std::int64_t>::max();
  EXPECT_TRUE(parse(GetParam(), large.dump()));
}

TEST_P(EveryRole, IsRefusedWithAnExpiryThatIsNoTimeInUtc) {
  for (const auto* text :
       {"", "2026", "2026-01-05", "2026-13-05T13:00:00Z", "2026-02-30T13:00:00Z", "2026-01-05 13:00:00Z",
        "2026-01-05T13:00:00", "2026-01-05T13:00:00+07:00", "2026-01-05T13:00:00Z ", "next year"}) {
    auto broken = file();
    broken["signed"]["expires"] = text;
    expect_corrupt(broken);
  }
}

TEST_P(EveryRole, IsRefusedWithTwoSignaturesOfOneId) {
  auto broken = file();
  broken["signatures"].push_back(broken["signatures"][0]);
  expect_corrupt(broken);
}

TEST_P(EveryRole, TakesAnEmptySignatureForOneThatIsNotThereYet) {
  auto staged = file();
  staged["signatures"].push_back({{"keyid", "someone"}, {"sig", ""}});
  EXPECT_TRUE(parse(GetParam(), staged.dump()));
}

TEST_P(EveryRole, IsRefusedPastItsSize) {
  const std::map<std::string, base::Bytes> limits = {{"root", trust::k_root_limit},
                                                     {"timestamp", trust::k_timestamp_limit},
                                                     {"snapshot", trust::k_snapshot_limit},
                                                     {"targets", trust::k_targets_limit}};
  auto bytes = file().dump();
  bytes.resize(limits.at(GetParam()).count, ' ');
  EXPECT_TRUE(parse(GetParam(), bytes));
  EXPECT_EQ(kind_of(parse(GetParam(), bytes + " ")), ErrorKind::too_large);
}

TEST_P(EveryRole, IsRefusedAsAnyOtherRole) {
  for (const std::string other : {"root", "timestamp", "snapshot", "targets"}) {
    EXPECT_EQ(parse(other, file().dump()).has_value(), other == GetParam()) << other;
  }
}

TEST_P(EveryRole, IsRefusedWhenItIsNoMetadataAtAll) {
  for (const std::string& text : {std::string("<html><body>Login to hotel Wi-Fi</body></html>"), std::string("[]"),
                                  std::string("null"), std::string("{}"), std::string(16000, '['),
                                  std::string("\xEF\xBB\xBF{}"), std::string("{\"signed\":{},\"signatures\":{}}")}) {
    EXPECT_EQ(kind_of(parse(GetParam(), text)), ErrorKind::corrupt) << text.substr(0, 40);
  }
}

INSTANTIATE_TEST_SUITE_P(Roles, EveryRole, testing::Values("root", "timestamp", "snapshot", "targets"),
                         [](const auto& given) { return given.param; });

// Each case bends one place of a good file.
struct Bend {
  const char* name;
  const char* role;
  const char* pointer;
  Json value;
};

class BentFile : public testing::TestWithParam<Bend> {};

TEST_P(BentFile, IsRefused) {
  test::FakeFetcher fetcher;
  test::RepositoryBuilder repository(fetcher);
  repository.add_target("targets", "x", "{}");
  repository.delegate("targets", "A", {"*"});
  repository.announce_hashes();
  repository.release();
  auto file = Json::parse(repository.bytes(GetParam().role));
  file["signed"][Json::json_pointer(GetParam().pointer)] = GetParam().value;
  EXPECT_EQ(kind_of(parse(GetParam().role, file.dump())), ErrorKind::corrupt);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, BentFile,
    testing::Values(
        Bend{"RootNotConsistent", "root", "/consistent_snapshot", false},
        Bend{"RootConsistentAsText", "root", "/consistent_snapshot", "true"},
        Bend{"RootWithoutKeys", "root", "/keys", nullptr}, Bend{"RootKeysAsList", "root", "/keys", Json::array()},
        Bend{"RootBrokenKey", "root", "/keys/x", Json::object()},
        Bend{"RootRolesAsList", "root", "/roles", Json::array()},
        Bend{"RootRoleMissing", "root", "/roles/snapshot", nullptr},
        Bend{"RootThresholdZero", "root", "/roles/root/threshold", 0},
        Bend{"RootThresholdNegative", "root", "/roles/root/threshold", -1},
        Bend{"RootThresholdAsText", "root", "/roles/root/threshold", "1"},
        Bend{"RootKeyIdsTwice", "root", "/roles/root/keyids", Json::array({"a", "a"})},
        Bend{"RootKeyIdsAsNumbers", "root", "/roles/root/keyids", Json::array({1})},
        Bend{"TimestampWithoutSnapshot", "timestamp", "/meta", Json::object()},
        Bend{"TimestampSnapshotVersionZero", "timestamp", "/meta/snapshot.json/version", 0},
        Bend{"TimestampLengthNegative", "timestamp", "/meta/snapshot.json/length", -1},
        Bend{"TimestampHashesEmpty", "timestamp", "/meta/snapshot.json/hashes", Json::object()},
        Bend{"TimestampHashesUnknown", "timestamp", "/meta/snapshot.json/hashes", Json{{"md5", "00"}}},
        Bend{"TimestampHashShort", "timestamp", "/meta/snapshot.json/hashes/sha256", "abc"},
        Bend{"TimestampHashAsNumber", "timestamp", "/meta/snapshot.json/hashes/sha256", 5},
        Bend{"TimestampHashUpperCase", "timestamp", "/meta/snapshot.json/hashes/sha256", std::string(64, 'A')},
        Bend{"TimestampSignedAtAsNumber", "timestamp", "/signed_at", 1},
        Bend{"SnapshotWithoutTargets", "snapshot", "/meta", Json::object()},
        Bend{"SnapshotOddName", "snapshot", "/meta/odd", Json{{"version", 1}}},
        Bend{"SnapshotVersionAsText", "snapshot", "/meta/targets.json/version", "1"},
        Bend{"SnapshotMetaAsList", "snapshot", "/meta", Json::array()},
        Bend{"TargetsAsList", "targets", "/targets", Json::array()},
        Bend{"TargetWithoutLength", "targets", "/targets/x", Json{{"hashes", {{"sha256", std::string(64, 'a')}}}}},
        Bend{"TargetWithoutHashes", "targets", "/targets/x", Json{{"length", 1}}},
        Bend{"TargetHashesUnknown", "targets", "/targets/x/hashes", Json{{"blake2b", "00"}}},
        Bend{"TargetLengthFraction", "targets", "/targets/x/length", 1.5},
        Bend{"DelegationsAsList", "targets", "/delegations", Json::array()},
        Bend{"DelegationsWithoutRoles", "targets", "/delegations/roles", nullptr},
        Bend{"DelegationThresholdZero", "targets", "/delegations/roles/0/threshold", 0},
        Bend{"DelegationNamedTargets", "targets", "/delegations/roles/0/name", "targets"},
        Bend{"DelegationNamedRoot", "targets", "/delegations/roles/0/name", "root"},
        Bend{"DelegationWithoutName", "targets", "/delegations/roles/0/name", ""},
        Bend{"DelegationTerminatingAsText", "targets", "/delegations/roles/0/terminating", "no"},
        Bend{"DelegationPathsAsText", "targets", "/delegations/roles/0/paths", "*"},
        Bend{"DelegationPathsAndPrefixes", "targets", "/delegations/roles/0/path_hash_prefixes", Json::array()}),
    [](const auto& given) { return std::string(given.param.name); });

TEST(Metadata, RefusesTwoDelegationsOfOneName) {
  test::FakeFetcher fetcher;
  test::RepositoryBuilder repository(fetcher);
  repository.delegate("targets", "A", {"x"});
  repository.delegate("targets", "A", {"y"});
  EXPECT_EQ(kind_of(trust::parse_targets(repository.bytes("targets"))), ErrorKind::corrupt);
}

TEST(Metadata, RefusesADelegationWithNeitherPathsNorPrefixes) {
  test::FakeFetcher fetcher;
  test::RepositoryBuilder repository(fetcher);
  repository.delegate("targets", "A", {"x"}).erase("paths");
  EXPECT_EQ(kind_of(trust::parse_targets(repository.bytes("targets"))), ErrorKind::corrupt);
}

TEST(Metadata, KeepsKnownHashesBesideUnknownOnes) {
  test::FakeFetcher fetcher;
  test::RepositoryBuilder repository(fetcher);
  repository.add_target("targets", "x", "1");
  repository.part("targets")["targets"]["x"]["hashes"]["sha3-256"] = "zz";
  const auto parsed = trust::parse_targets(repository.bytes("targets"));
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->claims().targets.at("x").hashes.size(), 1U);
}

TEST(Metadata, AcceptsARuleThatNobodyCanMeet) {
  // Such a root is valid; the role it describes is not reachable until a next root repairs it.
  test::FakeFetcher fetcher;
  test::RepositoryBuilder repository(fetcher);
  repository.part("root")["roles"]["snapshot"]["threshold"] = 6;
  repository.part("root")["roles"]["snapshot"]["keyids"].push_back("unknown");
  EXPECT_TRUE(trust::parse_root(repository.bytes("root")));
}

}  // namespace
}  // namespace etalase
