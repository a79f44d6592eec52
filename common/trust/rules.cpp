// The specification's checks, in its order.
#include "trust/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "trust/verify_target.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

std::set<std::string> identities(const Keys& keys, const RoleKeys& rule) {
  std::set<std::string> found;
  for (const auto& id : rule.key_ids) {
    if (const auto key = keys.find(id); key != keys.end()) found.insert(key->second.identity());
  }
  return found;
}

Result<void> check_version(std::uint64_t found, std::uint64_t wanted, std::string_view what) {
  if (found == wanted) return {};
  return fail(ErrorKind::refused, fmt::format("{} has version {} where {} was announced", what, found, wanted),
              std::string(what));
}

Result<void> check_not_older(std::uint64_t offered, std::uint64_t trusted, std::string_view what) {
  if (offered >= trusted) return {};
  return fail(ErrorKind::rolled_back,
              fmt::format("{} version {} is older than version {}, which is trusted already", what, offered, trusted),
              std::string(what));
}

}  // namespace

Result<Signed<Root>> accept_first_root(std::string_view bytes) {
  Signed<Root> root;
  ETALASE_TRY(root, parse_root(bytes));
  ETALASE_CHECK(verify_signatures(root.envelope, root.role.keys, root.role.root));
  return root;
}

Result<Signed<Root>> accept_next_root(std::string_view bytes, const Root& trusted) {
  Signed<Root> root;
  ETALASE_TRY(root, parse_root(bytes));
  ETALASE_CHECK(verify_signatures(root.envelope, trusted.keys, trusted.root));
  ETALASE_CHECK(verify_signatures(root.envelope, root.role.keys, root.role.root));
  ETALASE_CHECK(check_version(root.role.version, trusted.version + 1, "root"));
  return root;
}

Result<Signed<Timestamp>> accept_timestamp(std::string_view bytes, const Root& root, const Timestamp* trusted) {
  Signed<Timestamp> timestamp;
  ETALASE_TRY(timestamp, parse_timestamp(bytes));
  ETALASE_CHECK(verify_signatures(timestamp.envelope, root.keys, root.timestamp));
  if (trusted == nullptr || timestamp.role.version == trusted->version) return timestamp;
  ETALASE_CHECK(check_not_older(timestamp.role.version, trusted->version, "timestamp"));
  ETALASE_CHECK(check_not_older(timestamp.role.snapshot.version, trusted->snapshot.version, "snapshot"));
  return timestamp;
}

Result<Signed<Snapshot>> accept_snapshot(std::string_view bytes, const Root& root, const FileMeta& announced) {
  ETALASE_CHECK(check_announced(bytes, announced));
  Signed<Snapshot> snapshot;
  ETALASE_TRY(snapshot, parse_snapshot(bytes));
  ETALASE_CHECK(verify_signatures(snapshot.envelope, root.keys, root.snapshot));
  ETALASE_CHECK(check_version(snapshot.role.version, announced.version, "snapshot"));
  return snapshot;
}

Result<void> check_no_rollback(const Snapshot& offered, const Snapshot& trusted) {
  for (const auto& [role, meta] : trusted.roles) {
    const auto found = offered.roles.find(role);
    if (found == offered.roles.end()) {
      return fail(ErrorKind::rolled_back, fmt::format("the new snapshot no longer names the role '{}'", role), role);
    }
    ETALASE_CHECK(check_not_older(found->second.version, meta.version, role));
  }
  return {};
}

Result<Signed<Targets>> accept_targets(std::string_view bytes, const Delegator& by, const FileMeta& announced) {
  ETALASE_CHECK(check_announced(bytes, announced));
  Signed<Targets> targets;
  ETALASE_TRY(targets, parse_targets(bytes));
  ETALASE_CHECK(verify_signatures(targets.envelope, by.keys, by.rule));
  ETALASE_CHECK(check_version(targets.role.version, announced.version, "targets"));
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
  return fail(ErrorKind::expired,
              fmt::format("the {} metadata expired on {}, and it is {}: check the clock, or let the "
                          "publisher renew it",
                          role, base::format_utc(expires), base::format_utc(now)),
              std::string(role));
}

bool lost_a_key(const Keys& old_keys, const RoleKeys& old_rule, const Delegator& by) {
  const auto before = identities(old_keys, old_rule);
  const auto after = identities(by.keys, by.rule);
  return !std::includes(after.begin(), after.end(), before.begin(), before.end());
}

}  // namespace etalase::trust
