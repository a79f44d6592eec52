// The specification's checks, in its order.
#include "trust/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "trust/metadata.hpp"
#include "trust/verify_target.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

std::set<std::string> identities(const Signers& signers) {
  std::set<std::string> found;
  for (const auto& id : signers.rule().key_ids) {
    if (const auto key = signers.keys().find(id); key != signers.keys().end()) found.insert(key->second.identity());
  }
  return found;
}

// What the council signed, and yet must not be.
tl::unexpected<base::Error> fail_signed(ErrorKind kind, std::string message, std::string_view subject) {
  return fail(base::Error{kind, std::move(message), std::string(subject)}.from(base::Origin::council));
}

Result<void> check_version(std::uint64_t found, std::uint64_t wanted, std::string_view what) {
  if (found == wanted) return {};
  return fail_signed(ErrorKind::refused, fmt::format("{} has version {} where {} was announced", what, found, wanted),
                     what);
}

Result<void> check_not_older(std::uint64_t offered, std::uint64_t trusted, std::string_view what) {
  if (offered >= trusted) return {};
  return fail_signed(
      ErrorKind::rolled_back,
      fmt::format("{} version {} is older than version {}, which is trusted already", what, offered, trusted), what);
}

}  // namespace

Result<Verified<Root>> accept_first_root(std::string_view bytes) {
  const auto root = parse_root(bytes);
  return root ? verify_first(*root) : fail(root.error());
}

Result<Verified<Root>> accept_next_root(std::string_view bytes, const Verified<Root>& trusted) {
  const auto root = parse_root(bytes);
  if (!root) return fail(root.error());
  auto next = verify(*root, Signers::of_root(trusted));
  if (!next) return next;
  if (const auto by_itself = verify_first(*root); !by_itself) return by_itself;
  ETALASE_CHECK(check_version((*next)->version, trusted->version + 1, "root"));
  return next;
}

Result<Verified<Timestamp>> accept_timestamp(std::string_view bytes, const Verified<Root>& root,
                                             const std::optional<Verified<Timestamp>>& trusted) {
  const auto parsed = parse_timestamp(bytes);
  if (!parsed) return fail(parsed.error());
  auto timestamp = verify(*parsed, Signers::of_timestamp(root));
  if (!timestamp || !trusted || (*timestamp)->version == (*trusted)->version) return timestamp;
  ETALASE_CHECK(check_not_older((*timestamp)->version, (*trusted)->version, "timestamp"));
  ETALASE_CHECK(check_not_older((*timestamp)->snapshot.version, (*trusted)->snapshot.version, "snapshot"));
  return timestamp;
}

Result<Verified<Snapshot>> accept_snapshot(std::string_view bytes, const Verified<Root>& root,
                                           const Verified<Timestamp>& by) {
  ETALASE_CHECK(check_announced(bytes, by->snapshot));
  const auto parsed = parse_snapshot(bytes);
  if (!parsed) return fail(parsed.error());
  auto snapshot = verify(*parsed, Signers::of_snapshot(root));
  if (snapshot) ETALASE_CHECK(check_version((*snapshot)->version, by->snapshot.version, "snapshot"));
  return snapshot;
}

Result<void> check_no_rollback(const Verified<Snapshot>& offered, const Verified<Snapshot>& trusted) {
  for (const auto& [role, meta] : trusted->roles) {
    const auto found = offered->roles.find(role);
    if (found == offered->roles.end()) {
      return fail_signed(ErrorKind::rolled_back, fmt::format("the new snapshot no longer names the role '{}'", role),
                         role);
    }
    ETALASE_CHECK(check_not_older(found->second.version, meta.version, role));
  }
  return {};
}

Result<FileMeta> announced_by(const Verified<Snapshot>& snapshot, const std::string& role) {
  const auto found = snapshot->roles.find(role);
  if (found != snapshot->roles.end()) return found->second;
  return fail_signed(ErrorKind::corrupt, fmt::format("the snapshot does not name the role '{}'", role), role);
}

Result<Verified<Targets>> accept_targets(std::string_view bytes, const Signers& signers, const FileMeta& announced) {
  ETALASE_CHECK(check_announced(bytes, announced));
  const auto parsed = parse_targets(bytes);
  if (!parsed) return fail(parsed.error());
  auto targets = verify(*parsed, signers);
  if (targets) ETALASE_CHECK(check_version((*targets)->version, announced.version, "targets"));
  return targets;
}

Result<void> check_announced(std::string_view bytes, const FileMeta& announced) {
  // A missing length or hash was not promised; what is promised is checked like a target.
  const TargetInfo expected{announced.length.value_or(base::Bytes{bytes.size()}), announced.hashes};
  if (announced.hashes.empty()) {
    if (bytes.size() == expected.length.count) return {};
    return fail(bytes.size() > expected.length.count ? ErrorKind::too_large : ErrorKind::corrupt,
                fmt::format("{} bytes instead of the {} announced", bytes.size(), expected.length.count));
  }
  return verify_target(bytes, expected);
}

Result<void> check_fresh(base::SystemTime expires, base::SystemTime now, std::string_view role) {
  if (expires > now) return {};
  return fail_signed(ErrorKind::expired,
                     fmt::format("the {} metadata expired on {}, and it is {}: check the clock, or let the "
                                 "publisher renew it",
                                 role, base::format_utc(expires), base::format_utc(now)),
                     role);
}

bool lost_a_key(const Signers& before, const Signers& after) {
  const auto old_ones = identities(before);
  const auto new_ones = identities(after);
  return !std::includes(new_ones.begin(), new_ones.end(), old_ones.begin(), old_ones.end());
}

}  // namespace etalase::trust
