// The worker loop.
#include "sync/disk_thread.hpp"

#include <exception>
#include <utility>

#include "base/assert.hpp"
#include "base/log.hpp"

namespace etalase::sync {

DiskThread::DiskThread(std::function<void()> done)
    : m_done(std::move(done)), m_thread([this](const std::stop_token& stop) { loop(stop); }) {}

DiskThread::~DiskThread() { request_stop(); }

void DiskThread::request_stop() {
  interrupt();
  m_thread.request_stop();
}

void DiskThread::start(Work work) {
  ETALASE_ASSERT(is_idle());
  {
    const std::lock_guard lock(m_mutex);
    m_current = std::stop_source();
    m_work = [token = m_current.get_token(), work = std::move(work)] { work(token); };
    m_running = true;
  }
  m_changed.notify_one();
}

void DiskThread::loop(const std::stop_token& stop) {
  for (;;) {
    std::function<void()> work;
    {
      std::unique_lock lock(m_mutex);
      if (!m_changed.wait(lock, stop, [this] { return m_work != nullptr; })) return;
      work = std::exchange(m_work, nullptr);
    }
    try {
      work();
    } catch (const std::exception& error) {
      base::log_error(std::string("a job ended by an exception, the next one starts anew: ") + error.what());
    }
    m_running = false;
    m_done();
  }
}

}  // namespace etalase::sync
