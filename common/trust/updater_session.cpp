// The refresh: root, timestamp, snapshot, targets, in the specification's order.
#include "trust/updater_session.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "trust/limits.hpp"
#include "trust/names.hpp"

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

Result<void> check_size(const std::string& bytes, base::Bytes limit, const std::string& name) {
  if (bytes.size() <= limit.count) return {};
  return fail(ErrorKind::too_large, fmt::format("{} has more than the {} bytes allowed", name, limit.count));
}

base::Bytes smaller(const std::optional<base::Bytes>& announced, base::Bytes limit) {
  return announced ? std::min(*announced, limit) : limit;
}

}  // namespace

Updater::Session::Session(base::FileSystem& files, Fetcher& fetcher, UpdaterSetup setup)
    : m_local(files, setup.folder), m_fetcher(fetcher), m_setup(std::move(setup)) {}

Result<void> Updater::Session::refresh(base::SystemTime system_now) {
  ETALASE_CHECK(start(system_now));
  ETALASE_CHECK(load_root());
  recall_versions();
  ETALASE_CHECK(update_root());
  ETALASE_CHECK(update_timestamp());
  ETALASE_CHECK(update_snapshot());
  return update_targets();
}

Result<void> Updater::Session::start(base::SystemTime system_now) {
  m_root.reset();
  m_timestamp.reset();
  m_snapshot.reset();
  m_targets.reset();
  m_delegated.clear();
  m_now = system_now;
  if (m_setup.floor == Floor::ignored) return {};
  ETALASE_TRY(m_floor, m_local.read_floor());
  m_now = std::max(system_now, floor());
  return {};
}

Result<void> Updater::Session::load_root() {
  std::optional<std::string> bytes;
  ETALASE_TRY(bytes, m_local.read("root", k_root_limit));
  if (!bytes) {
    return fail(ErrorKind::not_found,
                "no trusted root in " + m_setup.folder + ": copy the council's 1.root.json there by hand");
  }
  auto root = accept_first_root(*bytes);
  if (!root) return fail(root.error().within("the stored root.json"));
  m_root = std::move(root->role);
  m_versions.root = m_root->version;
  return {};
}

// Tells what the folder holds before anybody answers, so that a restart without a network still has a status.
void Updater::Session::recall_versions() {
  const auto version_of = [](const auto& parsed) { return parsed ? parsed->role.version : 0; };
  const auto stored = [this](std::string_view role, base::Bytes limit) {
    const auto bytes = m_local.read(role, limit);
    return bytes && *bytes ? **bytes : std::string();
  };
  m_versions.timestamp = version_of(parse_timestamp(stored("timestamp", k_timestamp_limit)));
  m_versions.snapshot = version_of(parse_snapshot(stored("snapshot", k_snapshot_limit)));
  m_versions.targets = version_of(parse_targets(stored("targets", k_targets_limit)));
  m_versions.withdrawals = version_of(parse_targets(stored(k_withdrawals_role, k_targets_limit)));
}

Result<void> Updater::Session::update_root() {
  for (int rotation = 0; rotation < k_most_root_rotations; ++rotation) {
    const auto name = published_file_name(m_root->version + 1, "root");
    const auto fetched = m_fetcher.fetch(name, k_root_limit);
    if (!fetched && means_no_newer_root(fetched.error())) break;
    if (!fetched) return fail(fetched.error().error.within(name));
    auto next = accept_next_root(*fetched, *m_root);
    if (!next) return fail(next.error().within(name));
    ETALASE_CHECK(adopt_root(std::move(*next), *fetched));
  }
  return check_fresh(m_root->expires, m_now, "root");
}

Result<void> Updater::Session::adopt_root(Signed<Root> next, const std::string& bytes) {
  ETALASE_CHECK(forget_rotated(next.role));
  ETALASE_CHECK(m_local.write("root", bytes));
  m_root = std::move(next.role);
  m_versions.root = m_root->version;
  return {};
}

// A thief of the freshness key may have pushed versions and time far ahead; a rotation takes that back (5.3.11). This
// comes before the new root is stored, so that a power cut between the two repeats it.
Result<void> Updater::Session::forget_rotated(const Root& next) {
  const bool timestamp = lost_a_key(m_root->keys, m_root->timestamp, {next.keys, next.timestamp});
  const bool snapshot = lost_a_key(m_root->keys, m_root->snapshot, {next.keys, next.snapshot});
  if (!timestamp && !snapshot) return {};
  ETALASE_CHECK(m_local.remove("timestamp"));
  ETALASE_CHECK(m_local.remove("snapshot"));
  m_versions.timestamp = 0;
  m_versions.snapshot = 0;
  if (!timestamp || m_setup.floor == Floor::ignored) return {};
  m_floor.reset();
  return m_local.remove_floor();
}

Result<std::optional<Timestamp>> Updater::Session::local_timestamp() const {
  std::optional<std::string> bytes;
  ETALASE_TRY(bytes, m_local.read("timestamp", k_timestamp_limit));
  if (!bytes) return std::optional<Timestamp>();
  auto trusted = accept_timestamp(*bytes, *m_root, nullptr);
  return trusted ? std::optional<Timestamp>(std::move(trusted->role)) : std::nullopt;
}

