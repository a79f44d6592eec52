// An event queue that never sleeps: what is posted comes out at once, a deadline moves the manual clock.
#pragma once

#include <mutex>
#include <utility>

#include "loop/event_queue.hpp"
#include "loop/manual_clock.hpp"

namespace etalase::test {

class FakeEventQueue final : public loop::EventQueue {
 public:
  FakeEventQueue() = default;
  // With a clock, waiting for a deadline with nothing posted moves the clock there.
  explicit FakeEventQueue(loop::ManualClock& clock) : m_clock(&clock) {}

  void post(loop::Event event) override {
    const std::lock_guard lock(m_mutex);
    m_events.push_back(std::move(event));
  }
  [[nodiscard]] std::vector<loop::Event> wait_until(std::optional<loop::BootTime> deadline) override {
    const std::lock_guard lock(m_mutex);
    if (m_events.empty() && m_clock && deadline && *deadline > m_clock->boot_now()) {
      m_clock->advance(*deadline - m_clock->boot_now());
    }
    return std::exchange(m_events, {});
  }
  // Runs the completions that wait, drops other events; returns how many ran.
  int run_completions() {
    int ran = 0;
    for (auto& event : wait_until({})) {
      if (auto* task = std::get_if<loop::TaskDone>(&event)) {
        task->done.run();
        ++ran;
      }
    }
    return ran;
  }

 private:
  std::mutex m_mutex;
  std::vector<loop::Event> m_events;
  loop::ManualClock* m_clock = nullptr;
};

}  // namespace etalase::test
