// One updater's state and steps. For updater.cpp alone.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "trust/local_metadata.hpp"
#include "trust/rules.hpp"
#include "trust/updater.hpp"

namespace etalase::trust {

// Everything trusted below is verified against the root at hand; cleared at the start of each refresh.
class Updater::Session {
 public:
  Session(base::FileSystem& files, Fetcher& fetcher, UpdaterSetup setup);

  [[nodiscard]] base::Result<void> refresh(base::SystemTime system_now);
  [[nodiscard]] base::Result<std::optional<Target>> find_target(const std::string& path);
  [[nodiscard]] base::Result<std::map<std::string, TargetInfo>> targets_of(const std::string& role);
  [[nodiscard]] base::Result<std::optional<Target>> find_withdrawn();
  [[nodiscard]] const RoleVersions& versions() const { return m_versions; }
  [[nodiscard]] std::optional<base::SystemTime> good_until() const;
  [[nodiscard]] base::SystemTime time_used() const { return m_now; }
  [[nodiscard]] base::SystemTime floor() const;
  [[nodiscard]] base::Result<void> raise_floor(base::SystemTime seen);

 private:
  // How a search through the delegations went on.
  enum class Outcome { found, goes_on, ends_here };
  struct Search {
    const std::string& path;
    std::set<std::string> visited;
    std::optional<Target> found;
  };

  // The steps of a refresh, in order.
  [[nodiscard]] base::Result<void> start(base::SystemTime system_now);
  [[nodiscard]] base::Result<void> load_root();
  [[nodiscard]] base::Result<void> update_root();
  [[nodiscard]] base::Result<void> update_timestamp();
  [[nodiscard]] base::Result<void> update_snapshot();
  [[nodiscard]] base::Result<void> update_targets();

  void recall_versions();
  [[nodiscard]] base::Result<void> adopt_root(Signed<Root> next, const std::string& bytes);
  [[nodiscard]] base::Result<void> forget_rotated(const Root& next);
  [[nodiscard]] base::Result<std::optional<Timestamp>> local_timestamp() const;
  [[nodiscard]] base::Result<void> adopt_timestamp(Signed<Timestamp> offered, const std::string& bytes);
  [[nodiscard]] base::Result<void> fetch_snapshot(const std::optional<Snapshot>& trusted);
  [[nodiscard]] base::Result<std::string> fetch(const std::string& name, base::Bytes limit);
  [[nodiscard]] base::Result<Signed<Targets>> obtain_targets(const std::string& role, const Delegator& by);
  [[nodiscard]] base::Result<const Targets*> load_delegated(const DelegatedRole& role, const Delegations& by);
  [[nodiscard]] base::Result<Outcome> search(Search& search, const Targets& targets);
  [[nodiscard]] base::Result<Outcome> descend(Search& search, const DelegatedRole& role, const Delegations& by);
  [[nodiscard]] base::Result<std::optional<Targets>> delegator_of_withdrawals();

  LocalMetadata m_local;
  Fetcher& m_fetcher;
  UpdaterSetup m_setup;
  base::SystemTime m_now{};
  std::optional<base::SystemTime> m_floor;
  RoleVersions m_versions;
  std::optional<Root> m_root;
  std::optional<Timestamp> m_timestamp;
  std::optional<Snapshot> m_snapshot;
  std::optional<Targets> m_targets;
  std::map<std::string, Signed<Targets>> m_delegated;
};

}  // namespace etalase::trust
