// One refresh and the searches after it, behind the updater's face.
#pragma once

#include <optional>
#include <string>

#include "trust/local_metadata.hpp"
#include "trust/metadata_source.hpp"
#include "trust/target_search.hpp"
#include "trust/time_floor.hpp"

namespace etalase::trust {

// Versions trusted now, 0 where none is; `withdrawals` is 0 until it was asked for.
struct RoleVersions {
  std::uint64_t root = 0, timestamp = 0, snapshot = 0, targets = 0, withdrawals = 0;
  bool operator==(const RoleVersions&) const = default;
};

struct UpdaterSetup {
  // Holds root.json, timestamp.json, snapshot.json, targets.json, <percent-encoded role>.json, and `time-floor`.
  std::string folder;
  Floor floor = Floor::applied;
  // No kiosk runs before its package was built.
  base::SystemTime build_date{};
};

// Everything trusted below is verified against the root at hand; cleared at the start of each refresh.
class UpdaterSession {
 public:
  UpdaterSession(base::FileSystem& files, Fetcher& fetcher, UpdaterSetup setup);

  [[nodiscard]] base::Result<void> refresh(base::SystemTime system_now);
  [[nodiscard]] base::Result<std::optional<Target>> find_target(const std::string& path);
  [[nodiscard]] base::Result<std::optional<Target>> find_withdrawn();
  [[nodiscard]] const RoleVersions& versions() const { return m_versions; }
  [[nodiscard]] std::optional<base::SystemTime> good_until() const;
  [[nodiscard]] const TimeFloor& time() const { return m_time; }
  [[nodiscard]] base::Result<void> raise_floor(base::SystemTime seen);

 private:
  // The steps of a refresh, in order.
  [[nodiscard]] base::Result<void> start(base::SystemTime system_now);
  [[nodiscard]] base::Result<void> load_root();
  [[nodiscard]] base::Result<void> update_root();
  [[nodiscard]] base::Result<void> update_timestamp();
  [[nodiscard]] base::Result<void> update_snapshot();
  [[nodiscard]] base::Result<void> update_targets();

  void recall_versions();
  [[nodiscard]] base::Result<void> adopt_root(Verified<Root> next);
  [[nodiscard]] base::Result<void> forget_rotated(const Verified<Root>& next);
  [[nodiscard]] base::Result<void> adopt_timestamp(Verified<Timestamp> offered);
  [[nodiscard]] base::Result<void> fetch_snapshot(const std::optional<Verified<Snapshot>>& trusted);
  // Takes over the version of the withdrawals when a search came upon them.
  void note_withdrawals();

  LocalMetadata m_local;
  Fetcher& m_fetcher;
  MetadataSource m_source{m_local, m_fetcher};
  std::string m_folder;
  TimeFloor m_time;
  RoleVersions m_versions;
  // What this refresh has verified so far.
  struct Trusted {
    std::optional<Verified<Root>> root;
    std::optional<Verified<Timestamp>> timestamp;
    std::optional<Verified<Snapshot>> snapshot;
    std::optional<Verified<Targets>> targets;
  };
  Trusted m_trusted;
  std::optional<TargetSearch> m_search;  // of m_trusted.snapshot, begins with it
};

}  // namespace etalase::trust
