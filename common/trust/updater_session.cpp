// The refresh in the order of the specification: root, timestamp, snapshot, targets.
#include "trust/updater_session.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "trust/limits.hpp"
#include "trust/metadata.hpp"
#include "trust/roles.hpp"
#include "trust/rules.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr int k_forbidden = 403;
constexpr int k_absent = 404;

// Some buckets answer 403 for a file that is not there; any other failure must not pass for "no newer root".
bool means_no_newer_root(const FetchError& error) {
  return error.error.kind == ErrorKind::not_found || error.http_status == k_absent || error.http_status == k_forbidden;
}

// An expired one still guards against going back.
Result<std::optional<Verified<Timestamp>>> stored_timestamp(const LocalMetadata& local, const Verified<Root>& root) {
  std::optional<std::string> bytes;
  ETALASE_TRY(bytes, local.read("timestamp", k_timestamp_limit));
  if (!bytes) return std::optional<Verified<Timestamp>>();
  auto trusted = accept_timestamp(*bytes, root, {});
  return trusted ? std::optional(std::move(*trusted)) : std::nullopt;
}

// Also one that is not announced any more guards against going back.
Result<std::optional<Verified<Snapshot>>> stored_snapshot(const LocalMetadata& local, const Verified<Root>& root) {
  std::optional<std::string> bytes;
  ETALASE_TRY(bytes, local.read("snapshot", k_snapshot_limit));
  if (!bytes) return std::optional<Verified<Snapshot>>();
  const auto stored = parse_snapshot(*bytes);
  auto trusted = stored ? verify(*stored, Signers::of_snapshot(root)) : fail(stored.error());
  return trusted ? std::optional(std::move(*trusted)) : std::nullopt;
}

Result<std::optional<Verified<Targets>>> stored_targets(const LocalMetadata& local, const Verified<Root>& root) {
  std::optional<std::string> stored;
  ETALASE_TRY(stored, local.read("targets", k_targets_limit));
  if (!stored) return std::optional<Verified<Targets>>();
  const auto targets = parse_targets(*stored);
  if (!targets) return std::optional<Verified<Targets>>();
  auto trusted = verify(*targets, Signers::of_targets(root));
  if (!trusted) return fail(trusted.error());
  return std::optional(std::move(*trusted));
}

Result<void> refuse_before_refresh() { return fail(ErrorKind::refused, "nothing is trusted yet: refresh first"); }

}  // namespace

UpdaterSession::UpdaterSession(base::FileSystem& files, Fetcher& fetcher, UpdaterSetup setup)
    : m_local(files, setup.folder),
      m_fetcher(fetcher),
      m_folder(std::move(setup.folder)),
      m_time(m_local, setup.floor, setup.build_date) {}

Result<void> UpdaterSession::refresh(base::SystemTime system_now) {
  ETALASE_CHECK(start(system_now));
  ETALASE_CHECK(load_root());
  recall_versions();
  ETALASE_CHECK(update_root());
  ETALASE_CHECK(update_timestamp());
  ETALASE_CHECK(update_snapshot());
  return update_targets();
}

Result<void> UpdaterSession::start(base::SystemTime system_now) {
  m_trusted = {};
  return m_time.begin(system_now);
}

Result<void> UpdaterSession::load_root() {
  std::optional<std::string> bytes;
  ETALASE_TRY(bytes, m_local.read("root", k_root_limit));
  if (!bytes) {
    return fail(ErrorKind::not_found,
                "no trusted root in " + m_folder + ": copy the council's 1.root.json there by hand");
  }
  auto root = accept_first_root(*bytes);
  if (!root) return fail(root.error().within("the stored root.json").from(base::Origin::machine));
  m_trusted.root = std::move(*root);
  m_versions.root = (*m_trusted.root)->version;
  return {};
}

