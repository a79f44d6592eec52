// The thread that decodes pictures.
#include "media/decode_pool.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

#include "base/log.hpp"

namespace etalase::media {

namespace {
constexpr base::Bytes k_largest_blob = base::megabytes(8);
}

// Shared with completions that may still lie in the queue when the pool is gone.
struct DecodePool::Shared {
  explicit Shared(Sink taken) : sink(std::move(taken)) {}

  std::mutex mutex;
  std::condition_variable_any changed;
  std::map<PictureKey, DecodeRequest> waiting;
  std::set<PictureKey> wanted;
  std::set<PictureKey> under_way;  // being decoded, or decoded and not yet delivered
  bool busy = false;
  bool closed = false;
  Sink sink;

  // Main thread: hands the result on if it is still wanted.
  void deliver(const PictureKey& key, base::Result<Pixels> result) {
    {
      const std::lock_guard lock(mutex);
      under_way.erase(key);
      if (closed || wanted.erase(key) == 0) return;
    }
    sink(key, std::move(result));
  }
};

DecodePool::DecodePool(loop::EventQueue& queue, const base::FileSystem& files, Sink sink)
    : m_queue(queue),
      m_files(files),
      m_shared(std::make_shared<Shared>(std::move(sink))),
      m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

DecodePool::~DecodePool() {
  {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->closed = true;
    m_shared->waiting.clear();
  }
  m_thread.request_stop();
  m_thread.join();
}

void DecodePool::want(std::vector<DecodeRequest> requests) {
  {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->waiting.clear();
    m_shared->wanted.clear();
    for (auto& request : requests) {
      m_shared->wanted.insert(request.key);
      if (m_shared->under_way.contains(request.key)) continue;
      const PictureKey key = request.key;
      m_shared->waiting.insert_or_assign(key, std::move(request));
    }
  }
  m_shared->changed.notify_all();
}

void DecodePool::wait_idle() {
  std::unique_lock lock(m_shared->mutex);
  m_shared->changed.wait(lock, [this] { return m_shared->waiting.empty() && !m_shared->busy; });
}

void DecodePool::serve(const std::stop_token& stop) {
  std::unique_lock lock(m_shared->mutex);
  while (m_shared->changed.wait(lock, stop, [this] { return !m_shared->waiting.empty(); })) {
    const DecodeRequest request = take_nearest();
    m_shared->busy = true;
    lock.unlock();
    bring_home(request);
    lock.lock();
    m_shared->busy = false;
    m_shared->changed.notify_all();
  }
}

DecodeRequest DecodePool::take_nearest() {
  const auto nearest =
      std::min_element(m_shared->waiting.begin(), m_shared->waiting.end(),
                       [](const auto& a, const auto& b) { return a.second.distance < b.second.distance; });
  DecodeRequest request = std::move(nearest->second);
  m_shared->under_way.insert(request.key);
  m_shared->waiting.erase(nearest);
  return request;
}

base::Result<Pixels> DecodePool::decode(const DecodeRequest& request) const {
  try {
    std::string bytes;
    ETALASE_TRY(bytes, m_files.read(request.path, k_largest_blob));
    return decode_blob(bytes, request.key.sha256, request.key.wanted);
  } catch (const std::exception& error) {
    return base::fail(base::ErrorKind::unavailable, error.what());  // out of memory: this picture only
  }
}

void DecodePool::bring_home(const DecodeRequest& request) {
  auto result = decode(request);
  if (!result) base::log_warning("picture " + request.path + ": " + result.error().message);
  m_queue.post(loop::TaskDone{"picture", [shared = m_shared, key = request.key, result = std::move(result)]() mutable {
                                shared->deliver(key, std::move(result));
                              }});
}

}  // namespace etalase::media
