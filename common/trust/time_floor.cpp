// Reads, raises and forgets the floor.
#include "trust/time_floor.hpp"

#include <algorithm>

namespace etalase::trust {

using base::Result;

Result<void> TimeFloor::begin(base::SystemTime system_now) {
  m_now = system_now;
  if (m_use == Floor::ignored) return {};
  ETALASE_TRY(m_seen, m_local.read_floor());
  m_now = std::max(system_now, earliest());
  return {};
}

base::SystemTime TimeFloor::earliest() const { return m_seen ? std::max(*m_seen, m_build_date) : m_build_date; }

Result<void> TimeFloor::raise(base::SystemTime seen) {
  if (m_use == Floor::ignored || seen <= earliest()) return {};
  ETALASE_CHECK(m_local.write_floor(seen));
  m_seen = seen;
  return {};
}

Result<void> TimeFloor::forget() {
  if (m_use == Floor::ignored) return {};
  m_seen.reset();
  return m_local.remove_floor();
}

}  // namespace etalase::trust
