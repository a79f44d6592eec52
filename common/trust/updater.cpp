// The updater's face, and the search through delegations.
#include "trust/updater.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "trust/limits.hpp"
#include "trust/names.hpp"
#include "trust/path_patterns.hpp"
#include "trust/updater_session.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

std::optional<Target> named_by(const Targets& targets, const std::string& path) {
  const auto found = targets.targets.find(path);
  return found == targets.targets.end() ? std::nullopt : std::optional<Target>(Target{path, found->second});
}

Result<void> refuse_before_refresh() { return fail(ErrorKind::refused, "nothing is trusted yet: refresh first"); }

}  // namespace

Result<std::optional<Target>> Updater::Session::find_target(const std::string& path) {
  if (!m_targets) ETALASE_CHECK(refuse_before_refresh());
  Search state{path, {}, std::nullopt};
  const auto outcome = search(state, *m_targets);
  if (!outcome) return fail(outcome.error());
  return std::move(state.found);
}

Result<Updater::Session::Outcome> Updater::Session::search(Search& state, const Targets& targets) {
  state.found = named_by(targets, state.path);
  if (state.found) return Outcome::found;
  for (const auto& role : targets.delegations.roles) {
    if (!covers(role, state.path)) continue;
    Outcome outcome{};
    ETALASE_TRY(outcome, descend(state, role, targets.delegations));
    if (outcome != Outcome::goes_on) return outcome;
    if (role.search == DelegatedRole::Search::ends_here) return Outcome::ends_here;
  }
  return Outcome::goes_on;
}

Result<Updater::Session::Outcome> Updater::Session::descend(Search& state, const DelegatedRole& role,
                                                            const Delegations& by) {
  if (state.visited.contains(role.name)) return Outcome::goes_on;
  if (state.visited.size() >= static_cast<std::size_t>(k_most_delegations)) {
    return fail(ErrorKind::too_large,
                fmt::format("more than {} roles delegated for '{}'", k_most_delegations, state.path));
  }
  state.visited.insert(role.name);
  const Targets* targets = nullptr;
  ETALASE_TRY(targets, load_delegated(role, by));
  return search(state, *targets);
}

// What one delegator vouched for, another need not: the signatures are checked against whoever asks.
Result<const Targets*> Updater::Session::load_delegated(const DelegatedRole& role, const Delegations& by) {
  const auto known = m_delegated.find(role.name);
  if (known != m_delegated.end()) {
    const auto vouched = verify_signatures(known->second.envelope, by.keys, role.keys);
    if (!vouched) return fail(vouched.error().within(fmt::format("role '{}'", role.name)));
    return &known->second.role;
  }
  auto loaded = obtain_targets(role.name, {by.keys, role.keys});
  if (!loaded) return fail(loaded.error().within(fmt::format("role '{}'", role.name)));
  if (role.name == k_withdrawals_role) m_versions.withdrawals = loaded->role.version;
  return &m_delegated.emplace(role.name, std::move(*loaded)).first->second.role;
}

Result<std::map<std::string, TargetInfo>> Updater::Session::targets_of(const std::string& role) {
  if (!m_targets) ETALASE_CHECK(refuse_before_refresh());
  if (role == "targets") return m_targets->targets;
  // Breadth first through the roles known by name; each is loaded once.
  std::vector<const Delegations*> open{&m_targets->delegations};
  std::set<std::string> visited;
  for (std::size_t i = 0; i < open.size(); ++i) {
    for (const auto& delegated : open[i]->roles) {
      if (visited.size() >= static_cast<std::size_t>(k_most_delegations)) {
        return fail(ErrorKind::too_large, "too many delegated roles");
      }
      if (!visited.insert(delegated.name).second) continue;
      const Targets* targets = nullptr;
      ETALASE_TRY(targets, load_delegated(delegated, *open[i]));
      if (delegated.name == role) return targets->targets;
      open.push_back(&targets->delegations);
    }
  }
  return fail(ErrorKind::not_found, fmt::format("no delegation leads to the role '{}'", role));
}

// When this refresh brought no good targets file, the delegation in the stored one still holds: it was trusted once,
// and only the key it names can sign a take-down.
Result<std::optional<Targets>> Updater::Session::delegator_of_withdrawals() {
  if (m_targets) return m_targets;
  std::optional<std::string> stored;
  ETALASE_TRY(stored, m_local.read("targets", k_targets_limit));
  if (!stored) return std::optional<Targets>();
  auto targets = parse_targets(*stored);
  if (!targets) return std::optional<Targets>();
  ETALASE_CHECK(verify_signatures(targets->envelope, m_root->keys, m_root->targets));
  return std::optional<Targets>(std::move(targets->role));
}

Result<std::optional<Target>> Updater::Session::find_withdrawn() {
  if (!m_snapshot) ETALASE_CHECK(refuse_before_refresh());
  const std::string path(k_withdrawn_path);
  std::optional<Targets> delegator;
  ETALASE_TRY(delegator, delegator_of_withdrawals());
  if (!delegator) return std::optional<Target>();
  const auto& roles = delegator->delegations.roles;
  const auto role = std::find_if(roles.begin(), roles.end(), [&](const DelegatedRole& one) {
    return one.name == k_withdrawals_role && covers(one, path);
  });
  if (role == roles.end()) return std::optional<Target>();
  const Targets* targets = nullptr;
  ETALASE_TRY(targets, load_delegated(*role, delegator->delegations));
  return named_by(*targets, path);
}

Updater::Updater(base::FileSystem& files, Fetcher& fetcher, UpdaterSetup setup)
    : m_session(std::make_unique<Session>(files, fetcher, std::move(setup))) {}
Updater::~Updater() = default;
Updater::Updater(Updater&&) noexcept = default;
Updater& Updater::operator=(Updater&&) noexcept = default;

Result<void> Updater::trust_root(base::FileSystem& files, const std::string& folder, std::string_view root_bytes) {
  const auto root = accept_first_root(root_bytes);
  if (!root) return fail(root.error().within("the root given by hand"));
  return LocalMetadata(files, folder).write("root", root_bytes);
}

Result<void> Updater::refresh(base::SystemTime system_now) { return m_session->refresh(system_now); }
Result<std::optional<Target>> Updater::find_target(const std::string& path) { return m_session->find_target(path); }
Result<std::map<std::string, TargetInfo>> Updater::targets_of(const std::string& role) {
  return m_session->targets_of(role);
}
Result<std::optional<Target>> Updater::find_withdrawn() { return m_session->find_withdrawn(); }
RoleVersions Updater::versions() const { return m_session->versions(); }
std::optional<base::SystemTime> Updater::good_until() const { return m_session->good_until(); }
base::SystemTime Updater::time_used() const { return m_session->time_used(); }
base::SystemTime Updater::floor() const { return m_session->floor(); }
Result<void> Updater::raise_floor(base::SystemTime seen) { return m_session->raise_floor(seen); }

}  // namespace etalase::trust