Result<void> Updater::Session::update_timestamp() {
  std::optional<Timestamp> trusted;
  std::string bytes;
  // An expired one still guards against going back.
  ETALASE_TRY(trusted, local_timestamp());
  ETALASE_TRY(bytes, fetch("timestamp.json", k_timestamp_limit));
  auto offered = accept_timestamp(bytes, *m_root, trusted ? &*trusted : nullptr);
  if (!offered) return fail(offered.error().within("timestamp.json"));
  if (!trusted || offered->role.version > trusted->version) return adopt_timestamp(std::move(*offered), bytes);
  ETALASE_CHECK(check_fresh(trusted->expires, m_now, "timestamp"));
  m_timestamp = std::move(trusted);
  m_versions.timestamp = m_timestamp->version;
  return {};
}

Result<void> Updater::Session::adopt_timestamp(Signed<Timestamp> offered, const std::string& bytes) {
  ETALASE_CHECK(check_fresh(offered.role.expires, m_now, "timestamp"));
  ETALASE_CHECK(m_local.write("timestamp", bytes));
  m_timestamp = std::move(offered.role);
  m_versions.timestamp = m_timestamp->version;
  return m_timestamp->signed_at ? raise_floor(*m_timestamp->signed_at) : Result<void>{};
}

Result<void> Updater::Session::update_snapshot() {
  std::optional<std::string> bytes;
  ETALASE_TRY(bytes, m_local.read("snapshot", k_snapshot_limit));
  std::optional<Snapshot> trusted;
  if (bytes) {
    auto stored = parse_snapshot(*bytes);
    if (stored && verify_signatures(stored->envelope, m_root->keys, m_root->snapshot))
      trusted = std::move(stored->role);
  }
  const bool current = trusted && accept_snapshot(*bytes, *m_root, m_timestamp->snapshot) &&
                       check_fresh(trusted->expires, m_now, "snapshot");
  if (!current) return fetch_snapshot(trusted);
  m_snapshot = std::move(trusted);
  m_versions.snapshot = m_snapshot->version;
  return {};
}

Result<void> Updater::Session::fetch_snapshot(const std::optional<Snapshot>& trusted) {
  const auto& announced = m_timestamp->snapshot;
  const auto name = published_file_name(announced.version, "snapshot");
  std::string bytes;
  ETALASE_TRY(bytes, fetch(name, smaller(announced.length, k_snapshot_limit)));
  auto offered = accept_snapshot(bytes, *m_root, announced);
  if (!offered) return fail(offered.error().within(name));
  if (trusted) ETALASE_CHECK(check_no_rollback(offered->role, *trusted));
  ETALASE_CHECK(check_fresh(offered->role.expires, m_now, "snapshot"));
  ETALASE_CHECK(m_local.write("snapshot", bytes));
  m_snapshot = std::move(offered->role);
  m_versions.snapshot = m_snapshot->version;
  return {};
}

Result<void> Updater::Session::update_targets() {
  Signed<Targets> targets;
  ETALASE_TRY(targets, obtain_targets("targets", {m_root->keys, m_root->targets}));
  m_targets = std::move(targets.role);
  m_versions.targets = m_targets->version;
  return {};
}

// Takes the stored file when it is the announced one and its delegator at hand vouches for it; fetches it otherwise.
Result<Signed<Targets>> Updater::Session::obtain_targets(const std::string& role, const Delegator& by) {
  const auto announced = m_snapshot->roles.find(role);
  if (announced == m_snapshot->roles.end()) {
    return fail(ErrorKind::corrupt, fmt::format("the snapshot does not name the role '{}'", role));
  }
  std::optional<std::string> stored;
  ETALASE_TRY(stored, m_local.read(role, k_targets_limit));
  if (stored) {
    auto trusted = accept_targets(*stored, by, announced->second);
    if (trusted && check_fresh(trusted->role.expires, m_now, role)) return trusted;
  }
  const auto name = published_file_name(announced->second.version, role);
  std::string bytes;
  ETALASE_TRY(bytes, fetch(name, smaller(announced->second.length, k_targets_limit)));
  auto offered = accept_targets(bytes, by, announced->second);
  if (!offered) return fail(offered.error().within(name));
  ETALASE_CHECK(check_fresh(offered->role.expires, m_now, role));
  ETALASE_CHECK(m_local.write(role, bytes));
  return offered;
}

Result<std::string> Updater::Session::fetch(const std::string& name, base::Bytes limit) {
  auto fetched = m_fetcher.fetch(name, limit);
  if (!fetched) {
    auto error = fetched.error().error.within(name);
    // Only the root may be absent; anything else missing is a publisher in the middle of something.
    if (error.kind == ErrorKind::not_found) error.kind = ErrorKind::unavailable;
    return fail(std::move(error));
  }
  ETALASE_CHECK(check_size(*fetched, limit, name));
  return std::move(*fetched);
}

std::optional<base::SystemTime> Updater::Session::good_until() const {
  if (!m_root || !m_timestamp || !m_snapshot || !m_targets) return std::nullopt;
  return std::min({m_root->expires, m_timestamp->expires, m_snapshot->expires, m_targets->expires});
}

base::SystemTime Updater::Session::floor() const {
  return m_floor ? std::max(*m_floor, m_setup.build_date) : m_setup.build_date;
}

// A time later than the timestamp's own expiry cannot have been seen by an honest clock, and would lock the kiosk out.
Result<void> Updater::Session::raise_floor(base::SystemTime seen) {
  if (m_setup.floor == Floor::ignored || seen <= floor()) return {};
  if (m_timestamp && seen > m_timestamp->expires) return {};
  ETALASE_CHECK(m_local.write_floor(seen));
  m_floor = seen;
  return {};
}

}  // namespace etalase::trust