// Tells what the folder holds before anybody answers, so that a restart without a network still has a status.
void UpdaterSession::recall_versions() {
  const auto version_of = [](const auto& parsed) { return parsed ? parsed->claims().version : 0; };
  const auto stored = [this](std::string_view role, base::Bytes limit) {
    const auto bytes = m_local.read(role, limit);
    return bytes && *bytes ? **bytes : std::string();
  };
  m_versions.timestamp = version_of(parse_timestamp(stored("timestamp", k_timestamp_limit)));
  m_versions.snapshot = version_of(parse_snapshot(stored("snapshot", k_snapshot_limit)));
  m_versions.targets = version_of(parse_targets(stored("targets", k_targets_limit)));
  m_versions.withdrawals = version_of(parse_targets(stored(k_withdrawals_role, k_targets_limit)));
}

Result<void> UpdaterSession::update_root() {
  for (int rotation = 0; rotation < k_most_root_rotations; ++rotation) {
    const auto name = published_file_name((*m_trusted.root)->version + 1, "root");
    const auto fetched = m_fetcher.fetch(name, k_root_limit);
    if (!fetched && means_no_newer_root(fetched.error())) break;
    if (!fetched) return fail(in_file(fetched.error().error, name));
    auto next = accept_next_root(*fetched, *m_trusted.root);
    if (!next) return fail(in_file(next.error(), name));
    ETALASE_CHECK(adopt_root(std::move(*next)));
  }
  return check_fresh((*m_trusted.root)->expires, m_time.now(), "root");
}

Result<void> UpdaterSession::adopt_root(Verified<Root> next) {
  ETALASE_CHECK(forget_rotated(next));
  ETALASE_CHECK(m_local.write("root", next));
  m_trusted.root = std::move(next);
  m_versions.root = (*m_trusted.root)->version;
  return {};
}

// A thief of the freshness key may have pushed versions and time far ahead; a rotation takes that back (5.3.11). This
// comes before the new root is stored, so that a power cut between the two repeats it.
Result<void> UpdaterSession::forget_rotated(const Verified<Root>& next) {
  const bool timestamp = lost_a_key(Signers::of_timestamp(*m_trusted.root), Signers::of_timestamp(next));
  const bool snapshot = lost_a_key(Signers::of_snapshot(*m_trusted.root), Signers::of_snapshot(next));
  if (!timestamp && !snapshot) return {};
  ETALASE_CHECK(m_local.remove("timestamp"));
  ETALASE_CHECK(m_local.remove("snapshot"));
  m_versions.timestamp = 0;
  m_versions.snapshot = 0;
  return timestamp ? m_time.forget() : Result<void>{};
}

Result<void> UpdaterSession::update_timestamp() {
  std::optional<Verified<Timestamp>> trusted;
  std::string bytes;
  ETALASE_TRY(trusted, stored_timestamp(m_local, *m_trusted.root));
  ETALASE_TRY(bytes, m_source.fetch("timestamp.json", k_timestamp_limit));
  auto offered = accept_timestamp(bytes, *m_trusted.root, trusted);
  if (!offered) return fail(in_file(offered.error(), "timestamp.json"));
  if (!trusted || (*offered)->version > (*trusted)->version) return adopt_timestamp(std::move(*offered));
  ETALASE_CHECK(check_fresh((*trusted)->expires, m_time.now(), "timestamp"));
  m_trusted.timestamp = std::move(trusted);
  return {};
}

Result<void> UpdaterSession::adopt_timestamp(Verified<Timestamp> offered) {
  ETALASE_CHECK(check_fresh(offered->expires, m_time.now(), "timestamp"));
  ETALASE_CHECK(m_local.write("timestamp", offered));
  m_trusted.timestamp = std::move(offered);
  m_versions.timestamp = (*m_trusted.timestamp)->version;
  const auto& signed_at = (*m_trusted.timestamp)->signed_at;
  return signed_at ? raise_floor(*signed_at) : Result<void>{};
}

