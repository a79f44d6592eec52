// signalfd and inotify.
#include "sync/watch.hpp"

#include <signal.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "base/assert.hpp"
#include "base/log.hpp"

namespace etalase::sync {

namespace {

int open_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
  ETALASE_ASSERT(pthread_sigmask(SIG_BLOCK, &set, nullptr) == 0);
  const int descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  ETALASE_ASSERT(descriptor >= 0);
  return descriptor;
}

int open_inotify(base::FileSystem& files, const std::string& folder) {
  if (const auto made = files.make_folders(folder); !made) {
    base::log_warning(made.error().within("requests are not heard").message);
    return -1;
  }
  const int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor >= 0 && inotify_add_watch(descriptor, folder.c_str(), IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE) < 0) {
    base::log_warning("requests are not heard: " + folder + " cannot be watched");
  }
  return descriptor;
}

}  // namespace

Descriptor::~Descriptor() {
  if (m_value >= 0) ::close(m_value);
}
Descriptor::Descriptor(Descriptor&& other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(m_value, other.m_value);
  return *this;
}

SignalWatch::SignalWatch() : m_descriptor(open_signals()) {}

std::vector<Signal> SignalWatch::take() {
  std::vector<Signal> signals;
  signalfd_siginfo info{};
  while (::read(m_descriptor.get(), &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
    signals.push_back(info.ssi_signo == SIGHUP ? Signal::reload : Signal::stop);
  }
  return signals;
}

RequestWatch::RequestWatch(base::FileSystem& files, std::string runtime)
    : m_files(&files), m_folder(std::move(runtime) + "/requests"), m_descriptor(open_inotify(files, m_folder)) {}

bool RequestWatch::take(const std::string& name) {
  const auto path = m_folder + '/' + name;
  if (!m_files->info(path)) return false;
  const auto removed = m_files->remove(path);
  if (!removed) base::log_warning(removed.error().within("a request stays").message);
  return true;
}

void RequestWatch::drain() const {
  std::array<char, 4096> events{};
  while (::read(m_descriptor.get(), events.data(), events.size()) > 0) continue;
}

}  // namespace etalase::sync
