// SHA-256 and SHA-512, whole or a piece at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace etalase::base {

enum class HashKind { sha256, sha512 };

// Hashes pieces in order; finish() gives lower-case hex and may be called once.
class Digest {
 public:
  explicit Digest(HashKind kind = HashKind::sha256);
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;

  void add(std::string_view bytes);
  [[nodiscard]] std::string finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

// Returns 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);
// Tells whether the text is exactly 64 lower-case hex digits, so that it may become a file name.
[[nodiscard]] bool is_sha256_hex(std::string_view text);

}  // namespace etalase::base
