// Length and hashes of targets.
#include "trust/verify_target.hpp"

#include <fmt/format.h>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

TargetCheck::TargetCheck(TargetInfo expected) : m_expected(std::move(expected)) {
  for (const auto& [kind, hex] : m_expected.hashes) m_digests.emplace_back(kind, base::Digest(kind));
}

Result<void> TargetCheck::add(std::string_view piece) {
  m_seen += piece.size();
  if (m_seen > m_expected.length.count) {
    return fail(ErrorKind::too_large, fmt::format("more bytes than the {} that were signed", m_expected.length.count));
  }
  for (auto& [kind, digest] : m_digests) digest.add(piece);
  return {};
}

Result<void> TargetCheck::finish() {
  if (m_seen != m_expected.length.count) {
    return fail(ErrorKind::corrupt, fmt::format("{} bytes instead of the {} signed", m_seen, m_expected.length.count));
  }
  if (m_digests.empty()) return fail(ErrorKind::corrupt, "no hash was signed");
  for (auto& [kind, digest] : m_digests) {
    if (digest.finish() != m_expected.hashes.at(kind))
      return fail(ErrorKind::corrupt, "the hash is not the signed one");
  }
  return {};
}

Result<void> verify_target(std::string_view bytes, const TargetInfo& expected) {
  TargetCheck check(expected);
  ETALASE_CHECK(check.add(bytes));
  return check.finish();
}

std::string consistent_path(const std::string& target_path, const TargetInfo& info) {
  ETALASE_ASSERT(!info.hashes.empty());
  auto segments = base::split(target_path, '/');
  for (auto& segment : segments) segment = base::percent_encode(segment);
  const auto sha256 = info.hashes.find(base::HashKind::sha256);
  const auto& hash = sha256 != info.hashes.end() ? sha256->second : info.hashes.begin()->second;
  segments.back() = hash + "." + segments.back();
  return base::join(segments, "/");
}

}  // namespace etalase::trust
