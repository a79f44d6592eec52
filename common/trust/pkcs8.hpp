// OpenSSL's objects with owners, and private keys in PEM. For keys.cpp alone.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace etalase::trust {

template <auto release>
struct Releaser {
  template <class T>
  void operator()(T* object) const {
    release(object);
  }
};
using EvpKey = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Digester = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Releaser<BIO_free_all>>;

// A decoded key and how its signatures are made.
struct KeyHandle {
  enum class Scheme { unknown, ed25519, ecdsa_p256, rsa_pss };
  EvpKey key;
  Scheme scheme;
};

[[nodiscard]] inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// Answers OpenSSL's question for a passphrase with none, so that it never asks the terminal.
extern "C" int refuse_to_prompt(char* buffer, int size, int writing, void* context);

// Reads a private key; kinds refused (passphrase missing or wrong) and corrupt.
[[nodiscard]] base::Result<EvpKey> read_private_pem(std::string_view pem, std::optional<std::string_view> passphrase);
[[nodiscard]] std::string write_private_pem(EVP_PKEY* key);
// Encrypts by AES-256-CBC with the key from scrypt.
[[nodiscard]] std::string write_encrypted_pem(EVP_PKEY* key, std::string_view passphrase);

}  // namespace etalase::trust
