// Keys that a foreign publisher may sign with: ECDSA and RSA.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <string>
#include <string_view>

#include "trust/hex.hpp"
#include "trust/keys.hpp"

namespace etalase::test {

// A key of another kind than we sign with, made by OpenSSL itself.
class ForeignKey {
 public:
  ForeignKey(const char* type, const char* detail) : m_key(EVP_PKEY_Q_keygen(nullptr, nullptr, type, detail)) {}
  explicit ForeignKey(std::size_t rsa_bits) : m_key(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", rsa_bits)) {}
  ~ForeignKey() { EVP_PKEY_free(m_key); }
  ForeignKey(const ForeignKey&) = delete;
  ForeignKey& operator=(const ForeignKey&) = delete;

  [[nodiscard]] std::string public_pem() const {
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(bio, m_key);
    return take(bio);
  }
  [[nodiscard]] std::string private_pem() const {
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(bio, m_key, nullptr, nullptr, 0, nullptr, nullptr);
    return take(bio);
  }
  [[nodiscard]] std::string sign(std::string_view message, int rsa_padding = 0) const {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* details = nullptr;
    std::string raw(1024, '\0');
    std::size_t size = raw.size();
    EVP_DigestSignInit(context, &details, EVP_sha256(), nullptr, m_key);
    if (rsa_padding != 0) EVP_PKEY_CTX_set_rsa_padding(details, rsa_padding);
    EVP_DigestSign(context, reinterpret_cast<unsigned char*>(raw.data()), &size,
                   reinterpret_cast<const unsigned char*>(message.data()), message.size());
    EVP_MD_CTX_free(context);
    return trust::to_hex({raw.data(), size});
  }
  [[nodiscard]] trust::PublicKey as(const std::string& type, const std::string& scheme) const {
    return trust::PublicKey::from_json({{"keytype", type}, {"scheme", scheme}, {"keyval", {{"public", public_pem()}}}})
        .value();
  }

 private:
  static std::string take(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
  }
  EVP_PKEY* m_key;
};

}  // namespace etalase::test
