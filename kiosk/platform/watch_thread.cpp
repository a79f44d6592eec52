// inotify and signalfd behind one poll.
#include "platform/watch_thread.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <map>
#include <memory>

namespace etalase::platform {

namespace {

using base::ErrorKind;
using base::fail;

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number;
};

sigset_t our_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

std::string parent_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

constexpr std::uint32_t k_interest = IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

}  // namespace

void block_signals() {
  const sigset_t signals = our_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

struct WatchThread::State {
  State(Watched what, loop::EventQueue& events, int signal_number)
      : watched(std::move(what)),
        queue(events),
        inotify(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
        signals(signal_number),
        wake(eventfd(0, EFD_CLOEXEC)) {}

  bool watch_folder(const std::string& folder);
  std::vector<std::string> watch_all();
  void watch_again();
  void announce(const std::string& source);
  void announce_all();
  void serve(const std::stop_token& stop);
  void read_changes();
  void take(const inotify_event& change);
  void read_signals();
  [[nodiscard]] std::string source_of(const std::string& folder) const;

  Watched watched;
  loop::EventQueue& queue;
  Descriptor inotify;
  Descriptor signals;
  Descriptor wake;
  std::map<int, std::string> folders;  // by watch descriptor; for a missing folder its nearest ancestor is watched
  std::jthread thread;
};

// Watches the folder, or its nearest ancestor that exists until it appears. True where the folder itself is there and
// was not watched before: the kernel gives a folder that took another's place a number of its own.
bool WatchThread::State::watch_folder(const std::string& folder) {
  for (std::string path = folder;; path = parent_of(path)) {
    const int watch = inotify_add_watch(inotify.number(), path.c_str(), k_interest);
    if (watch >= 0) return folders.insert_or_assign(watch, path).second && path == folder;
    if (path == "/" || path == ".") return false;
  }
}

// Returns the sources whose folder is new.
std::vector<std::string> WatchThread::State::watch_all() {
  watch_folder(watched.sources_folder);
  if (!watched.runtime_folder.empty()) watch_folder(watched.runtime_folder);
  std::vector<std::string> fresh;
  for (const auto& source : watched.sources) {
    if (watch_folder(watched.sources_folder + "/" + source)) fresh.push_back(source);
  }
  return fresh;
}

// Whatever was put into a new folder before it was watched went unseen.
void WatchThread::State::watch_again() {
  for (const auto& source : watch_all()) announce(source);
}

void WatchThread::State::announce(const std::string& source) {
  queue.post(loop::GenerationChanged{source});
  queue.post(loop::WithdrawnChanged{source});
}

void WatchThread::State::announce_all() {
  for (const auto& source : watched.sources) announce(source);
  queue.post(loop::StatusChanged{});
}

std::string WatchThread::State::source_of(const std::string& folder) const {
  for (const auto& source : watched.sources) {
    if (folder == watched.sources_folder + "/" + source) return source;
  }
  return {};
}

void WatchThread::State::serve(const std::stop_token& stop) {
  std::array<pollfd, 3> waits = {
      {{inotify.number(), POLLIN, 0}, {signals.number(), POLLIN, 0}, {wake.number(), POLLIN, 0}}};
  while (!stop.stop_requested()) {
    if (poll(waits.data(), waits.size(), -1) < 0) continue;
    if ((waits[0].revents & POLLIN) != 0) read_changes();
    if ((waits[1].revents & POLLIN) != 0) read_signals();
  }
}

void WatchThread::State::read_changes() {
  alignas(inotify_event) std::array<char, 16384> buffer{};
  const ssize_t size = read(inotify.number(), buffer.data(), buffer.size());
  for (ssize_t at = 0; at < size;) {
    const auto* change = reinterpret_cast<const inotify_event*>(buffer.data() + at);  // NOLINT: the kernel's layout
    take(*change);
    at += static_cast<ssize_t>(sizeof(inotify_event)) + change->len;
  }
}

void WatchThread::State::take(const inotify_event& change) {
  if ((change.mask & IN_Q_OVERFLOW) != 0) {
    announce_all();
    return;
  }
  const auto found = folders.find(change.wd);
  if (found == folders.end()) return;
  const std::string folder = found->second;
  if ((change.mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) {
    inotify_rm_watch(inotify.number(), change.wd);
    folders.erase(found);
    watch_again();
    return;
  }
  const std::string name = change.len > 0 ? change.name : "";
  if ((change.mask & IN_ISDIR) != 0) watch_again();
  if ((change.mask & IN_MOVED_TO) == 0) return;
  const std::string source = source_of(folder);
  if (!source.empty() && name == "current") queue.post(loop::GenerationChanged{source});
  if (!source.empty() && name == "withdrawn.json") queue.post(loop::WithdrawnChanged{source});
  if (folder == watched.runtime_folder && name == "sync.json") queue.post(loop::StatusChanged{});
}

void WatchThread::State::read_signals() {
  signalfd_siginfo signal{};
  if (read(signals.number(), &signal, sizeof signal) != static_cast<ssize_t>(sizeof signal)) return;
  if (signal.ssi_signo == static_cast<std::uint32_t>(SIGHUP)) {
    queue.post(loop::SettingsChanged{});
  } else {
    queue.post(loop::Stop{});
  }
}

base::Result<std::unique_ptr<WatchThread>> WatchThread::start(Watched watched, loop::EventQueue& queue) {
  const sigset_t signals = our_signals();
  auto state = std::make_unique<State>(std::move(watched), queue, signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
  if (state->inotify.number() < 0 || state->signals.number() < 0 || state->wake.number() < 0) {
    return fail(ErrorKind::unavailable, std::string("cannot watch the store: ") + std::strerror(errno));
  }
  // What exists now is read by the start itself; only later arrivals are news.
  (void)state->watch_all();
  State* shared = state.get();
  state->thread = std::jthread([shared](const std::stop_token& stop) { shared->serve(stop); });
  return std::unique_ptr<WatchThread>(new WatchThread(std::move(state)));
}

WatchThread::WatchThread(std::unique_ptr<State> state) : m_state(std::move(state)) {}

WatchThread::~WatchThread() {
  m_state->thread.request_stop();
  const std::uint64_t one = 1;
  // An eventfd that counts from 0 takes this write; were it to fail, join would wait for the next change.
  if (write(m_state->wake.number(), &one, sizeof one) > 0) m_state->thread.join();
}

}  // namespace etalase::platform
