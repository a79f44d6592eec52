// The thread that does what blocks: hashing, SQLite, fsync, and waiting for the network on behalf of a job.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
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
  // Asks the work at hand to stop; the next piece runs.
  void interrupt() { m_current.request_stop(); }
  // Asks the work at hand to stop; there will be no other.
  void request_stop();

 private:
  void loop(const std::stop_token& stop);

  std::function<void()> m_done;
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::function<void()> m_work;
  std::stop_source m_current;  // of the work at hand; the owner's thread
  std::atomic<bool> m_running = false;
  std::jthread m_thread;
};

}  // namespace etalase::sync
