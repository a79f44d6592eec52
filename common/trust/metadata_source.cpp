// Fetching with a limit, and targets files.
#include "trust/metadata_source.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "trust/limits.hpp"
#include "trust/roles.hpp"
#include "trust/rules.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {
constexpr std::string_view k_timestamp_file = "timestamp.json";
}

base::Error in_file(const base::Error& error, const std::string& name) {
  auto named = error.within(name).from(base::Origin::line);
  if (named.subject.empty()) named.subject = name;
  return named;
}

base::Bytes announced_or(const std::optional<base::Bytes>& announced, base::Bytes limit) {
  return announced ? std::min(*announced, limit) : limit;
}

Result<std::string> MetadataSource::fetch(const std::string& name, base::Bytes limit) {
  auto fetched = m_fetcher.fetch(name, limit);
  if (!fetched) {
    auto error = in_file(fetched.error().error, name);
    // The timestamp alone is announced by nobody; any other that is missing, the council has announced.
    if (error.kind == ErrorKind::not_found && name != k_timestamp_file) error.origin = base::Origin::council;
    return fail(std::move(error));
  }
  if (fetched->size() > limit.count) {
    const auto words = fmt::format("more than the {} bytes allowed", limit.count);
    return fail(in_file({ErrorKind::too_large, words}, name));
  }
  return std::move(*fetched);
}

// Takes the stored file when it is the announced one and its delegator at hand vouches for it; fetches it otherwise.
Result<Verified<Targets>> MetadataSource::targets(const std::string& role, const Signers& signers,
                                                  const Verified<Snapshot>& snapshot, base::SystemTime now) {
  FileMeta announced;
  ETALASE_TRY(announced, announced_by(snapshot, role));
  std::optional<std::string> stored;
  ETALASE_TRY(stored, m_local.read(role, k_targets_limit));
  if (stored) {
    auto trusted = accept_targets(*stored, signers, announced);
    const auto fresh = trusted ? check_fresh((*trusted)->expires, now, role) : Result<void>();
    if (trusted && fresh) return trusted;
    // The very bytes are announced, so that fetching them makes them no fresher.
    if (!fresh && !announced.hashes.empty()) return fail(fresh.error());
  }
  const auto name = published_file_name(announced.version, role);
  std::string bytes;
  ETALASE_TRY(bytes, fetch(name, announced_or(announced.length, k_targets_limit)));
  auto offered = accept_targets(bytes, signers, announced);
  if (!offered) return fail(in_file(offered.error(), name));
  ETALASE_CHECK(check_fresh((*offered)->expires, now, role));
  ETALASE_CHECK(m_local.write(role, *offered));
  return offered;
}

}  // namespace etalase::trust
