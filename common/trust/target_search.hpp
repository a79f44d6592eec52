// Finding targets through delegations, in the order of trust.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "trust/metadata_source.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

// Owns the delegated roles that were loaded since a refresh fixed snapshot and time. One thread.
class TargetSearch {
 public:
  TargetSearch(MetadataSource& source, Verified<Snapshot> snapshot, base::SystemTime now)
      : m_source(source), m_snapshot(std::move(snapshot)), m_now(now) {}

  // As Updater::find_target(), from the top role down.
  [[nodiscard]] base::Result<std::optional<Target>> find(const std::string& path, const Verified<Targets>& top);
  // Finds withdrawn.json by the top role's own delegation alone.
  [[nodiscard]] base::Result<std::optional<Target>> find_withdrawn(const Verified<Targets>& top);
  // The version of a delegated role; absent when it was not loaded.
  [[nodiscard]] std::optional<std::uint64_t> version_of(const std::string& role) const;

 private:
  // How a search through the delegations went on.
  enum class Outcome { found, goes_on, ends_here };
  struct Search {
    const std::string& path;
    std::set<std::string> visited;
    std::optional<Target> found;
  };

  [[nodiscard]] base::Result<Outcome> search(Search& state, const Verified<Targets>& targets);
  [[nodiscard]] base::Result<Outcome> descend(Search& state, const DelegatedRole& role, const Verified<Targets>& by);
  [[nodiscard]] base::Result<Verified<Targets>> load(const DelegatedRole& role, const Verified<Targets>& by);

  MetadataSource& m_source;
  Verified<Snapshot> m_snapshot;
  base::SystemTime m_now;
  std::map<std::string, Verified<Targets>> m_loaded;
};

}  // namespace etalase::trust
