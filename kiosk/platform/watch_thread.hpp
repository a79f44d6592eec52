// The thread that turns inotify and signals into events.
#pragma once

#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "loop/event_queue.hpp"

namespace etalase::platform {

// What to watch: <sources>/<id> for each source (also before it exists) and the folder of sync.json.
struct Watched {
  std::string sources_folder;
  std::vector<std::string> sources;
  std::string runtime_folder;
};

// Blocks SIGTERM, SIGINT and SIGHUP in the calling thread; call first in main so that every thread inherits it.
void block_signals();

// Owns the thread, inotify and signalfd; the queue must outlive it. Folders that are missing are waited for. Signals:
// TERM and INT become Stop, HUP becomes SettingsChanged.
class WatchThread {
 public:
  // Kind unavailable when the kernel gives no inotify or signalfd.
  [[nodiscard]] static base::Result<std::unique_ptr<WatchThread>> start(Watched watched, loop::EventQueue& queue);
  ~WatchThread();
  WatchThread(const WatchThread&) = delete;
  WatchThread& operator=(const WatchThread&) = delete;

 private:
  struct State;
  explicit WatchThread(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace etalase::platform
