// Children before siblings, each role once.
#include "trust/target_search.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "trust/limits.hpp"
#include "trust/metadata.hpp"
#include "trust/path_patterns.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

std::optional<Target> named_by(const Targets& targets, const std::string& path) {
  const auto found = targets.targets.find(path);
  return found == targets.targets.end() ? std::nullopt : std::optional<Target>(Target{path, found->second});
}

base::Error in_role(const base::Error& error, const std::string& role) {
  auto named = error.within(fmt::format("role '{}'", role));
  if (named.subject.empty()) named.subject = role;
  return named;
}

}  // namespace

Result<std::optional<Target>> TargetSearch::find(const std::string& path, const Verified<Targets>& top) {
  Search state{path, {}, std::nullopt};
  const auto outcome = search(state, top);
  if (!outcome) return fail(outcome.error());
  return std::move(state.found);
}

Result<TargetSearch::Outcome> TargetSearch::search(Search& state, const Verified<Targets>& targets) {
  state.found = named_by(*targets, state.path);
  if (state.found) return Outcome::found;
  for (const auto& role : targets->delegations.roles) {
    if (!covers(role, state.path)) continue;
    Outcome outcome{};
    ETALASE_TRY(outcome, descend(state, role, targets));
    if (outcome != Outcome::goes_on) return outcome;
    if (role.search == DelegatedRole::Search::ends_here) return Outcome::ends_here;
  }
  return Outcome::goes_on;
}

Result<TargetSearch::Outcome> TargetSearch::descend(Search& state, const DelegatedRole& role,
                                                    const Verified<Targets>& by) {
  if (state.visited.contains(role.name)) return Outcome::goes_on;
  if (state.visited.size() >= static_cast<std::size_t>(k_most_delegations)) {
    const auto words = fmt::format("more than {} roles delegated for '{}'", k_most_delegations, state.path);
    return fail(base::Error{ErrorKind::too_large, words, state.path}.from(base::Origin::council));
  }
  state.visited.insert(role.name);
  const auto targets = load(role, by);
  return targets ? search(state, *targets) : fail(targets.error());
}

// What one delegator vouched for, another need not: the signatures are checked against whoever asks.
Result<Verified<Targets>> TargetSearch::load(const DelegatedRole& role, const Verified<Targets>& by) {
  const auto signers = Signers::of_delegated(by, role);
  const auto known = m_loaded.find(role.name);
  if (known != m_loaded.end()) {
    const auto parsed = parse_targets(known->second.bytes());
    auto vouched = parsed ? verify(*parsed, signers) : fail(parsed.error());
    if (!vouched) return fail(in_role(vouched.error(), role.name));
    return vouched;
  }
  auto loaded = m_source.targets(role.name, signers, m_snapshot, m_now);
  if (!loaded) return fail(in_role(loaded.error(), role.name));
  m_loaded.emplace(role.name, *loaded);
  return loaded;
}

Result<std::optional<Target>> TargetSearch::find_withdrawn(const Verified<Targets>& top) {
  const std::string path(k_withdrawn_path);
  const auto& roles = top->delegations.roles;
  const auto role = std::find_if(roles.begin(), roles.end(), [&](const DelegatedRole& one) {
    return one.name == k_withdrawals_role && covers(one, path);
  });
  if (role == roles.end()) return std::optional<Target>();
  const auto targets = load(*role, top);
  return targets ? named_by(**targets, path) : Result<std::optional<Target>>(fail(targets.error()));
}

std::optional<std::uint64_t> TargetSearch::version_of(const std::string& role) const {
  const auto found = m_loaded.find(role);
  return found == m_loaded.end() ? std::nullopt : std::optional((*found).second->version);
}

}  // namespace etalase::trust
