// Gathers what runtime/sync.json says and rewrites it by rename.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "report/runtime_files.hpp"
#include "report/status_codec.hpp"
#include "settings/settings.hpp"
#include "sync/agent.hpp"

namespace etalase::sync {

using Agents = std::vector<std::unique_ptr<Agent>>;

// Used by one thread at a time.
class StatusBoard {
 public:
  StatusBoard(base::FileSystem& files, const base::Clock& clock, settings::Paths paths, base::Bytes reserve);

  // Takes over from the file of an earlier run what the disk does not tell.
  void remember_into(Agent& agent) const;
  [[nodiscard]] report::SyncStatus gather(const Agents& agents) const;
  // Writes runtime/sync.json; a failure is logged once until it works again.
  void publish(const Agents& agents);
  // The same, at most once a second; tells whether it did.
  bool publish_now_and_then(const Agents& agents);
  // Measures the stores anew; costs a look at every file.
  void measure();

  [[nodiscard]] std::string path() const { return report::sync_status_path(m_paths.runtime); }

 private:
  base::FileSystem* m_files;
  const base::Clock* m_clock;
  settings::Paths m_paths;
  base::Bytes m_reserve;
  base::Bytes m_used, m_free;
  base::BootTime m_published{0};
  bool m_failing = false;
};

}  // namespace etalase::sync
