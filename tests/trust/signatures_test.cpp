// Thresholds: which signatures count, and how often.
#include "trust/signatures.hpp"

#include <gtest/gtest.h>

namespace etalase::trust {
namespace {

constexpr const char* k_text = "{}";

class Threshold : public testing::Test {
 protected:
  Threshold() {
    for (int i = 0; i < 3; ++i) {
      m_private.push_back(PrivateKey::generate());
      const auto& key = m_private.back().public_key();
      m_keys.emplace(key.id(), key);
      m_rule.key_ids.push_back(key.id());
    }
    m_rule.threshold = 2;
  }
  [[nodiscard]] Signature sign(std::size_t i, std::string_view text = k_text) const {
    return {m_private[i].public_key().id(), m_private[i].sign(text)};
  }
  [[nodiscard]] bool met(std::vector<Signature> signatures) const {
    const auto verified = verify_signatures({k_text, std::move(signatures)}, m_keys, m_rule);
    return verified ? true : verified.error().kind != base::ErrorKind::untrusted;
  }

  std::vector<PrivateKey> m_private;
  Keys m_keys;
  RoleKeys m_rule;
};

TEST_F(Threshold, IsMetByEnoughDifferentKeys) {
  EXPECT_TRUE(met({sign(0), sign(1)}));
  EXPECT_TRUE(met({sign(2), sign(0)}));
  EXPECT_TRUE(met({sign(0), sign(1), sign(2)}));
}

TEST_F(Threshold, IsNotMetByTooFew) {
  EXPECT_FALSE(met({}));
  EXPECT_FALSE(met({sign(0)}));
}

TEST_F(Threshold, CountsNoBadSignature) {
  EXPECT_FALSE(met({sign(0), sign(1, "{ }")}));
  EXPECT_FALSE(met({sign(0), {m_rule.key_ids[1], sign(0).hex}}));
  EXPECT_TRUE(met({sign(0, "other"), sign(1), sign(2)}));
}

TEST_F(Threshold, CountsOneSignerOnce) { EXPECT_FALSE(met({sign(0), sign(0), sign(0)})); }

TEST_F(Threshold, CountsNoKeyThatTheRoleDoesNotName) {
  const auto stranger = PrivateKey::generate();
  m_keys.emplace(stranger.public_key().id(), stranger.public_key());
  EXPECT_FALSE(met({sign(0), {stranger.public_key().id(), stranger.sign(k_text)}}));
}

TEST_F(Threshold, CountsNoKeyThatIsNamedButMissing) {
  m_keys.erase(m_rule.key_ids[1]);
  EXPECT_FALSE(met({sign(0), sign(1)}));
}

TEST_F(Threshold, CountsNoKeyIdThatIsOnlyRepeatedInTheRule) {
  m_rule.key_ids = {m_rule.key_ids[0], m_rule.key_ids[0]};
  EXPECT_FALSE(met({sign(0)}));
}

}  // namespace
}  // namespace etalase::trust
