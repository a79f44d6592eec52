// Keys on OpenSSL's EVP.
#include "trust/keys.hpp"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/assert.hpp"
#include "base/digest.hpp"
#include "trust/hex.hpp"
#include "trust/pkcs8.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr std::size_t k_longest_public = 16384;
constexpr int k_fewest_rsa_bits = 2048;

// Returns nothing for a key that OpenSSL reads and cannot write.
std::string to_der(EVP_PKEY* key) {
  const int size = i2d_PUBKEY(key, nullptr);
  if (size <= 0) return {};
  std::string der(static_cast<std::size_t>(size), '\0');
  auto* end = reinterpret_cast<unsigned char*>(der.data());
  return i2d_PUBKEY(key, &end) == size ? der : std::string();
}

EvpKey read_ed25519(const std::string& public_hex) {
  const auto raw = from_hex(public_hex);
  if (!raw || raw->size() != 32) return nullptr;
  return EvpKey(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(*raw), raw->size()));
}

EvpKey read_public_pem(const std::string& pem) {
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  return EvpKey(PEM_read_bio_PUBKEY(bio.get(), nullptr, refuse_to_prompt, nullptr));
}

bool is_p256(EVP_PKEY* key) {
  std::array<char, 64> group{};
  std::size_t size = 0;
  return EVP_PKEY_is_a(key, "EC") == 1 && EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) == 1 &&
         std::string_view(group.data(), size) == "prime256v1";
}

bool is_rsa(EVP_PKEY* key) { return EVP_PKEY_is_a(key, "RSA") == 1 && EVP_PKEY_get_bits(key) >= k_fewest_rsa_bits; }

struct Algorithm {
  KeyHandle::Scheme scheme;
  EvpKey key;
};

// Returns the key in a form that can verify; a null key when type, scheme or key are none we use.
Algorithm read_key(const std::string& type, const std::string& scheme, const std::string& text) {
  if (text.size() > k_longest_public) return {KeyHandle::Scheme::unknown, nullptr};
  if (type == "ed25519" && scheme == "ed25519") return {KeyHandle::Scheme::ed25519, read_ed25519(text)};
  if ((type == "ecdsa" || type == scheme) && scheme == "ecdsa-sha2-nistp256") {
    auto key = read_public_pem(text);
    if (key && is_p256(key.get())) return {KeyHandle::Scheme::ecdsa_p256, std::move(key)};
  }
  if (type == "rsa" && scheme == "rsassa-pss-sha256") {
    auto key = read_public_pem(text);
    if (key && is_rsa(key.get())) return {KeyHandle::Scheme::rsa_pss, std::move(key)};
  }
  return {KeyHandle::Scheme::unknown, nullptr};
}

bool start_verifying(EVP_MD_CTX* context, const KeyHandle& key) {
  EVP_PKEY_CTX* details = nullptr;
  const EVP_MD* hash = key.scheme == KeyHandle::Scheme::ed25519 ? nullptr : EVP_sha256();
  if (EVP_DigestVerifyInit(context, &details, hash, nullptr, key.key.get()) != 1) return false;
  if (key.scheme != KeyHandle::Scheme::rsa_pss) return true;
  return EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_AUTO) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(details, EVP_sha256()) == 1;
}

Result<std::string> text_member(const base::Json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  if (!object.is_object() || found == object.end() || !found->is_string()) {
    return fail(ErrorKind::corrupt, std::string("a key has no text \"") + name + "\"");
  }
  return found->get<std::string>();
}

base::Json key_object(EVP_PKEY* key) {
  std::array<unsigned char, 32> raw{};
  std::size_t size = raw.size();
  ETALASE_ASSERT(EVP_PKEY_get_raw_public_key(key, raw.data(), &size) == 1 && size == raw.size());
  const auto hex = to_hex({reinterpret_cast<const char*>(raw.data()), size});
  return {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", hex}}}};
}

}  // namespace

Result<PublicKey> PublicKey::from_json(const base::Json& object) {
  std::string type, scheme, text, canonical;
  ETALASE_TRY(type, text_member(object, "keytype"));
  ETALASE_TRY(scheme, text_member(object, "scheme"));
  if (!object.contains("keyval")) return fail(ErrorKind::corrupt, "a key has no \"keyval\"");
  ETALASE_TRY(text, text_member(object["keyval"], "public"));
  ETALASE_TRY(canonical, base::canonical_json(object));
  PublicKey read;
  read.m_json = object;
  read.m_id = base::sha256_hex(canonical);
  auto [known, key] = read_key(type, scheme, text);
  const auto der = key ? to_der(key.get()) : std::string();
  ERR_clear_error();
  // A key that cannot be decoded never verifies; its text keeps it apart from others.
  read.m_identity = der.empty() ? type + "\n" + scheme + "\n" + text : der;
  if (!der.empty()) read.m_handle = std::make_shared<const KeyHandle>(KeyHandle{std::move(key), known});
  return read;
}

bool PublicKey::verify(std::string_view message, std::string_view signature_hex) const {
  const auto signature = from_hex(signature_hex);
  if (!m_handle || !signature || signature->empty()) return false;
  const Digester context(EVP_MD_CTX_new());
  const bool good =
      start_verifying(context.get(), *m_handle) &&
      EVP_DigestVerify(context.get(), bytes_of(*signature), signature->size(), bytes_of(message), message.size()) == 1;
  ERR_clear_error();
  return good;
}

PrivateKey PrivateKey::from_handle(std::shared_ptr<const KeyHandle> handle) {
  PrivateKey made;
  auto read = PublicKey::from_json(key_object(handle->key.get()));
  ETALASE_ASSERT(read.has_value());
  made.m_public = std::move(*read);
  made.m_handle = std::move(handle);
  return made;
}

PrivateKey PrivateKey::generate() {
  EvpKey key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  ETALASE_ASSERT(key != nullptr);
  return from_handle(std::make_shared<const KeyHandle>(KeyHandle{std::move(key), KeyHandle::Scheme::ed25519}));
}

Result<PrivateKey> PrivateKey::from_pem(std::string_view pem, std::optional<std::string_view> passphrase) {
  EvpKey key;
  ETALASE_TRY(key, read_private_pem(pem, passphrase));
  if (EVP_PKEY_is_a(key.get(), "ED25519") != 1) return fail(ErrorKind::corrupt, "the key is no Ed25519 key");
  return from_handle(std::make_shared<const KeyHandle>(KeyHandle{std::move(key), KeyHandle::Scheme::ed25519}));
}

std::string PrivateKey::to_pem() const { return write_private_pem(m_handle->key.get()); }

std::string PrivateKey::to_encrypted_pem(std::string_view passphrase) const {
  ETALASE_ASSERT(!passphrase.empty());
  return write_encrypted_pem(m_handle->key.get(), passphrase);
}

std::string PrivateKey::sign(std::string_view message) const {
  const Digester context(EVP_MD_CTX_new());
  std::array<unsigned char, 64> raw{};
  std::size_t size = raw.size();
  ETALASE_ASSERT(EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_handle->key.get()) == 1);
  ETALASE_ASSERT(EVP_DigestSign(context.get(), raw.data(), &size, bytes_of(message), message.size()) == 1);
  return to_hex({reinterpret_cast<const char*>(raw.data()), size});
}

}  // namespace etalase::trust
