// PKCS#8 PEM in and out.
#include "trust/pkcs8.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>

#include "base/assert.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

// 16 MB for each guess, the most that OpenSSL reads back without being told to.
constexpr std::uint64_t k_scrypt_cost = 16384;
constexpr std::uint64_t k_scrypt_block = 8;
constexpr std::uint64_t k_scrypt_lanes = 1;
constexpr int k_salt_bytes = 16;
constexpr std::size_t k_longest_pem = 16384;

std::string content_of(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return {data, static_cast<std::size_t>(size)};
}

extern "C" int give_passphrase(char* buffer, int size, int /*writing*/, void* context) {
  const auto& passphrase = *static_cast<const std::string_view*>(context);
  if (passphrase.size() > static_cast<std::size_t>(size)) return -1;
  std::copy(passphrase.begin(), passphrase.end(), buffer);
  return static_cast<int>(passphrase.size());
}

using AlgorithmPtr = std::unique_ptr<X509_ALGOR, Releaser<X509_ALGOR_free>>;
using InfoPtr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Releaser<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPtr = std::unique_ptr<X509_SIG, Releaser<X509_SIG_free>>;

}  // namespace

extern "C" int refuse_to_prompt(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*context*/) { return -1; }

Result<EvpKey> read_private_pem(std::string_view pem, std::optional<std::string_view> passphrase) {
  if (pem.size() > k_longest_pem) return fail(ErrorKind::corrupt, "the key file is too long to be a key");
  const bool encrypted = pem.find("ENCRYPTED") != std::string_view::npos;
  if (encrypted && !passphrase) return fail(ErrorKind::locked, "the key needs its passphrase");
  std::string_view given = passphrase.value_or("");
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  EvpKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, give_passphrase, &given));
  ERR_clear_error();
  if (!key && encrypted) return fail(ErrorKind::locked, "the passphrase does not open the key");
  if (!key) return fail(ErrorKind::corrupt, "this is no private key in PEM form");
  return key;
}

std::string write_private_pem(EVP_PKEY* key) {
  const Bio bio(BIO_new(BIO_s_secmem()));
  ETALASE_ASSERT(PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
  return content_of(bio.get());
}

std::string write_encrypted_pem(EVP_PKEY* key, std::string_view passphrase) {
  const InfoPtr info(EVP_PKEY2PKCS8(key));
  // PKCS8_set0_pbe takes the algorithm over when it succeeds.
  AlgorithmPtr algorithm(PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, k_salt_bytes, nullptr, k_scrypt_cost,
                                               k_scrypt_block, k_scrypt_lanes));
  ETALASE_ASSERT(info && algorithm);
  const EncryptedPtr encrypted(
      PKCS8_set0_pbe(passphrase.data(), static_cast<int>(passphrase.size()), info.get(), algorithm.get()));
  ETALASE_ASSERT(encrypted != nullptr);
  static_cast<void>(algorithm.release());
  const Bio bio(BIO_new(BIO_s_mem()));
  ETALASE_ASSERT(PEM_write_bio_PKCS8(bio.get(), encrypted.get()) == 1);
  return content_of(bio.get());
}

}  // namespace etalase::trust
