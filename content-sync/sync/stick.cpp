// openat2 keeps every path below the stick.
#include "sync/stick.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

tl::unexpected<base::Error> failed(const std::string& path) {
  const int code = errno;
  const auto message = fmt::format("{}: {}", path, std::strerror(code));
  switch (code) {
    case ENOENT: return base::fail(ErrorKind::not_found, message);
    case ENOTDIR: return base::fail(ErrorKind::corrupt, message);
    case ELOOP:
    case EXDEV: return base::fail(ErrorKind::refused, path + " is a link: a stick of the council holds none");
    case ENOSPC:
    case EDQUOT: return base::fail(ErrorKind::no_space, message);
    default: return base::fail(ErrorKind::unavailable, message);
  }
}

// A FIFO would be waited for without O_NONBLOCK; glibc has no wrapper.
int open_beneath(int folder, const std::string& path) {
  open_how how{};
  how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;
  return static_cast<int>(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how));
}

}  // namespace

Result<std::size_t> StickFile::read_at(std::uint64_t offset, std::string& into) const {
  for (;;) {
    const auto got = ::pread(descriptor.get(), into.data(), into.size(), static_cast<off_t>(offset));
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) {
      return base::fail(ErrorKind::unavailable, fmt::format("the stick cannot be read: {}", std::strerror(errno)));
    }
  }
}

Result<Stick> Stick::open(const std::string& path) {
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() < 0) return failed(path);
  for (const char* prefix : {"feed/", ""}) {
    Stick stick(Descriptor(::dup(folder.get())), prefix);
    const auto found = stick.open_file("metadata/timestamp.json");
    // Something is there, if only something strange: reading it says what.
    if (found || found.error().kind != ErrorKind::not_found) return stick;
  }
  return base::fail(ErrorKind::not_found, path + " holds no feed");
}

Result<StickFile> Stick::open_file(const std::string& path) const {
  if (path.find('\0') != std::string::npos) return base::fail(ErrorKind::invalid, "a name with a zero byte");
  Descriptor file(open_beneath(m_folder.get(), m_prefix + path));
  if (file.get() < 0) return failed(path);
  struct stat status{};
  if (::fstat(file.get(), &status) != 0) return failed(path);
  if (!S_ISREG(status.st_mode)) return base::fail(ErrorKind::refused, path + " is no plain file");
  return StickFile{std::move(file), {static_cast<std::uint64_t>(status.st_size)}};
}

Result<std::string> Stick::read(const std::string& path, base::Bytes limit) const {
  auto file = open_file(path);
  if (!file) return base::fail(file.error());
  if (file->size > limit) return base::fail(ErrorKind::too_large, path + " is too large");
  std::string bytes(file->size.count, '\0');
  std::size_t got = 0;
  ETALASE_TRY(got, file->read_at(0, bytes));
  bytes.resize(got);
  return bytes;
}

// What lies under the name is unlinked, not opened: it may be a link into the kiosk.
Result<void> Stick::write(const std::string& name, std::string_view text) const {
  if (::unlinkat(m_folder.get(), name.c_str(), 0) != 0 && errno != ENOENT) return failed(name);
  const Descriptor file(
      ::openat(m_folder.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (file.get() < 0) return failed(name);
  while (!text.empty()) {
    const auto written = ::write(file.get(), text.data(), text.size());
    if (written < 0 && errno != EINTR) return failed(name);
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.get()) != 0) return failed(name);
  return {};
}

}  // namespace etalase::sync
