// The program's loop: the network and signals on this thread, one job at a time on the disk thread.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "settings/settings.hpp"
#include "sync/curl_client.hpp"
#include "sync/disk_thread.hpp"
#include "sync/notify.hpp"
#include "sync/schedule.hpp"
#include "sync/status_board.hpp"
#include "sync/watch.hpp"

namespace etalase::sync {

// forever: until a signal. once: every source one time.
enum class Lasting { forever, once };

// Reads the configuration anew; kind refused with what is wrong.
using ReadSettings = std::function<base::Result<settings::Settings>()>;

// Owns agents, client and threads. Make and run it on the main thread, before any other thread exists.
class Daemon {
 public:
  Daemon(base::FileSystem& files, const base::Clock& clock, settings::Settings settings, ReadSettings read_again);

  // Returns the exit status: 0 when all is well or offline, 1 when a source is refused or in error, or when another
  // daemon runs already.
  [[nodiscard]] int run(Lasting lasting);

 private:
  void set_up_agents();
  [[nodiscard]] base::Result<void> lock_stores();
  void loop();
  void handle(const std::vector<int>& readable);
  void handle_signals();
  void begin_work();
  void begin_refresh(const std::string& id);
  void begin_upkeep();
  void end_work();
  void reload();
  void shut_down();
  void beat();
  [[nodiscard]] Agent* find(const std::string& id);
  [[nodiscard]] Job job(const std::stop_token& stop);
  [[nodiscard]] std::chrono::milliseconds time_to_wait() const;
  [[nodiscard]] std::vector<int> descriptors() const;

  base::FileSystem& m_files;
  const base::Clock& m_clock;
  settings::Settings m_settings;
  ReadSettings m_read_again;
  SignalWatch m_signals;
  RequestWatch m_requests;
  CurlClient m_http;
  std::function<double()> m_random;
  StatusBoard m_board;
  Agents m_agents;
  std::vector<std::unique_ptr<base::FileLock>> m_locks;
  Schedule m_schedule;
  Heartbeat m_heartbeat;
  std::vector<std::string> m_left;  // sources that `once` still has to visit
  base::BootTime m_next_upkeep;
  std::string m_working_on;  // the source whose refresh runs or just ended
  Lasting m_lasting = Lasting::forever;
  bool m_reload_wanted = false;
  bool m_stopping = false;
  std::atomic<bool> m_refetch_wanted = false;  // upkeep found something to fetch again
  std::atomic<std::uint64_t> m_moved = 0;
  DiskThread m_disk;  // last: it works with all of the above
};

}  // namespace etalase::sync
