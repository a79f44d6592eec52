// The program's loop: the network and signals on this thread, one job at a time on the disk thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "settings/settings.hpp"
#include "sync/network.hpp"
#include "sync/notify.hpp"
#include "sync/schedule.hpp"
#include "sync/sources.hpp"
#include "sync/watch.hpp"
#include "sync/worker.hpp"

namespace etalase::sync {

// forever: until a signal. once: every source until it has all it may fetch now. repair: the same, after every stored
// file was hashed.
enum class Lasting { forever, once, repair };

// Reads the configuration anew; kind invalid with what is wrong.
using ReadSettings = std::function<base::Result<settings::Settings>()>;

// What a daemon works with; all outlive it.
struct DaemonTools {
  base::FileSystem& files;
  const base::Clock& clock;
  Network& network;
  ReadSettings read_again;
};

// Owns agents and the disk thread. Make and run it on the main thread, before any other thread exists.
class Daemon {
 public:
  Daemon(DaemonTools tools, settings::Settings settings);

  // Returns the exit status: 0 when all is well or offline, 1 when a source is refused or in error, or when another
  // daemon runs already.
  [[nodiscard]] int run(Lasting lasting);
  // Tells whether no job runs, so that only time or a signal can bring the next; on the loop's thread.
  [[nodiscard]] bool is_resting() const { return m_worker.is_idle(); }

 private:
  void loop();
  void handle(const std::vector<int>& readable);
  void handle_signals();
  void take_requests();
  void let_own_source_pass();
  void make_way();
  void begin_work();
  [[nodiscard]] bool has_repaired() const;
  void end_work();
  void end_refresh(Agent& agent);
  void reload();
  void take_over(settings::Settings settings);
  void schedule_all();
  void shut_down();
  void beat();
  [[nodiscard]] std::chrono::milliseconds time_to_wait() const;
  [[nodiscard]] std::vector<int> descriptors() const;

  DaemonTools m_tools;
  settings::Settings m_settings;
  SignalWatch m_signals;
  RequestWatch m_requests;
  std::function<double()> m_random;
  Schedule m_schedule;
  Heartbeat m_heartbeat;
  std::vector<std::string> m_left;  // sources that a visit (once, repair) still has to make
  base::BootTime m_next_upkeep;
  Lasting m_lasting = Lasting::forever;
  bool m_reload_wanted = false;
  bool m_upkeep_first = false;
  bool m_found_damage = false;
  bool m_look_anew = false;  // somebody asked; at the next beginning, when the agents rest
  bool m_stopping = false;
  bool m_way_wanted = false;  // somebody waits for the job at hand
  Sources m_sources;
  Worker m_worker;  // last: it works with the sources and the settings
};

}  // namespace etalase::sync
