// The multi loop, and the hand-over between it and the thread that wants something.
#include "sync/curl_client.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>
#include <set>

#include "base/assert.hpp"
#include "sync/connections.hpp"
#include "sync/curl_transfer.hpp"
#include "sync/token_bucket.hpp"

namespace etalase::sync {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto k_look_after_libcurl = std::chrono::milliseconds(500);
// Before a server counts as gone.
constexpr int k_least_turns = 4;
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
  Running(Submitted submitted, const SharedLine& line)
      : transfer(std::move(submitted.transfer), line, submitted.handed_over), waiting(submitted.waiting) {}
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
  explicit State(CurlOptions given) : options(std::move(given)), multi(curl_multi_init()), resting(curl_multi_init()) {
    ETALASE_ASSERT(multi != nullptr && resting != nullptr);
    if (options.line.max_rate.count > 0) limit();
    curl_multi_setopt(multi, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, k_connections);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, k_connections);
  }
  ~State() {
    curl_multi_cleanup(multi);
    curl_multi_cleanup(resting);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // everything: more than run at once, when all shall end.
  enum class Accept { what_fits, everything };
  void accept_submitted(Accept accept);
  void limit();
  // Starts and ends transfers; true when one ended, so that there may be room for the next at once.
  [[nodiscard]] bool advance();
  void end_all();
  void end_overdue();
  void start_due();
  void count_time();
  void let_libcurl_work();
  void judge_time();
  void release();
  // After so long everybody is released once more: what a shared connection holds for one may lie there unnoticed.
  [[nodiscard]] std::chrono::milliseconds longest_pause() const {
    constexpr std::chrono::milliseconds k_under_a_cap{100};
    return options.line.max_rate.count > 0 ? std::min(k_under_a_cap, longest_turn) : longest_turn;
  }
  void end_stalled();
  void collect_done();
  void judge(std::list<Running>::iterator each, CURLcode code);
  void detach(Running& each);
  void go_on(std::list<Running>::iterator each, CurlTransfer::Next next);
  void leave_if_silent(const Running& stalled);
  void end(std::list<Running>::iterator each, TransferOutcome outcome);
  [[nodiscard]] std::chrono::milliseconds wait_at_most(std::chrono::milliseconds most) const;

  // The loop's thread alone.
  CurlOptions options;
  Connections connections;
  CURLM* multi;
  CURLM* resting;  // never has a transfer: waits for descriptors and wake() alone
  TokenBucket bucket{options.line.max_rate, Clock::now()};
  const SharedLine line{options, connections, bucket};
  const std::chrono::milliseconds longest_turn = std::chrono::milliseconds(options.patience.slow_for) / k_least_turns;
  std::list<Running> running;
  bool rests = false;          // since the last turn
  bool somebody_left = false;  // a connection, in the last turn
  Clock::time_point last_turn = Clock::now();
  Clock::time_point last_release;  // of all
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
  const bool is_new_rate = line.max_rate != m_state->options.line.max_rate;
  m_state->options.line = line;
  if (is_new_rate) m_state->limit();
}
bool CurlClient::is_busy() const { return m_state->busy > 0; }
void CurlClient::wake() {
  curl_multi_wakeup(m_state->multi);
  curl_multi_wakeup(m_state->resting);
}

void CurlClient::stop() {
  m_state->stopping = true;
  wake();
}

void CurlClient::interrupt() { m_state->end_all(); }

