// The rule of adoption.
#include "app/adoption.hpp"

#include <algorithm>

namespace etalase::app {

void Adoption::arrived(base::BootTime now) {
  // A second arrival does not start the five minutes anew.
  if (!m_arrived) m_arrived = now;
}

std::optional<base::BootTime> Adoption::due(Visitor visitor, base::BootTime last_touch) const {
  if (!m_arrived) return std::nullopt;
  if (visitor == Visitor::none) return *m_arrived;
  const base::BootTime quiet = std::max(*m_arrived, last_touch + k_quiet);
  return std::min(quiet, *m_arrived + k_latest);
}

}  // namespace etalase::app
