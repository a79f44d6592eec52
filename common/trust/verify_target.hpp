// Checks a file against the length and hashes that signed metadata gives for it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/result.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

// Takes a body piece by piece; fails at the first byte too many. Used once, from one thread.
class TargetCheck {
 public:
  explicit TargetCheck(TargetInfo expected);
  // Kind too_large when more arrives than was signed.
  [[nodiscard]] base::Result<void> add(std::string_view piece);
  // Kind corrupt when bytes are missing or a hash differs; call once, last.
  [[nodiscard]] base::Result<void> finish();

 private:
  TargetInfo m_expected;
  std::uint64_t m_seen = 0;
  std::vector<std::pair<base::HashKind, base::Digest>> m_digests;
};

// Checks a whole body at once; kinds as above.
[[nodiscard]] base::Result<void> verify_target(std::string_view bytes, const TargetInfo& expected);

// Returns where a target lies below the targets address: "parts/x.json" with SHA-256 h is "parts/h.x.json".
// SHA-512 serves where SHA-256 is missing. The result is percent-encoded, slashes kept, so that it is a URL path.
[[nodiscard]] std::string consistent_path(const std::string& target_path, const TargetInfo& info);

}  // namespace etalase::trust
