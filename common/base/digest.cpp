// Hashes by OpenSSL's EVP.
#include "base/digest.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "base/assert.hpp"

namespace etalase::base {

struct Digest::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { EVP_MD_CTX_free(context); }
};

Digest::Digest(HashKind kind) : m_state(std::make_unique<State>()) {
  const EVP_MD* hash = kind == HashKind::sha256 ? EVP_sha256() : EVP_sha512();
  ETALASE_ASSERT(EVP_DigestInit_ex(m_state->context, hash, nullptr) == 1);
}

Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view bytes) {
  ETALASE_ASSERT(EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()) == 1);
}

std::string Digest::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
  unsigned size = 0;
  ETALASE_ASSERT(EVP_DigestFinal_ex(m_state->context, raw.data(), &size) == 1);
  static constexpr std::string_view k_digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * size);
  for (unsigned i = 0; i < size; ++i) {
    hex += k_digits[raw[i] >> 4U];
    hex += k_digits[raw[i] & 15U];
  }
  return hex;
}

std::string sha256_hex(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.finish();
}

bool is_sha256_hex(std::string_view text) {
  return text.size() == 64 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace etalase::base
