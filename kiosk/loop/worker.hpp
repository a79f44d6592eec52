// One background thread that runs tasks in order and brings each result home as an event.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <type_traits>

#include "loop/event_queue.hpp"

namespace etalase::loop {

// A handle on a task; dropping it does not cancel. After cancel() on the main thread `done` never runs.
class Task {
 public:
  Task() = default;
  explicit Task(std::shared_ptr<std::stop_source> stop) : m_stop(std::move(stop)) {}
  void cancel() {
    if (m_stop) m_stop->request_stop();
  }

 private:
  std::shared_ptr<std::stop_source> m_stop;
};

// Owns its thread; the queue must outlive it. Destruction cancels what waits and joins. An exception in a task is a bug
// of the task: it is logged and the task's `done` does not run.
class Worker {
 public:
  Worker(std::string name, EventQueue& queue);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // Runs `work(std::stop_token)` on the thread, then `done(result)` on the main thread (inside TaskDone). Both may own
  // move-only things; `work` must take values, never references to the main thread's state.
  template <class Work, class Done>
  Task run(std::string task_name, Work work, Done done) {
    auto stop = std::make_shared<std::stop_source>();
    using Outcome = std::invoke_result_t<Work&, std::stop_token>;
    submit(std::move(task_name), stop, [stop, work = std::move(work), done = std::move(done)]() mutable -> Completion {
      auto outcome = std::make_unique<Outcome>(work(stop->get_token()));
      return Completion([stop, outcome = std::move(outcome), done = std::move(done)]() mutable {
        if (!stop->stop_requested()) done(std::move(*outcome));
      });
    });
    return Task(stop);
  }

  // Blocks until every task has run and posted: for --render, --replay and tests.
  void wait_idle();

 private:
  // A move-only function that makes the completion.
  class Job {
   public:
    template <class Make>
    Job(std::string task_name, std::shared_ptr<std::stop_source> stop_source, Make make)
        : name(std::move(task_name)), stop(std::move(stop_source)) {
      produce = Completion([this, make = std::move(make)]() mutable { result = make(); });
    }
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    std::string name;
    std::shared_ptr<std::stop_source> stop;
    Completion produce;
    Completion result;
  };
  template <class Make>
  void submit(std::string task_name, std::shared_ptr<std::stop_source> stop, Make make) {
    push(std::make_unique<Job>(std::move(task_name), std::move(stop), std::move(make)));
  }
  void push(std::unique_ptr<Job> job);
  void serve(const std::stop_token& stop);
  void perform(Job& job);

  std::string m_name;
  EventQueue& m_queue;
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::deque<std::unique_ptr<Job>> m_jobs;
  std::shared_ptr<std::stop_source> m_current;
  bool m_busy = false;
  std::jthread m_thread;
};

}  // namespace etalase::loop
