// What other TUF clients checked for the top-level roles alone: the same mistakes below a delegation.
#include <gmock/gmock.h>

#include "trust/limits.hpp"
#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using base::Json;
using test::kind_of;
using test::Kiosk;

// A kiosk whose council delegates everything to one partner.
struct Delegated : Kiosk {
  Json& rule = repository.delegate("targets", "partner", {"*"});

  Json& keys() { return repository.part("targets")["delegations"]["keys"]; }
  [[nodiscard]] ErrorKind refusal() {
    repository.release();
    return refresh() ? kind_of(updater.find_target("x")) : ErrorKind::unavailable;
  }
};

TEST(KnownMistake, ThresholdOfZeroIsRefusedInADelegation_GHSA_fphv_w9fq_2525) {
  Delegated kiosk;
  kiosk.rule["threshold"] = 0;
  kiosk.rule["keyids"] = Json::array();
  kiosk.repository.release();
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored("targets"), "");
}

TEST(KnownMistake, DuplicateSignaturesDoNotMeetADelegationsThreshold_CVE_2026_6966) {
  Delegated kiosk;
  const auto second = trust::PrivateKey::generate().public_key();
  kiosk.keys()[second.id()] = second.json();
  kiosk.rule["keyids"].push_back(second.id());
  kiosk.rule["threshold"] = 2;
  EXPECT_EQ(kiosk.refusal(), ErrorKind::untrusted);
  auto file = Json::parse(kiosk.repository.bytes("partner"));
  file["signatures"][1] = file["signatures"][0];
  kiosk.fetcher.put("1.partner.json", file.dump());
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::corrupt);
  EXPECT_EQ(kiosk.stored("partner"), "");
}

TEST(KnownMistake, OneKeyUnderTwoIdsCountsOnceInADelegation) {
  Delegated kiosk;
  auto twin = kiosk.repository.signers("partner").front().public_key().json();
  twin["x-note"] = "the same key, another id";
  kiosk.keys()["twin"] = twin;
  kiosk.rule["keyids"].push_back("twin");
  kiosk.rule["threshold"] = 2;
  EXPECT_EQ(kiosk.refusal(), ErrorKind::untrusted);
  auto file = Json::parse(kiosk.repository.bytes("partner"));
  file["signatures"].push_back({{"keyid", "twin"}, {"sig", file["signatures"][0]["sig"]}});
  kiosk.fetcher.put("1.partner.json", file.dump());
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::untrusted);
}

TEST(KnownMistake, RoleSignedByItsOwnKeysInsteadOfItsDelegatorsIsRefused) {
  Delegated kiosk;
  const auto thief = trust::PrivateKey::generate();
  kiosk.repository.signers("partner") = {thief};
  kiosk.repository.part("partner")["delegations"]["keys"] = {{thief.public_key().id(), thief.public_key().json()}};
  kiosk.repository.part("partner")["delegations"]["roles"] = Json::array();
  EXPECT_EQ(kiosk.refusal(), ErrorKind::untrusted);
}

TEST(KnownMistake, SpecificationVersionOfADelegatedRoleIsChecked) {
  Delegated kiosk;
  kiosk.repository.part("partner")["spec_version"] = "2.0.0";
  EXPECT_EQ(kiosk.refusal(), ErrorKind::corrupt);
}

TEST(KnownMistake, DelegatedVersionMustBeTheSnapshots) {
  Delegated kiosk;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  for (const int version : {2, 7}) {
    kiosk.repository.part("partner")["version"] = version;
    kiosk.fetcher.put("1.partner.json", kiosk.repository.bytes("partner"));
    EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::refused) << version;
    EXPECT_EQ(kiosk.stored("partner"), "");
  }
}

TEST(KnownMistake, EndlessDelegatedRoleStopsAtItsLimit) {
  const std::string endless(trust::k_targets_limit.count + 1, ' ');
  for (const auto limit : {test::FakeFetcher::Limit::kept, test::FakeFetcher::Limit::broken}) {
    Delegated kiosk;
    kiosk.repository.release();
    kiosk.fetcher.set_limit(limit);
    kiosk.fetcher.put("1.partner.json", endless);
    ASSERT_TRUE(kiosk.refresh());
    EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::too_large);
    EXPECT_EQ(kiosk.stored("partner"), "");
  }
}

TEST(KnownMistake, ChainOfDelegationsHasALimit) {
  Kiosk kiosk;
  std::string above = "targets";
  for (int depth = 0; depth <= trust::k_most_delegations; ++depth) {
    const auto role = "role" + std::to_string(depth);
    kiosk.repository.delegate(above, role, {"*"});
    above = role;
  }
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.fetcher.forget_requests();
  EXPECT_EQ(kind_of(kiosk.updater.find_target("x")), ErrorKind::too_large);
  EXPECT_EQ(kiosk.requests().size(), static_cast<std::size_t>(trust::k_most_delegations));
}

TEST(KnownMistake, TerminatingDelegationBelowAnotherEndsTheWholeSearch_CVE_2025_2886) {
  Kiosk kiosk;
  kiosk.repository.delegate("targets", "first", {"*"});
  kiosk.repository.delegate("first", "last-word", {"x"})["terminating"] = true;
  kiosk.repository.delegate("targets", "second", {"*"});
  kiosk.repository.add_target("second", "x", "must not be found");
  kiosk.repository.add_target("second", "y", "is not covered by the last word");
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_FALSE(*kiosk.updater.find_target("x"));
  EXPECT_TRUE(*kiosk.updater.find_target("y"));
}

}  // namespace
}  // namespace etalase
