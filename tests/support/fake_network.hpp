// A network without sockets whose time is a fake clock's: a week passes in seconds.
#pragma once

#include <poll.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

#include "support/fake_clock.hpp"
#include "support/fake_http.hpp"
#include "sync/network.hpp"

namespace etalase::test {

// Answers like a FakeHttp. While the daemon rests each poll lets the time pass that it would have waited.
class FakeNetwork final : public sync::Network {
 public:
  FakeNetwork(FakeClock& clock, FakeHttp& http) : m_clock(clock), m_http(http) {}

  // Set both before the daemon runs: whether it rests, and what to do after each step of time.
  std::function<bool()> is_resting;
  std::function<void()> after_step;
  // Requests of addresses with this piece never get an answer.
  std::string stuck;
  // Called on the job's thread: before it counts as busy, and before a transfer that never gets an answer is under way.
  std::function<void()> before_run;
  std::function<void()> before_stuck;

  void run(sync::TransferQueue& queue) override {
    if (before_run) before_run();
    {
      const std::lock_guard lock(m_mutex);
      m_busy = true;
    }
    if (stuck.empty()) {
      m_http.run(queue);
    } else {
      while (const auto transfer = queue.next()) answer(queue, *transfer);
    }
    const std::lock_guard lock(m_mutex);
    m_busy = false;
  }

  std::vector<int> poll(std::span<const int> descriptors, std::chrono::milliseconds most) override {
    auto readable = readable_of(descriptors);
    if (!readable.empty()) return readable;
    if (is_resting()) {
      m_clock.advance(most);
      if (after_step) after_step();
      return {};
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(20), [this] { return m_woken; });
    m_woken = false;
    lock.unlock();
    if (while_busy) while_busy();
    return {};
  }
  // Called after each poll while a job runs.
  std::function<void()> while_busy;

  void wake() override {
    const std::lock_guard lock(m_mutex);
    m_woken = true;
    m_changed.notify_all();
  }
  void stop() override {
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
  }
  void interrupt() override {
    const std::lock_guard lock(m_mutex);
    if (!m_waiting || m_interrupted) return;
    m_interrupted = true;
    ++m_interruptions;
    m_changed.notify_all();
  }
  [[nodiscard]] bool is_busy() const override {
    const std::lock_guard lock(m_mutex);
    return m_busy;
  }
  // Tells whether a request waits for an answer that never comes.
  [[nodiscard]] bool is_waiting() const {
    const std::lock_guard lock(m_mutex);
    return m_waiting;
  }
  // How often a transfer was under way and ended.
  [[nodiscard]] int interruptions() const {
    const std::lock_guard lock(m_mutex);
    return m_interruptions;
  }
  void set_line(const sync::Line& line) override { m_line = line; }
  [[nodiscard]] const sync::Line& line() const { return m_line; }

 private:
  static std::vector<int> readable_of(std::span<const int> descriptors) {
    std::vector<int> readable;
    for (const int descriptor : descriptors) {
      pollfd watched{descriptor, POLLIN, 0};
      if (::poll(&watched, 1, 0) == 1) readable.push_back(descriptor);
    }
    return readable;
  }

  void answer(sync::TransferQueue& queue, const sync::Transfer& transfer) {
    if (transfer.url.find(stuck) == std::string::npos) {
      queue.finished(transfer, m_http.answer(transfer));
      return;
    }
    if (before_stuck) before_stuck();
    std::unique_lock lock(m_mutex);
    m_waiting = true;
    m_changed.wait(lock, [this] { return m_stopped || m_interrupted; });
    m_waiting = m_interrupted = false;
    lock.unlock();
    queue.finished(
        transfer, {base::Error{base::ErrorKind::unavailable, "stopped"}, 0, sync::TransferOutcome::Ended::interrupted});
  }

  FakeClock& m_clock;
  FakeHttp& m_http;
  sync::Line m_line;
  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_busy = false;
  bool m_woken = false;
  bool m_stopped = false;
  bool m_waiting = false;
  bool m_interrupted = false;
  int m_interruptions = 0;
};

}  // namespace etalase::test
