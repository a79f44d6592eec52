// Feeds of foreign publishers: each kind of key signs every role, from the root to a delegated one.
#include <gtest/gtest.h>
#include <openssl/rsa.h>

#include <memory>

#include "trust/foreign_key.hpp"
#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using base::Json;
using test::kind_of;
using test::Kiosk;

// A signer of one kind, as the metadata names it.
struct Signer {
  Json key;
  std::string id;
  std::function<std::string(std::string_view)> sign;
};

Signer foreign(const std::string& type, const std::string& scheme, std::shared_ptr<test::ForeignKey> key, int padding) {
  const auto named = key->as(type, scheme);
  return {named.json(), named.id(), [key, padding](std::string_view text) { return key->sign(text, padding); }};
}

Signer make_signer(const std::string& scheme) {
  if (scheme == "ecdsa-sha2-nistp256") {
    return foreign("ecdsa", scheme, std::make_shared<test::ForeignKey>("EC", "P-256"), 0);
  }
  if (scheme == "rsassa-pss-sha256") {
    return foreign("rsa", scheme, std::make_shared<test::ForeignKey>(2048), RSA_PKCS1_PSS_PADDING);
  }
  const auto key = trust::PrivateKey::generate();
  return {key.public_key().json(), key.public_key().id(), [key](std::string_view text) { return key.sign(text); }};
}

class KeyType : public testing::TestWithParam<const char*> {
 protected:
  // Puts a role's file where the kiosk looks for it, signed by this signer alone.
  void put(const std::string& role, const Signer& signer) {
    const auto& part = m_kiosk.repository.part(role);
    const Json signature = {{"keyid", signer.id}, {"sig", signer.sign(base::canonical_json(part).value())}};
    const Json file = {{"signatures", Json::array({signature})}, {"signed", part}};
    m_kiosk.fetcher.put(test::RepositoryBuilder::file_name(role, m_kiosk.repository.version(role)), file.dump());
  }
  // Lets the signer sign for all three online roles from root version 2 on, and for the role A below targets.
  void hand_over(const Signer& signer) {
    auto& repository = m_kiosk.repository;
    for (const auto* role : {"timestamp", "snapshot", "targets"}) {
      repository.part("root")["keys"][signer.id] = signer.key;
      repository.part("root")["roles"][role]["keyids"] = {signer.id};
    }
    repository.publish("root");
    repository.delegate("targets", "A", {"*"})["keyids"] = {signer.id};
    repository.part("targets")["delegations"]["keys"] = {{signer.id, signer.key}};
    repository.add_target("A", "x", "by A");
    repository.release();
    for (const auto* role : {"timestamp", "snapshot", "targets", "A"}) put(role, signer);
  }

  Kiosk m_kiosk;
  Signer m_signer = make_signer(GetParam());
};

TEST_P(KeyType, SignsEveryRole) {
  hand_over(m_signer);
  const auto refreshed = m_kiosk.refresh();
  ASSERT_TRUE(refreshed) << refreshed.error().message;
  const auto found = m_kiosk.updater.find_target("x");
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_TRUE(*found);
}

TEST_P(KeyType, SignsTheNextRootBesideTheOldKey) {
  auto& root = m_kiosk.repository.part("root");
  root["keys"][m_signer.id] = m_signer.key;
  root["roles"]["root"]["keyids"].push_back(m_signer.id);
  root["roles"]["root"]["threshold"] = 2;
  root["version"] = 2;
  auto file = Json::parse(m_kiosk.repository.bytes("root"));
  m_kiosk.fetcher.put("2.root.json", file.dump());
  EXPECT_EQ(kind_of(m_kiosk.refresh()), ErrorKind::untrusted);
  const auto signature = m_signer.sign(base::canonical_json(root).value());
  file["signatures"].push_back({{"keyid", m_signer.id}, {"sig", signature}});
  m_kiosk.fetcher.put("2.root.json", file.dump());
  ASSERT_TRUE(m_kiosk.refresh());
  EXPECT_EQ(m_kiosk.stored_version("root"), 2U);
}

TEST_P(KeyType, SignsForNobodyElse) {
  hand_over(m_signer);
  auto other = make_signer(GetParam());
  other.id = m_signer.id;
  for (const auto* role : {"A", "targets", "snapshot", "timestamp"}) {
    put(role, other);
    const auto refreshed = m_kiosk.refresh();
    const auto kind = refreshed ? kind_of(m_kiosk.updater.find_target("x")) : refreshed.error().kind;
    EXPECT_EQ(kind, ErrorKind::untrusted) << role;
    EXPECT_EQ(m_kiosk.stored(role), "") << role;
    put(role, m_signer);
    for (const auto* stored : {"timestamp", "snapshot", "targets", "A"}) {
      static_cast<void>(m_kiosk.files.remove("/metadata/" + std::string(stored) + ".json"));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Schemes, KeyType, testing::Values("ed25519", "ecdsa-sha2-nistp256", "rsassa-pss-sha256"),
                         [](const auto& given) { return std::string(given.param).substr(0, 5); });

}  // namespace
}  // namespace etalase