Result<void> UpdaterSession::update_snapshot() {
  std::optional<Verified<Snapshot>> trusted;
  ETALASE_TRY(trusted, stored_snapshot(m_local, *m_trusted.root));
  const bool announced = trusted && accept_snapshot(trusted->bytes(), *m_trusted.root, *m_trusted.timestamp);
  const auto fresh = announced ? check_fresh((*trusted)->expires, m_time.now(), "snapshot") : Result<void>();
  // The very bytes are announced, so that fetching them makes them no fresher.
  if (!fresh && !(*m_trusted.timestamp)->snapshot.hashes.empty()) return fail(fresh.error());
  if (announced && fresh) {
    m_trusted.snapshot = std::move(trusted);
  } else {
    ETALASE_CHECK(fetch_snapshot(trusted));
  }
  m_versions.snapshot = (*m_trusted.snapshot)->version;
  m_search.emplace(m_source, *m_trusted.snapshot, m_time.now());
  return {};
}

Result<void> UpdaterSession::fetch_snapshot(const std::optional<Verified<Snapshot>>& trusted) {
  const auto& announced = (*m_trusted.timestamp)->snapshot;
  const auto name = published_file_name(announced.version, "snapshot");
  std::string bytes;
  ETALASE_TRY(bytes, m_source.fetch(name, announced_or(announced.length, k_snapshot_limit)));
  auto offered = accept_snapshot(bytes, *m_trusted.root, *m_trusted.timestamp);
  if (!offered) return fail(in_file(offered.error(), name));
  if (trusted) ETALASE_CHECK(check_no_rollback(*offered, *trusted));
  ETALASE_CHECK(check_fresh((*offered)->expires, m_time.now(), "snapshot"));
  ETALASE_CHECK(m_local.write("snapshot", *offered));
  m_trusted.snapshot = std::move(*offered);
  return {};
}

Result<void> UpdaterSession::update_targets() {
  auto targets = m_source.targets("targets", Signers::of_targets(*m_trusted.root), *m_trusted.snapshot, m_time.now());
  if (!targets) return fail(targets.error());
  m_trusted.targets = std::move(*targets);
  m_versions.targets = (*m_trusted.targets)->version;
  return {};
}

Result<std::optional<Target>> UpdaterSession::find_target(const std::string& path) {
  if (!m_trusted.targets) ETALASE_CHECK(refuse_before_refresh());
  auto found = m_search->find(path, *m_trusted.targets);
  note_withdrawals();
  return found;
}

Result<std::optional<Target>> UpdaterSession::find_withdrawn() {
  if (!m_trusted.snapshot) ETALASE_CHECK(refuse_before_refresh());
  // When this refresh brought no good targets file, the delegation in the stored one still holds: it was trusted once,
  // and only the key it names can sign a take-down.
  auto delegator = m_trusted.targets;
  if (!delegator) {
    ETALASE_TRY(delegator, stored_targets(m_local, *m_trusted.root));
  }
  if (!delegator) return std::optional<Target>();
  auto found = m_search->find_withdrawn(*delegator);
  note_withdrawals();
  return found;
}

void UpdaterSession::note_withdrawals() {
  const auto version = m_search->version_of(std::string(k_withdrawals_role));
  if (version) m_versions.withdrawals = *version;
}

std::optional<base::SystemTime> UpdaterSession::good_until() const {
  if (!m_trusted.root || !m_trusted.timestamp || !m_trusted.snapshot || !m_trusted.targets) return std::nullopt;
  return std::min({(*m_trusted.root)->expires, (*m_trusted.timestamp)->expires, (*m_trusted.snapshot)->expires,
                   (*m_trusted.targets)->expires});
}

// A time later than the timestamp's own expiry cannot have been seen by an honest clock, and would lock the kiosk out.
Result<void> UpdaterSession::raise_floor(base::SystemTime seen) {
  if (m_trusted.timestamp && seen > (*m_trusted.timestamp)->expires) return {};
  return m_time.raise(seen);
}

}  // namespace etalase::trust
