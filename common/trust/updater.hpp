// The client's side of TUF: brings the trusted metadata of one repository up to date and finds targets in it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "base/result.hpp"
#include "trust/fetcher.hpp"
#include "trust/metadata.hpp"

namespace etalase::trust {

// A file that trusted metadata names.
struct Target {
  std::string path;
  TargetInfo info;
};

// Versions trusted now, 0 where none is; `withdrawals` is 0 until it was asked for.
struct RoleVersions {
  std::uint64_t root = 0, timestamp = 0, snapshot = 0, targets = 0, withdrawals = 0;
  bool operator==(const RoleVersions&) const = default;
};

// Whether time may be pushed forward by what was seen signed earlier, or is the system clock alone.
enum class Floor { applied, ignored };

struct UpdaterSetup {
  // Holds root.json, timestamp.json, snapshot.json, targets.json, <percent-encoded role>.json, and `time-floor`.
  std::string folder;
  Floor floor = Floor::applied;
  // No kiosk runs before its package was built.
  base::SystemTime build_date{};
};

// Owns the metadata folder for the time of a refresh; one thread. Every file is stored durably, byte for byte as it
// came, as soon as it is verified; a refused file leaves its predecessor in place. `custom` is never looked at.
class Updater {
 public:
  // The file system and the fetcher outlive the updater.
  Updater(base::FileSystem& files, Fetcher& fetcher, UpdaterSetup setup);
  ~Updater();
  Updater(Updater&&) noexcept;
  Updater& operator=(Updater&&) noexcept;

  // Trusts a root that came by hand: verifies that it signs itself and stores it. Kinds corrupt, too_large, untrusted.
  // An expired one is accepted, since rotation may bring a newer one.
  [[nodiscard]] static base::Result<void> trust_root(base::FileSystem& files, const std::string& folder,
                                                     std::string_view root_bytes);

  // Runs the client workflow (specification 5.3 to 5.6): root, timestamp, snapshot, targets, starting from what the
  // folder holds. Kinds: not_found without a root; unavailable; corrupt; too_large; untrusted for signatures; expired
  // (check the clock); rolled_back for what is older than what is trusted; refused for what was not announced;
  // no_space. Roles verified before a failure stay.
  [[nodiscard]] base::Result<void> refresh(base::SystemTime system_now);

  // Finds a target through the delegations, loading roles as it needs them; absent when nobody vouches for the path.
  // After a successful refresh() only: kind refused before.
  [[nodiscard]] base::Result<std::optional<Target>> find_target(const std::string& path);
  // Lists what one role itself names: "targets", or a role reached by its delegations (a search may still answer
  // differently: resolve each path by find_target). Kind not_found when no such role is delegated.
  [[nodiscard]] base::Result<std::map<std::string, TargetInfo>> targets_of(const std::string& role);

  // Brings the role `withdrawals` up to date and returns its `withdrawn.json`, absent when the feed has none. Needs the
  // snapshot of the last refresh() alone: it works although targets or any content failed, by the delegation that
  // was trusted last.
  [[nodiscard]] base::Result<std::optional<Target>> find_withdrawn();

  [[nodiscard]] RoleVersions versions() const;
  // Returns when the first of the trusted top-level roles expires; absent before a successful refresh.
  [[nodiscard]] std::optional<base::SystemTime> good_until() const;
  // Returns the time the last refresh() went by: the system clock or the floor, whichever is later.
  [[nodiscard]] base::SystemTime time_used() const;
  // Returns the earliest time it can be, from the build date and what was seen signed.
  [[nodiscard]] base::SystemTime floor() const;
  // Raises the floor to a feed's published_at; counts from the next refresh() on. Kinds of a disk that refuses.
  [[nodiscard]] base::Result<void> raise_floor(base::SystemTime seen);

 private:
  class Session;
  std::unique_ptr<Session> m_session;
};

}  // namespace etalase::trust