void CurlClient::run(TransferQueue& queue) {
  Waiting waiting;
  const auto at_once = queue.at_once();
  const auto most = at_once < k_in_flight ? at_once : k_in_flight + k_ready;
  std::size_t in_flight = 0;
  ++m_state->busy;
  for (;;) {
    while (in_flight < most) {
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
  // While the bucket is in debt nobody listens to the line.
  auto* const waits = m_state->rests ? m_state->resting : m_state->multi;
  curl_multi_poll(waits, watched.data(), static_cast<unsigned>(watched.size()), wait, nullptr);
  std::vector<int> readable;
  for (const auto& each : watched) {
    if (each.revents != 0) readable.push_back(each.fd);
  }
  return readable;
}

bool CurlClient::State::advance() {
  count_time();
  accept_submitted(Accept::what_fits);
  if (stopping) end_all();
  end_overdue();
  start_due();
  if (bucket.rest(Clock::now()) > Clock::duration(0)) {
    rests = true;
    return false;
  }
  const auto before = running.size();
  release();
  let_libcurl_work();
  judge_time();
  collect_done();
  end_stalled();
  rests = false;
  return running.size() < before;
}

// No single turn makes a stall, however long this thread was busy with other things.
void CurlClient::State::count_time() {
  const auto now = Clock::now();
  const Clock::duration passed = now - std::exchange(last_turn, now);
  for (auto& each : running) {
    if (rests) each.transfer.was_held_up(passed);
    if (each.attached) each.transfer.response().waited(std::min<Clock::duration>(passed, longest_turn));
  }
}

void CurlClient::State::let_libcurl_work() {
  const Connections::Turn turn(connections, Connections::Turn::Of::libcurl);
  int still_running = 0;
  curl_multi_perform(multi, &still_running);
}

// After a rest it is the bucket that lets wait who shares a connection on which something came.
void CurlClient::State::judge_time() {
  std::set<long> lively;
  for (auto& each : running) {
    if (each.attached && each.transfer.response().take_came()) lively.insert(each.transfer.local_port());
  }
  for (auto& each : running) {
    if (!each.attached) continue;
    const bool is_ours = rests && lively.contains(each.transfer.local_port());
    each.transfer.response().judge_wait(is_ours ? CurlResponse::Whose::ours : CurlResponse::Whose::servers);
  }
}

// What is held has been paid for meanwhile. Whoever then reads first is in debt again at once, so each comes by one
// piece in its turn.
void CurlClient::State::release() {
  const bool is_quiet = last_turn - last_release >= longest_pause();
  const bool all = std::exchange(somebody_left, false) || rests || is_quiet;
  if (all) last_release = last_turn;
  for (auto each = running.begin(); each != running.end();) {
    const auto here = each++;
    if (!here->attached || !(all || here->transfer.response().is_held())) continue;
    const auto code = here->transfer.response().release();
    if (code != CURLE_OK) judge(here, code);
  }
}

void CurlClient::State::end_stalled() {
  for (auto each = running.begin(); each != running.end();) {
    const auto here = each++;
    if (!here->attached || !here->transfer.response().watch().is_too_slow()) continue;
    leave_if_silent(*here);
    go_on(here, here->transfer.after_stall());
  }
}

// What the system takes in while nobody reads has come over the line already. Where that is much for the rate, it is so
// little as is enough for all of it on one connection whose ends are a quarter of a second apart.
void CurlClient::State::limit() {
  constexpr std::uint64_t k_round_trips_a_second = 4, k_least = 16 * 1024;
  constexpr base::Bytes k_of_the_system{64 * 1024};
  const auto rate = options.line.max_rate;
  const base::Bytes ahead{std::max(rate.count / k_round_trips_a_second, k_least)};
  bucket = TokenBucket(rate, Clock::now());
  connections.take_in_at_most(rate.count > 0 && ahead < k_of_the_system ? ahead : base::Bytes());
}

void CurlClient::State::accept_submitted(Accept accept) {
  const std::lock_guard lock(mutex);
  while (!submitted.empty() && (accept == Accept::everything || running.size() < k_in_flight)) {
    auto& next = submitted.front();
    running.emplace_back(std::move(next), line);
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
  const bool lives = std::any_of(running.begin(), running.end(), [&](const Running& other) {
    return &other != &stalled && other.attached && other.transfer.local_port() == port &&
           other.transfer.response().watch().has_heard_within(std::chrono::milliseconds(options.patience.slow_for) / 2);
  });
  if (!lives) connections.end(port);
}

void CurlClient::State::judge(std::list<Running>::iterator each, CURLcode code) {
  if (code == CURLE_OPERATION_TIMEDOUT) leave_if_silent(*each);
  go_on(each, each->transfer.after(code));
}

void CurlClient::State::detach(Running& each) {
  if (!std::exchange(each.attached, false)) return;
  each.transfer.response().leave();
  curl_multi_remove_handle(multi, each.transfer.handle());
  somebody_left = true;
}

void CurlClient::State::go_on(std::list<Running>::iterator each, CurlTransfer::Next next) {
  detach(*each);
  if (next.outcome) return end(each, std::move(*next.outcome));
  each->start = Clock::now() + next.delay;
}

void CurlClient::State::end(std::list<Running>::iterator each, TransferOutcome outcome) {
  detach(*each);
  {
    const std::lock_guard lock(mutex);
    each->waiting->finished.emplace_back(each->transfer.transfer(), std::move(outcome));
    each->waiting->changed.notify_one();
  }
  running.erase(each);
}

std::chrono::milliseconds CurlClient::State::wait_at_most(std::chrono::milliseconds most) const {
  const auto now = Clock::now();
  // Nobody else tells when a piece can go on that is held.
  const bool holds = std::any_of(running.begin(), running.end(), [](const Running& each) {
    return each.attached && each.transfer.response().is_held();
  });
  if (rests || holds) most = std::min(most, bucket.rest(now));
  if (!running.empty()) most = std::min(most, longest_pause());
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
