// The program's loop: the network and signals on this thread, one job at a time on the disk thread.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "settings/settings.hpp"
#include "sync/disk_thread.hpp"
#include "sync/network.hpp"
#include "sync/notify.hpp"
#include "sync/schedule.hpp"
#include "sync/status_board.hpp"
#include "sync/watch.hpp"

namespace etalase::sync {

// forever: until a signal. once: every source until it has all it may fetch now.
enum class Lasting { forever, once };

// Reads the configuration anew; kind refused with what is wrong.
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
  [[nodiscard]] bool is_resting() const { return m_disk.is_idle(); }

 private:
  // What the disk thread does.
  enum class Work { none, refresh, upkeep };

  void set_up_agents();
  [[nodiscard]] base::Result<void> lock_stores();
  void loop();
  void handle(const std::vector<int>& readable);
  void handle_signals();
  void take_requests();
  void let_own_source_pass();
  void make_way();
  void begin_work();
  void begin_refresh(const std::string& id);
  void begin_upkeep();
  void clear_departed();
  void end_work();
  void end_refresh(Agent& agent);
  void reload();
  void take_over(settings::Settings settings);
  void shut_down();
  void beat();
  [[nodiscard]] Agent* find(const std::string& id);
  void show_progress();
  [[nodiscard]] Job job(const std::stop_token& stop);
  [[nodiscard]] std::chrono::milliseconds time_to_wait() const;
  [[nodiscard]] std::vector<int> descriptors() const;

  DaemonTools m_tools;
  settings::Settings m_settings;
  SignalWatch m_signals;
  RequestWatch m_requests;
  std::function<double()> m_random;
  StatusBoard m_board;
  Agents m_agents;
  std::vector<std::unique_ptr<base::FileLock>> m_locks;
  Schedule m_schedule;
  Heartbeat m_heartbeat;
  std::vector<std::string> m_left;  // sources that `once` still has to visit
  base::BootTime m_next_upkeep;
  Work m_work = Work::none;
  std::string m_working_on;   // the source whose refresh runs or just ended
  base::Bytes m_shown_total;  // of the download whose beginning was shown; the disk thread
  Lasting m_lasting = Lasting::forever;
  bool m_reload_wanted = false;
  bool m_stopping = false;
  bool m_way_wanted = false;                   // somebody waits for the job at hand
  bool m_made_way = false;                     // the job at hand was asked to end before its time
  std::atomic<bool> m_refetch_wanted = false;  // upkeep found something to fetch again
  std::atomic<std::uint64_t> m_moved = 0;
  DiskThread m_disk;  // last: it works with all of the above
};

}  // namespace etalase::sync
