// Polling times.
#include "sync/schedule.hpp"

#include <algorithm>

namespace etalase::sync {

namespace {

template <class Map>
auto earliest(const Map& map) {
  return std::min_element(map.begin(), map.end(),
                          [](const auto& a, const auto& b) { return a.second.at < b.second.at; });
}

}  // namespace

void Schedule::hurry(base::BootTime now) {
  for (auto& [id, entry] : m_next) entry.at = std::min(entry.at, now);
}

std::optional<std::string> Schedule::due(base::BootTime now) const {
  const auto first = earliest(m_next);
  if (first == m_next.end() || first->second.at > now) return {};
  return first->first;
}

std::optional<base::BootTime> Schedule::next() const {
  const auto first = earliest(m_next);
  if (first == m_next.end()) return {};
  return first->second.at;
}

bool Schedule::is_due(const std::string& id, base::BootTime now) const {
  const auto found = m_next.find(id);
  return found != m_next.end() && found->second.at <= now;
}

Delay Schedule::finished(const std::string& id, const Ending& ending, base::BootTime now) {
  auto& entry = m_next[id];
  entry.failures = ending.look == Look::reached ? 0 : entry.failures + 1;
  const auto delay = std::max(poll_delay(ending.every, entry.failures, ending.random), ending.at_least);
  entry.at = now + delay;
  return delay;
}

}  // namespace etalase::sync
