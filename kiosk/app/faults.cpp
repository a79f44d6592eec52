// Keeps the list of faults.
#include "app/faults.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace etalase::app {

namespace {
constexpr std::size_t k_most = 20;
}

bool Faults::has(Matter matter, const base::Error& error) const {
  return std::any_of(m_entries.begin(), m_entries.end(),
                     [&](const Entry& known) { return known.matter == matter && known.error == error; });
}

void Faults::add(Matter matter, const base::Error& error, base::SystemTime now) {
  base::log_error(error.message);
  if (has(matter, error)) return;
  if (m_entries.size() >= k_most) m_entries.erase(m_entries.begin());
  m_entries.push_back({matter, error, now});
}

void Faults::end(Matter matter) {
  std::erase_if(m_entries, [matter](const Entry& known) { return known.matter == matter; });
}

void Faults::replace(Matter matter, const base::Error& error, base::SystemTime now) {
  if (!has(matter, error)) end(matter);
  add(matter, error, now);
}

}  // namespace etalase::app
