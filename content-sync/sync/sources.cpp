// Agents come and go with the configuration.
#include "sync/sources.hpp"

#include <algorithm>

namespace etalase::sync {

Sources::Sources(AgentTools tools, const settings::Settings& settings)
    : m_tools(tools),
      m_paths(settings.paths),
      m_board(tools.files, tools.clock, settings.paths, settings.sync.reserve) {
  set_up(settings);
}

void Sources::set_up(const settings::Settings& settings) {
  m_locks.clear();
  Agents before;
  before.swap(m_agents);
  if (settings.paths != m_paths) before.clear();
  m_paths = settings.paths;
  m_board = StatusBoard(m_tools.files, m_tools.clock, m_paths, settings.sync.reserve);
  for (const auto& source : settings.sources) {
    const auto kept = std::find_if(before.begin(), before.end(),
                                   [&source](const auto& agent) { return agent && agent->source() == source; });
    if (kept != before.end()) {
      (*kept)->set_sync(settings.sync);
      m_agents.push_back(std::move(*kept));
      continue;
    }
    m_agents.push_back(std::make_unique<Agent>(m_tools, source, settings.sync, m_paths.sources));
    m_agents.back()->look_at_disk();
    m_board.remember_into(*m_agents.back());
  }
}

base::Result<void> Sources::lock() {
  m_locks.clear();
  for (auto& agent : m_agents) {
    auto lock = agent->store().lock_daemon();
    if (!lock && lock.error().kind == base::ErrorKind::busy)
      return base::fail(base::ErrorKind::busy, "another etalase-sync runs already: stop it first");
    if (!lock) return base::fail(lock.error());
    m_locks.push_back(std::move(*lock));
  }
  return {};
}

Agent* Sources::find(const std::string& id) {
  const auto found =
      std::find_if(m_agents.begin(), m_agents.end(), [&id](const auto& agent) { return agent->source().id == id; });
  return found == m_agents.end() ? nullptr : found->get();
}

}  // namespace etalase::sync
