// Keys: what verifies, what never does, and what goes in and out of PEM.
#include "trust/keys.hpp"

#include <gmock/gmock.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include "base/digest.hpp"
#include "trust/foreign_key.hpp"

namespace etalase::trust {
namespace {

using base::ErrorKind;
using base::Json;
using test::ForeignKey;
using testing::HasSubstr;
using testing::StartsWith;

std::string flipped(std::string hex) {
  hex.back() = hex.back() == '0' ? '1' : '0';
  return hex;
}

TEST(Keys, VerifyWhatTheirOtherHalfSigned) {
  const auto key = PrivateKey::generate();
  const auto signature = key.sign("batik");
  EXPECT_EQ(signature.size(), 128U);
  EXPECT_TRUE(key.public_key().verify("batik", signature));
  EXPECT_FALSE(key.public_key().verify("batik!", signature));
  EXPECT_FALSE(key.public_key().verify("batik", flipped(signature)));
  EXPECT_FALSE(PrivateKey::generate().public_key().verify("batik", signature));
}

TEST(Keys, VerifyTheFirstTestVectorOfRfc8032) {
  const auto key = PublicKey::from_json(
      {{"keytype", "ed25519"},
       {"scheme", "ed25519"},
       {"keyval", {{"public", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"}}}});
  ASSERT_TRUE(key);
  EXPECT_TRUE(
      key->verify("",
                  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                  "d25bf5f0595bbe24655141438e7a100b"));
}

TEST(Keys, HaveTheHashOfTheirCanonicalFormAsId) {
  const auto key = PrivateKey::generate().public_key();
  const auto text = key.json()["keyval"]["public"].get<std::string>();
  EXPECT_EQ(key.id(),
            base::sha256_hex(R"({"keytype":"ed25519","keyval":{"public":")" + text + R"("},"scheme":"ed25519"})"));
}

TEST(Keys, VerifyEcdsaOnP256Only) {
  const ForeignKey good("EC", "P-256");
  EXPECT_TRUE(good.as("ecdsa", "ecdsa-sha2-nistp256").verify("m", good.sign("m")));
  EXPECT_TRUE(good.as("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256").verify("m", good.sign("m")));
  EXPECT_FALSE(good.as("ecdsa", "ecdsa-sha2-nistp256").verify("n", good.sign("m")));
  EXPECT_FALSE(good.as("rsa", "ecdsa-sha2-nistp256").verify("m", good.sign("m")));
  const ForeignKey other("EC", "P-384");
  EXPECT_FALSE(other.as("ecdsa", "ecdsa-sha2-nistp256").verify("m", other.sign("m")));
}

TEST(Keys, VerifyRsaPssFrom2048BitsOn) {
  const ForeignKey good(2048);
  const auto key = good.as("rsa", "rsassa-pss-sha256");
  EXPECT_TRUE(key.verify("m", good.sign("m", RSA_PKCS1_PSS_PADDING)));
  EXPECT_FALSE(key.verify("m", good.sign("m", RSA_PKCS1_PADDING)));
  EXPECT_FALSE(key.verify("m", flipped(good.sign("m", RSA_PKCS1_PSS_PADDING))));
  const ForeignKey small(1024);
  EXPECT_FALSE(small.as("rsa", "rsassa-pss-sha256").verify("m", small.sign("m", RSA_PKCS1_PSS_PADDING)));
}

TEST(Keys, OfUnknownSchemesAreReadButNeverVerify) {
  const auto key = PrivateKey::generate();
  auto object = key.public_key().json();
  object["scheme"] = "sphincs-shake-128s";
  const auto read = PublicKey::from_json(object);
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->verify("m", key.sign("m")));
  EXPECT_FALSE(PublicKey{}.verify("m", key.sign("m")));
}

TEST(Keys, ThatCannotBeDecodedAreReadButNeverVerify) {
  for (const std::string text :
       {"", "zz", "00", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
        "-----BEGIN RSA PUBLIC KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PUBLIC KEY-----\n"}) {
    for (const auto& [type, scheme] : {std::pair{"ed25519", "ed25519"}, std::pair{"ecdsa", "ecdsa-sha2-nistp256"},
                                       std::pair{"rsa", "rsassa-pss-sha256"}}) {
      const auto read = PublicKey::from_json({{"keytype", type}, {"scheme", scheme}, {"keyval", {{"public", text}}}});
      ASSERT_TRUE(read) << text;
      EXPECT_FALSE(read->verify("m", std::string(128, '0'))) << text;
    }
  }
}

// OpenSSL keeps errors until somebody asks, and TLS of the same thread would take ours for its own.
TEST(Keys, LeaveNoErrorBehind) {
  const auto good = PrivateKey::generate();
  ASSERT_TRUE(
      PublicKey::from_json({{"keytype", "ecdsa"}, {"scheme", "ecdsa-sha2-nistp256"}, {"keyval", {{"public", "-"}}}}));
  EXPECT_EQ(ERR_peek_error(), 0U);
  const ForeignKey rsa(2048);
  EXPECT_FALSE(rsa.as("rsa", "rsassa-pss-sha256").verify("m", std::string(512, '0')));
  EXPECT_EQ(ERR_peek_error(), 0U);
  EXPECT_FALSE(PrivateKey::from_pem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
  EXPECT_EQ(ERR_peek_error(), 0U);
}

TEST(Keys, RefuseObjectsWithoutTheirForm) {
  const auto good = PrivateKey::generate().public_key().json();
  for (const auto* name : {"keytype", "scheme", "keyval"}) {
    auto broken = good;
    broken.erase(name);
    EXPECT_EQ(PublicKey::from_json(broken).error().kind, ErrorKind::corrupt) << name;
    broken[name] = 7;
    EXPECT_EQ(PublicKey::from_json(broken).error().kind, ErrorKind::corrupt) << name;
  }
  EXPECT_EQ(PublicKey::from_json(Json::array()).error().kind, ErrorKind::corrupt);
  EXPECT_EQ(PublicKey::from_json(nullptr).error().kind, ErrorKind::corrupt);
  auto fraction = good;
  fraction["x"] = 0.5;
  EXPECT_EQ(PublicKey::from_json(fraction).error().kind, ErrorKind::corrupt);
}

TEST(Keys, AreTheSameWhateverElseIsWrittenBesideThem) {
  const auto key = PrivateKey::generate().public_key();
  auto object = key.json();
  object["x-owner"] = "council";
  const auto twin = PublicKey::from_json(object).value();
  EXPECT_NE(twin.id(), key.id());
  EXPECT_EQ(twin.identity(), key.identity());
  EXPECT_NE(PrivateKey::generate().public_key().identity(), key.identity());
}

TEST(Keys, RefuseSignaturesThatAreNoHex) {
  const auto key = PrivateKey::generate();
  auto odd = key.sign("m");
  odd.pop_back();
  for (const auto& text : {std::string(), odd, std::string(128, 'x'), key.sign("m") + "00"}) {
    EXPECT_FALSE(key.public_key().verify("m", text)) << text;
  }
}

TEST(PrivateKeys, ComeBackFromPem) {
  const auto key = PrivateKey::generate();
  const auto pem = key.to_pem();
  EXPECT_THAT(pem, StartsWith("-----BEGIN PRIVATE KEY-----"));
  const auto read = PrivateKey::from_pem(pem);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->public_key().id(), key.public_key().id());
  EXPECT_TRUE(key.public_key().verify("m", read->sign("m")));
}

TEST(PrivateKeys, ComeBackFromEncryptedPemByTheirPassphraseAlone) {
  const auto key = PrivateKey::generate();
  const auto pem = key.to_encrypted_pem("kain panjang");
  EXPECT_THAT(pem, StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
  EXPECT_NE(pem, key.to_encrypted_pem("kain panjang"));
  EXPECT_EQ(PrivateKey::from_pem(pem, "kain panjang")->public_key().id(), key.public_key().id());
  EXPECT_EQ(PrivateKey::from_pem(pem, "kain pendek").error().kind, ErrorKind::locked);
  EXPECT_EQ(PrivateKey::from_pem(pem, "").error().kind, ErrorKind::locked);
  EXPECT_EQ(PrivateKey::from_pem(pem, std::string(5000, 'x')).error().kind, ErrorKind::locked);
  const auto without = PrivateKey::from_pem(pem);
  EXPECT_EQ(without.error().kind, ErrorKind::locked);
  EXPECT_THAT(without.error().message, HasSubstr("needs its passphrase"));
}

TEST(PrivateKeys, UseScryptForThePassphrase) {
  const auto pem = PrivateKey::generate().to_encrypted_pem("x");
  const auto begin = pem.find('\n') + 1;
  auto base64 = pem.substr(begin, pem.rfind("-----END") - begin);
  std::erase(base64, '\n');
  std::string der(base64.size(), '\0');
  EVP_DecodeBlock(reinterpret_cast<unsigned char*>(der.data()), reinterpret_cast<const unsigned char*>(base64.data()),
                  static_cast<int>(base64.size()));
  // 1.3.6.1.4.1.11591.4.11 is scrypt (RFC 7914).
  EXPECT_THAT(to_hex(der), HasSubstr("06092b06010401da47040b"));
}

TEST(PrivateKeys, OfOtherKindsAreRefused) {
  EXPECT_EQ(PrivateKey::from_pem(ForeignKey("EC", "P-256").private_pem()).error().kind, ErrorKind::corrupt);
  const auto none = PrivateKey::from_pem("");
  EXPECT_EQ(none.error().kind, ErrorKind::corrupt);
  EXPECT_THAT(none.error().message, HasSubstr("no private key in PEM form"));
  EXPECT_EQ(PrivateKey::from_pem(std::string(1'000'000, 'A')).error().kind, ErrorKind::corrupt);
}

// Text around a key is no part of it, and nobody looks through megabytes of it.
TEST(Keys, InLongTextsAreRefused) {
  const std::string around(17'000, '\n');
  const ForeignKey foreign("EC", "P-256");
  auto object = foreign.as("ecdsa", "ecdsa-sha2-nistp256").json();
  ASSERT_TRUE(PublicKey::from_json(object)->verify("m", foreign.sign("m")));
  object["keyval"]["public"] = around + object["keyval"]["public"].get<std::string>();
  EXPECT_FALSE(PublicKey::from_json(object)->verify("m", foreign.sign("m")));
  const auto pem = PrivateKey::generate().to_pem();
  ASSERT_TRUE(PrivateKey::from_pem("\n" + pem));
  EXPECT_EQ(PrivateKey::from_pem(around + pem).error().kind, ErrorKind::corrupt);
}

TEST(PrivateKeys, CutAtAnyByteAreRefused) {
  const auto pem = PrivateKey::generate().to_pem();
  // The last byte is the newline after the end line, which PEM does not need.
  for (std::size_t size = 0; size + 1 < pem.size(); ++size) {
    EXPECT_FALSE(PrivateKey::from_pem(pem.substr(0, size))) << size;
  }
}

}  // namespace
}  // namespace etalase::trust
