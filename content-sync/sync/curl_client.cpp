// The multi loop, and the hand-over between it and the thread that wants something.
#include "sync/curl_client.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>

#include "base/assert.hpp"
#include "sync/curl_transfer.hpp"

namespace etalase::sync {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto k_look_after_libcurl = std::chrono::milliseconds(500);
constexpr auto k_connections = static_cast<long>(k_in_flight);

// What one run() waits for; shared with the loop, guarded by State::mutex.
struct Waiting {
  std::deque<std::pair<Transfer, TransferOutcome>> finished;
  std::condition_variable changed;
};

// A transfer that waits for its turn.
struct Submitted {
  Transfer transfer;
  Waiting* waiting;
  Clock::time_point handed_over;
};

// A transfer that the loop works on.
struct Running {
  Running(Submitted submitted, const CurlOptions& options, Connections& connections)
      : transfer(std::move(submitted.transfer), options, connections, submitted.handed_over),
        waiting(submitted.waiting) {}
  CurlTransfer transfer;
  Waiting* waiting;
  bool attached = false;
  Clock::time_point start = Clock::now();
};

TransferOutcome interrupted() {
  return {base::Error{base::ErrorKind::unavailable, "stopped"}, 0, TransferOutcome::Ended::interrupted};
}

}  // namespace

struct CurlClient::State {
  explicit State(CurlOptions given) : options(std::move(given)), multi(curl_multi_init()) {
    ETALASE_ASSERT(multi != nullptr);
    curl_multi_setopt(multi, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, k_connections);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, k_connections);
  }
  ~State() { curl_multi_cleanup(multi); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // everything: more than run at once, when all shall end.
  enum class Accept { what_fits, everything };
  void accept_submitted(Accept accept);
  // Starts and ends transfers; true when one ended, so that there may be room for the next at once.
  [[nodiscard]] bool advance();
  void end_all();
  void end_overdue();
  void start_due();
  void share_rate();
  void collect_done();
  void judge(std::list<Running>::iterator each, CURLcode code);
  void leave_if_silent(const Running& stalled);
  void end(std::list<Running>::iterator each, TransferOutcome outcome);
  [[nodiscard]] std::chrono::milliseconds wait_at_most(std::chrono::milliseconds most) const;

  // The loop's thread alone.
  CurlOptions options;
  Connections connections;
  CURLM* multi;
  std::list<Running> running;
  bool rate_to_share = false;
  // Both threads.
  std::mutex mutex;
  std::deque<Submitted> submitted;
  std::atomic<bool> stopping = false;
  std::atomic<int> busy = 0;
};

CurlClient::CurlClient(CurlOptions options) {
  // Reference-counted by libcurl; the first call is in main, before other threads.
  ETALASE_ASSERT(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK);
  m_state = std::make_unique<State>(std::move(options));
}

CurlClient::~CurlClient() {
  m_state->end_all();
  m_state.reset();
  curl_global_cleanup();
}

void CurlClient::set_line(const Line& line) {
  m_state->options.line = line;
  m_state->rate_to_share = true;
}
bool CurlClient::is_busy() const { return m_state->busy > 0; }
void CurlClient::wake() { curl_multi_wakeup(m_state->multi); }

void CurlClient::stop() {
  m_state->stopping = true;
  wake();
}

void CurlClient::interrupt() { m_state->end_all(); }

void CurlClient::run(TransferQueue& queue) {
  Waiting waiting;
  std::size_t in_flight = 0;
  ++m_state->busy;
  for (;;) {
    while (in_flight < k_in_flight + k_ready) {
      auto transfer = queue.next();
      if (!transfer) break;
      const std::lock_guard lock(m_state->mutex);
      m_state->submitted.push_back({std::move(*transfer), &waiting, Clock::now()});
      ++in_flight;
    }
    if (in_flight == 0) break;
    wake();
    std::unique_lock lock(m_state->mutex);
    while (!waiting.changed.wait_for(lock, k_look_after_libcurl, [&waiting] { return !waiting.finished.empty(); }))
      m_state->connections.end_if_stuck(m_state->options.patience.stuck);
    auto [transfer, outcome] = std::move(waiting.finished.front());
    waiting.finished.pop_front();
    lock.unlock();
    --in_flight;
    queue.finished(transfer, outcome);
  }
  --m_state->busy;
}

std::vector<int> CurlClient::poll(std::span<const int> descriptors, std::chrono::milliseconds most) {
  const auto pause = m_state->advance() ? std::chrono::milliseconds(0) : m_state->wait_at_most(most);
  std::vector<curl_waitfd> watched;
  for (const int descriptor : descriptors) watched.push_back({descriptor, CURL_WAIT_POLLIN, 0});
  const auto wait = static_cast<int>(pause.count());
  curl_multi_poll(m_state->multi, watched.data(), static_cast<unsigned>(watched.size()), wait, nullptr);
  std::vector<int> readable;
  for (const auto& each : watched) {
    if (each.revents != 0) readable.push_back(each.fd);
  }
  return readable;
}

