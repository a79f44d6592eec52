// The worker's thread.
#include "loop/worker.hpp"

#include <exception>
#include <utility>

#include "base/log.hpp"

namespace etalase::loop {

Worker::Worker(std::string name, EventQueue& queue)
    : m_name(std::move(name)), m_queue(queue), m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

Worker::~Worker() {
  {
    const std::lock_guard lock(m_mutex);
    m_jobs.clear();
    if (m_current) m_current->request_stop();
  }
  m_thread.request_stop();
  m_thread.join();
}

void Worker::push(std::unique_ptr<Job> job) {
  {
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
  }
  m_changed.notify_all();
}

void Worker::wait_idle() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this] { return m_jobs.empty() && !m_busy; });
}

void Worker::serve(const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  while (m_changed.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
    auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_current = job->stop;
    m_busy = true;
    lock.unlock();
    perform(*job);
    job.reset();
    lock.lock();
    m_current.reset();
    m_busy = false;
    m_changed.notify_all();
  }
}

void Worker::perform(Job& job) {
  if (job.stop->stop_requested()) return;
  try {
    job.produce.run();
  } catch (const std::exception& error) {
    base::log_error(m_name + ": " + job.name + " failed: " + error.what());
    return;
  }
  if (!job.stop->stop_requested()) m_queue.post(TaskDone{job.name, std::move(job.result)});
}

}  // namespace etalase::loop
