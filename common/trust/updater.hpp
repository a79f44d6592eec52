// The client's side of TUF: brings the trusted metadata of one repository up to date and finds targets in it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "base/result.hpp"
#include "trust/updater_session.hpp"

namespace etalase::trust {

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
  // folder holds. Kinds: not_found without a root or for a file that the
  // repository lacks; unavailable; corrupt; too_large; untrusted for signatures; expired
  // (check the clock); rolled_back for what is older than what is trusted; refused for what was not announced;
  // no_space. Roles verified before a failure stay.
  [[nodiscard]] base::Result<void> refresh(base::SystemTime system_now);

  // Finds a target through the delegations, loading roles as it needs them; absent when nobody vouches for the path.
  // After a successful refresh() only: kind refused before.
  [[nodiscard]] base::Result<std::optional<Target>> find_target(const std::string& path);

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
  std::unique_ptr<UpdaterSession> m_session;
};

}  // namespace etalase::trust
