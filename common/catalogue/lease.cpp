// Takes a shared flock on a generation's folder, against a collector that may remove it at any moment.
#include "catalogue/lease.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "catalogue/complete.hpp"

namespace etalase::catalogue {

namespace {

using base::ErrorKind;
using base::Result;

// A collector holds its lock for as long as one generation takes to remove.
constexpr int k_most_tries = 100;
constexpr std::chrono::milliseconds k_pause{5};
constexpr std::size_t k_complete_limit = 1'000'000;

class Descriptor {
 public:
  explicit Descriptor(int value) : m_value(value) {}
  ~Descriptor() {
    if (m_value >= 0) ::close(m_value);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return m_value; }
  [[nodiscard]] bool ok() const { return m_value >= 0; }
  [[nodiscard]] int release() { return std::exchange(m_value, -1); }

 private:
  int m_value;
};

// The generation's name that the symlink gives; it must be six or more digits below generations/.
Result<std::string> named_generation(const std::string& link) {
  std::string target(256, '\0');
  const ssize_t size = ::readlink(link.c_str(), target.data(), target.size());
  if (size < 0 && errno == ENOENT)
    return base::fail(ErrorKind::not_found, link + " is absent: nothing has been fetched yet");
  if (size < 0)
    return base::fail(ErrorKind::unavailable,
                      fmt::format("cannot read {}: {}", link, std::generic_category().message(errno)));
  target.resize(static_cast<std::size_t>(size));
  constexpr std::string_view start = "generations/";
  const bool below = target.starts_with(start);
  const std::string name = below ? target.substr(start.size()) : std::string();
  const bool digits =
      !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return base::fail(ErrorKind::corrupt, link + " names no generation");
  return name;
}

// Reads `complete` below a folder's descriptor.
Result<std::string> read_complete(int folder, const std::string& path) {
  const auto failed = [&path] {
    const auto why =
        errno == ENOENT ? std::string("is not complete") : "cannot be read: " + std::generic_category().message(errno);
    return base::fail(ErrorKind::corrupt, path + ' ' + why);
  };
  const Descriptor file(::openat(folder, "complete", O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.ok()) return failed();
  std::string bytes(k_complete_limit, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::read(file.get(), bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed();
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

bool is_linked(int folder) {
  struct stat status{};
  return ::fstat(folder, &status) == 0 && status.st_nlink > 0;
}

struct Held {
  int fd;
  FeedMark feed;
};

// One try: not_found when the folder went away meanwhile, unavailable when a collector holds it, corrupt when it is
// there and not complete.
Result<Held> hold(const std::string& folder) {
  Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
  if (!fd.ok()) {
    const auto kind = errno == ENOENT ? ErrorKind::not_found : ErrorKind::corrupt;
    return base::fail(kind, "cannot open " + folder + ": " + std::generic_category().message(errno));
  }
  if (::flock(fd.get(), LOCK_SH | LOCK_NB) != 0)
    return base::fail(ErrorKind::unavailable, folder + " is being removed");
  if (!is_linked(fd.get())) return base::fail(ErrorKind::not_found, folder + " was removed");
  std::string complete;
  ETALASE_TRY(complete, read_complete(fd.get(), folder));
  FeedMark feed;
  ETALASE_TRY(feed, parse_feed_mark(complete));
  return Held{fd.release(), std::move(feed)};
}

}  // namespace

Result<Lease> Lease::take(const std::string& source_folder, Which which) {
  const std::string link = source_folder + (which == Which::current ? "/current" : "/previous");
  Result<Held> held = base::fail(ErrorKind::unavailable, link + " does not come to rest");
  for (int tries = 0; tries < k_most_tries; ++tries) {
    std::string name;
    ETALASE_TRY(name, named_generation(link));
    held = hold(source_folder + "/generations/" + name);
    if (held) return Lease(held->fd, std::move(name), std::move(held->feed));
    // The symlink may have moved on while this generation was collected; if it has not, the fault is real.
    const auto again = named_generation(link);
    const bool moved = again && *again != name;
    if (!moved && held.error().kind != ErrorKind::unavailable) break;
    if (!moved) std::this_thread::sleep_for(k_pause);
  }
  return base::fail(std::move(held.error()));
}

Lease::Lease(int fd, std::string generation, FeedMark feed)
    : m_fd(fd), m_generation(std::move(generation)), m_feed(std::move(feed)) {}

Lease::Lease(Lease&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)),
      m_generation(std::move(other.m_generation)),
      m_feed(std::move(other.m_feed)) {}

Lease& Lease::operator=(Lease&& other) noexcept {
  // The generation held so far is free at once, not when `other` ends.
  Lease taken(std::move(other));
  std::swap(m_fd, taken.m_fd);
  std::swap(m_generation, taken.m_generation);
  std::swap(m_feed, taken.m_feed);
  return *this;
}

Lease::~Lease() {
  if (m_fd >= 0) ::close(m_fd);
}

std::string Lease::folder() const { return "/proc/self/fd/" + std::to_string(m_fd); }
const std::string& Lease::generation() const { return m_generation; }
const FeedMark& Lease::feed() const { return m_feed; }

}  // namespace etalase::catalogue
