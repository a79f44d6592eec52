// Every configured source: its agent, its store's lock, and the status board that tells of all of them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "settings/settings.hpp"
#include "sync/status_board.hpp"

namespace etalase::sync {

// Owns the agents. While a job works with them, only the disk thread touches them; else only the main thread.
class Sources {
 public:
  // Begins with an agent for each source of these settings.
  Sources(AgentTools tools, const settings::Settings& settings);

  // Sources that stayed as they were keep their agent and what it knows; the others begin anew. Lets go of all locks.
  void set_up(const settings::Settings& settings);
  // Makes this the only daemon on these stores; kind busy when another one runs.
  [[nodiscard]] base::Result<void> lock();

  // Null when there is no such source.
  [[nodiscard]] Agent* find(const std::string& id);
  [[nodiscard]] const Agents& all() const { return m_agents; }

  // Measures the stores anew; costs a look at every file.
  void measure() { m_board.measure(); }
  // Rewrites sync.json; the second at most once a second, and tells whether it did.
  void publish() { m_board.publish(m_agents); }
  bool publish_now_and_then() { return m_board.publish_now_and_then(m_agents); }
  [[nodiscard]] report::SyncStatus status() const { return m_board.gather(m_agents); }

 private:
  AgentTools m_tools;
  settings::Paths m_paths;
  StatusBoard m_board;
  Agents m_agents;
  std::vector<std::unique_ptr<base::FileLock>> m_locks;
};

}  // namespace etalase::sync
