// Counts wrong PINs.
#include "app/pin_lock.hpp"

namespace etalase::app {

void PinLock::wrong(base::BootTime now) {
  if (++m_wrong < k_tries) return;
  m_wrong = 0;
  m_until = now + k_closed;
}

std::optional<base::BootTime> PinLock::closed_until(base::BootTime now) const {
  return m_until && now < *m_until ? m_until : std::nullopt;
}

}  // namespace etalase::app
