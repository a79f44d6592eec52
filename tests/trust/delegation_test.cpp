// The search through delegations: who is asked, in which order, and who has the last word.
#include <gmock/gmock.h>

#include "base/digest.hpp"
#include "trust/limits.hpp"
#include "trust/repository_builder.hpp"
#include "trust/roles.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using base::Json;
using test::kind_of;
using test::Kiosk;
using test::test_now;
using testing::ElementsAreArray;

struct Edge {
  const char* from;
  const char* to;
  std::vector<std::string> patterns = {"*"};
  bool terminating = false;
};

struct Graph {
  const char* name;
  std::vector<Edge> edges;
  std::vector<std::string> visited;
};

class DelegationGraph : public testing::TestWithParam<Graph> {};

TEST_P(DelegationGraph, IsVisitedDepthFirstInOrder) {
  Kiosk kiosk;
  for (const auto& edge : GetParam().edges) {
    kiosk.repository.delegate(edge.from, edge.to, edge.patterns)["terminating"] = edge.terminating;
  }
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.forget_requests();
  const auto found = kiosk.updater.find_target("missing");
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_FALSE(*found);
  std::vector<std::string> expected;
  for (const auto& role : GetParam().visited) expected.push_back("1." + role + ".json");
  EXPECT_THAT(kiosk.requests(), ElementsAreArray(expected));
}

const std::vector<std::string> k_other = {"*.py"};

INSTANTIATE_TEST_SUITE_P(
    Cases, DelegationGraph,
    testing::Values(
        Graph{"One", {{"targets", "A"}}, {"A"}}, Graph{"Two", {{"targets", "A"}, {"targets", "B"}}, {"A", "B"}},
        Graph{"ChildrenBeforeSiblings",
              {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"A", "D"}},
              {"A", "C", "D", "B"}},
        Graph{"Grandchildren", {{"targets", "A"}, {"targets", "B"}, {"A", "C"}, {"C", "D"}}, {"A", "C", "D", "B"}},
        Graph{"TerminatingEndsTheSearch",
              {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, true}, {"A", "D"}},
              {"A", "C"}},
        Graph{"TerminatingStillAsksItsOwn",
              {{"targets", "A"}, {"targets", "B"}, {"A", "C", {"*"}, true}, {"C", "D"}},
              {"A", "C", "D"}},
        Graph{"TerminatingElsewhereDoesNot", {{"targets", "A", k_other, true}, {"targets", "B"}}, {"B"}},
        Graph{"OtherPathsAreSkipped", {{"targets", "A", k_other}, {"targets", "B"}, {"A", "C"}}, {"B"}},
        Graph{"OtherPathsBelow", {{"targets", "A"}, {"targets", "B"}, {"A", "C", k_other}, {"C", "D"}}, {"A", "B"}},
        Graph{"Circle", {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"C", "D"}, {"D", "B"}}, {"A", "B", "C", "D"}},
        Graph{"SharedRoleOnce", {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C"}}, {"A", "C", "B"}},
        Graph{"SharedRoleThroughTheOneThatMayAsk",
              {{"targets", "A"}, {"targets", "B"}, {"B", "C"}, {"A", "C", k_other}},
              {"A", "B", "C"}}),
    [](const auto& given) { return std::string(given.param.name); });

TEST(Delegation, FindsATargetThroughTheChain) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*.md"});
  kiosk.repository.delegate("targets", "B", {"releases/*/*"});
  kiosk.repository.delegate("B", "D", {"releases/y/*.zip"});
  kiosk.repository.add_target("D", "releases/y/y_v1.zip", "y release by D");
  kiosk.repository.add_target("D", "releases/z/z_v1.zip", "z release by D");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  const auto found = kiosk.updater.find_target("releases/y/y_v1.zip");
  ASSERT_TRUE(found && *found);
  EXPECT_EQ((*found)->path, "releases/y/y_v1.zip");
  EXPECT_EQ((*found)->info.length, base::Bytes{14});
  EXPECT_EQ((*found)->info.hashes.at(base::HashKind::sha256), base::sha256_hex("y release by D"));
  EXPECT_FALSE(*kiosk.updater.find_target("releases/z/z_v1.zip"));
}

TEST(Delegation, PrefersTheRoleThatComesFirst) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*"});
  kiosk.repository.delegate("targets", "B", {"*"});
  kiosk.repository.add_target("A", "x", "by A");
  kiosk.repository.add_target("B", "x", "by B!");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ((*kiosk.updater.find_target("x"))->info.length, base::Bytes{4});
}

TEST(Delegation, PrefersTheDelegatorItself) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*"});
  kiosk.repository.add_target("A", "x", "by A");
  kiosk.repository.add_target("targets", "x", "own");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ((*kiosk.updater.find_target("x"))->info.length, base::Bytes{3});
}