bool CurlClient::State::advance() {
  accept_submitted(Accept::what_fits);
  if (stopping) end_all();
  end_overdue();
  start_due();
  share_rate();
  int still_running = 0;
  {
    const Connections::Turn turn(connections, Connections::Turn::Of::libcurl);
    curl_multi_perform(multi, &still_running);
  }
  const auto before = running.size();
  collect_done();
  return running.size() < before;
}

void CurlClient::State::accept_submitted(Accept accept) {
  const std::lock_guard lock(mutex);
  while (!submitted.empty() && (accept == Accept::everything || running.size() < k_in_flight)) {
    auto& next = submitted.front();
    running.emplace_back(std::move(next), options, connections);
    submitted.pop_front();
  }
}

void CurlClient::State::end_all() {
  accept_submitted(Accept::everything);
  while (!running.empty()) end(running.begin(), interrupted());
}

void CurlClient::State::end_overdue() {
  const auto now = Clock::now();
  for (auto each = running.begin(); each != running.end();) {
    const auto here = each++;
    if (here->transfer.ends() <= now) end(here, here->transfer.out_of_time());
  }
}

void CurlClient::State::start_due() {
  const auto now = Clock::now();
  for (auto each = running.begin(); each != running.end();) {
    const auto here = each++;
    if (here->attached || here->start > now) continue;
    const auto handle = here->transfer.prepare();
    if (!handle) {
      end(here, {handle.error(), 0});
      continue;
    }
    const auto code = curl_multi_add_handle(multi, *handle);
    if (code != CURLM_OK) {
      end(here, {base::Error{base::ErrorKind::unavailable, curl_multi_strerror(code)}, 0});
      continue;
    }
    here->attached = true;
    rate_to_share = true;
  }
}

// A cap belongs to the line, so whoever is alone on it gets all of it.
void CurlClient::State::share_rate() {
  if (!std::exchange(rate_to_share, false)) return;
  std::uint64_t attached = 0;
  for (const auto& each : running) attached += each.attached ? 1 : 0;
  for (auto each = running.begin(); each != running.end();) {
    const auto here = each++;
    if (!here->attached) continue;
    const auto set = here->transfer.set_rate(rate_share(options.line.max_rate, attached));
    if (!set) end(here, {set.error(), 0});
  }
}

void CurlClient::State::collect_done() {
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    const auto code = message->data.result;
    auto* const handle = message->easy_handle;
    for (auto each = running.begin(); each != running.end(); ++each) {
      if (each->transfer.handle() != handle) continue;
      judge(each, code);
      break;
    }
  }
}

// A connection may be dead and look open: a router forgot it, or a server hangs. libcurl would give it to the next
// attempt as well, as long as others wait on it.
void CurlClient::State::leave_if_silent(const Running& stalled) {
  const auto port = stalled.transfer.local_port();
  const auto lately = Clock::now() - options.patience.slow_for / 2;
  const bool lives = std::any_of(running.begin(), running.end(), [&](const Running& other) {
    return &other != &stalled && other.attached && other.transfer.local_port() == port &&
           other.transfer.has_heard_since(lately);
  });
  if (!lives) connections.end(port);
}

void CurlClient::State::judge(std::list<Running>::iterator each, CURLcode code) {
  if (code == CURLE_OPERATION_TIMEDOUT) leave_if_silent(*each);
  auto next = each->transfer.after(code);
  curl_multi_remove_handle(multi, each->transfer.handle());
  each->attached = false;
  rate_to_share = true;
  if (next.outcome) return end(each, std::move(*next.outcome));
  each->start = Clock::now() + next.delay;
}

void CurlClient::State::end(std::list<Running>::iterator each, TransferOutcome outcome) {
  if (each->attached) curl_multi_remove_handle(multi, each->transfer.handle());
  rate_to_share = true;
  {
    const std::lock_guard lock(mutex);
    each->waiting->finished.emplace_back(each->transfer.transfer(), std::move(outcome));
    each->waiting->changed.notify_one();
  }
  running.erase(each);
}

std::chrono::milliseconds CurlClient::State::wait_at_most(std::chrono::milliseconds most) const {
  const auto now = Clock::now();
  const auto until = [&](Clock::time_point event) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(event - now);
    most = std::clamp(left, std::chrono::milliseconds(0), most);
  };
  for (const auto& each : running) {
    until(each.transfer.ends());
    if (!each.attached) until(each.start);
  }
  return most;
}

}  // namespace etalase::sync
