// The thread that does what blocks: hashing, SQLite, fsync, and waiting for the network on behalf of a job.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace etalase::sync {

// Runs one piece of work at a time. start() and is_idle() from the thread that owns it.
class DiskThread {
 public:
  using Work = std::function<void(std::stop_token)>;
  // `done` is called on the disk thread after each piece, to wake the owner.
  explicit DiskThread(std::function<void()> done);
  // Asks running work to stop and waits for it.
  ~DiskThread();

  // Only while idle.
  void start(Work work);
  [[nodiscard]] bool is_idle() const { return !m_running; }
  void request_stop() { m_thread.request_stop(); }

 private:
  void loop(const std::stop_token& stop);

  std::function<void()> m_done;
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  Work m_work;
  std::atomic<bool> m_running = false;
  std::jthread m_thread;
};

}  // namespace etalase::sync