TEST(Delegation, AsksForARoleOnceAndKeepsIt) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*"});
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  static_cast<void>(kiosk.updater.find_target("x"));
  kiosk.fetcher.forget_requests();
  kiosk.files.silence("/metadata/A.json");
  EXPECT_TRUE(kiosk.updater.find_target("y")) << "it is at hand";
  kiosk.files.heal();
  ASSERT_TRUE(kiosk.refresh());
  static_cast<void>(kiosk.updater.find_target("x"));
  EXPECT_THAT(kiosk.requests(), testing::ElementsAre("2.root.json", "timestamp.json"));
  EXPECT_EQ(kiosk.stored("A"), kiosk.repository.bytes("A"));
}

TEST(Delegation, ChecksAKnownRoleAgainAgainstTheDelegatorAtHand) {
  // A vouches for C with C's key, B names another key for the same role name.
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"a/*"});
  kiosk.repository.delegate("targets", "B", {"b/*"});
  kiosk.repository.delegate("A", "C", {"a/*"});
  auto& from_b = kiosk.repository.delegate("B", "C", {"b/*"});
  const auto other = trust::PrivateKey::generate();
  from_b["keyids"] = {other.public_key().id()};
  kiosk.repository.part("B")["delegations"]["keys"][other.public_key().id()] = other.public_key().json();
  kiosk.repository.add_target("C", "a/x", "fine");
  kiosk.repository.add_target("C", "b/x", "not by B's key");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_TRUE(*kiosk.updater.find_target("a/x"));
  const auto refused = kiosk.updater.find_target("b/x");
  EXPECT_EQ(kind_of(refused), ErrorKind::untrusted);
  EXPECT_EQ(refused.error().subject, "C");
  // The same with C on the disk only.
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kind_of(kiosk.updater.find_target("b/x")), ErrorKind::untrusted);
}

TEST(Delegation, DropsAStoredRoleThatItsDelegatorGaveNewKeys) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*"});
  kiosk.repository.add_target("A", "x", "old");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  ASSERT_TRUE(*kiosk.updater.find_target("x"));
  const auto key = trust::PrivateKey::generate();
  auto& delegations = kiosk.repository.part("targets")["delegations"];
  delegations["keys"] = {{key.public_key().id(), key.public_key().json()}};
  delegations["roles"][0]["keyids"] = {key.public_key().id()};
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::untrusted);
  kiosk.repository.signers("A") = {key};
  kiosk.repository.put("A");
  EXPECT_TRUE(*kiosk.updater.find_target("x"));
}

TEST(Delegation, FailsWhenARoleOnTheWayIsMissing) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*"});
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.remove("1.A.json");
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::not_found);
}

TEST(Delegation, FailsWhenTheSnapshotDoesNotNameTheRole) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*"});
  kiosk.repository.release();
  kiosk.repository.part("snapshot")["meta"].erase("A.json");
  kiosk.repository.publish("snapshot");
  kiosk.repository.announce("snapshot", test::RepositoryBuilder::Describe::version);
  kiosk.repository.publish("timestamp");
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::corrupt);
}

TEST(Delegation, FindsWhatEachRoleOfAChainNames) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "A", {"*"});
  kiosk.repository.delegate("A", "B", {"*"});
  kiosk.repository.add_target("targets", "t", "1");
  kiosk.repository.add_target("B", "b", "22");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ((*kiosk.updater.find_target("t"))->info.length, base::Bytes{1});
  EXPECT_EQ((*kiosk.updater.find_target("b"))->info.length, base::Bytes{2});
  EXPECT_FALSE(*kiosk.updater.find_target("z"));
}

class RoleName : public testing::TestWithParam<std::string> {};

TEST_P(RoleName, IsOneFileNameWhateverItSays) {
  Kiosk kiosk;
  const auto& role = GetParam();
  kiosk.repository.delegate("targets", role, {"*"});
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  ASSERT_TRUE(kiosk.updater.find_target("nothing"));
  EXPECT_EQ(kiosk.requests().back(), trust::published_file_name(1, role));
  EXPECT_EQ(kiosk.requests().back().find('/'), std::string::npos);
  const auto entries = kiosk.files.list("/metadata");
  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->size(), 5U);
  EXPECT_EQ(kiosk.files.list("/")->size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Names, RoleName,
                         testing::Values("?", "#", "/delegatedrole", "../delegatedrole", "..", ".", "../../root", "a b",
                                         "%2e%2e", "ö", "a\nb", "C:\\x", "withdrawals"));

}  // namespace
}  // namespace etalase
