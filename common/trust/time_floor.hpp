// The time that a refresh goes by, and the earliest that it can be.
#pragma once

#include "trust/local_metadata.hpp"

namespace etalase::trust {

// Whether time may be pushed forward by what was seen signed earlier, or is the system clock alone.
enum class Floor { applied, ignored };

// Keeps a clock that was set back from making expired metadata good again; used by one thread.
class TimeFloor {
 public:
  // `local` outlives it. No kiosk runs before its package was built, at `build_date`.
  TimeFloor(LocalMetadata& local, Floor use, base::SystemTime build_date)
      : m_local(local), m_use(use), m_build_date(build_date) {}

  // Begins a refresh: reads the stored floor and fixes now(). Kinds of a disk that refuses.
  [[nodiscard]] base::Result<void> begin(base::SystemTime system_now);
  // Returns the time of the last begin(): the system clock or the floor, whichever is later.
  [[nodiscard]] base::SystemTime now() const { return m_now; }
  [[nodiscard]] base::SystemTime earliest() const;
  // Raises the floor, durably, where `seen` is later; now() stays.
  [[nodiscard]] base::Result<void> raise(base::SystemTime seen);
  // Takes back what was seen, durably.
  [[nodiscard]] base::Result<void> forget();

 private:
  LocalMetadata& m_local;
  Floor m_use;
  base::SystemTime m_build_date;
  base::SystemTime m_now{};
  std::optional<base::SystemTime> m_seen;
};

}  // namespace etalase::trust
