// The file system interface on Linux.
#include "base/posix_file_system.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace etalase::base {

namespace {

constexpr std::string_view k_read = "read";

tl::unexpected<Error> of_disk(ErrorKind kind, std::string message) {
  return fail(Error{kind, std::move(message)}.from(Origin::machine));
}

// A path through what is no folder (ENOTDIR) is no absent file: somebody put a wrong thing there.
tl::unexpected<Error> fail_errno(std::string_view what, const std::string& path) {
  const int code = errno;
  const auto message = fmt::format("cannot {} {}: {}", what, path, std::strerror(code));
  if (code == ENOENT) return of_disk(ErrorKind::not_found, message);
  if (code == ENOSPC || code == EDQUOT) return of_disk(ErrorKind::no_space, message);
  if (code == EIO && what == k_read) return of_disk(ErrorKind::corrupt, message);
  return of_disk(ErrorKind::unavailable, message);
}

// Owns a descriptor.
class Descriptor {
 public:
  explicit Descriptor(int value) : m_value(value) {}
  ~Descriptor() {
    if (m_value >= 0) ::close(m_value);
  }
  Descriptor(Descriptor&& other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return m_value; }
  [[nodiscard]] bool ok() const { return m_value >= 0; }

 private:
  int m_value;
};

Result<std::size_t> read_into(const Descriptor& fd, const std::string& path, std::span<char> into, off_t offset) {
  std::size_t have = 0;
  // A cable or a card that coughs once is asked again before its content is given up.
  bool asked_again = false;
  while (have < into.size()) {
    const ssize_t got = ::pread(fd.get(), into.data() + have, into.size() - have, offset + static_cast<off_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EIO && !std::exchange(asked_again, true)) continue;
    if (got < 0) return fail_errno(k_read, path);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  return have;
}

Result<std::string> read_up_to(const Descriptor& fd, const std::string& path, std::size_t most, off_t offset) {
  std::string bytes(most, '\0');
  std::size_t have = 0;
  ETALASE_TRY(have, read_into(fd, path, bytes, offset));
  bytes.resize(have);
  return bytes;
}

class PosixFile final : public WritableFile {
 public:
  PosixFile(Descriptor fd, std::string path) : m_fd(std::move(fd)), m_path(std::move(path)) {}

  Result<void> append(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(m_fd.get(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return fail_errno("write", m_path);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
  }

  Result<void> sync() override {
    if (::fsync(m_fd.get()) != 0) return fail_errno("sync", m_path);
    return {};
  }

  void write_early() override { ::sync_file_range(m_fd.get(), 0, 0, SYNC_FILE_RANGE_WRITE); }

 private:
  Descriptor m_fd;
  std::string m_path;
};

class PosixPageFile final : public PageFile {
 public:
  PosixPageFile(Descriptor fd, std::string path) : m_fd(std::move(fd)), m_path(std::move(path)) {}

  Result<std::size_t> read_at(Bytes offset, std::span<char> into) override {
    return read_into(m_fd, m_path, into, static_cast<off_t>(offset.count));
  }

  Result<void> write_at(Bytes offset, std::string_view bytes) override {
    auto at = static_cast<off_t>(offset.count);
    while (!bytes.empty()) {
      const ssize_t written = ::pwrite(m_fd.get(), bytes.data(), bytes.size(), at);
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return fail_errno("write", m_path);
      bytes.remove_prefix(static_cast<std::size_t>(written));
      at += written;
    }
    return {};
  }

  Result<Bytes> size() override {
    struct stat status{};
    if (::fstat(m_fd.get(), &status) != 0) return fail_errno("measure", m_path);
    return Bytes{static_cast<std::uint64_t>(status.st_size)};
  }

  Result<void> resize(Bytes size) override {
    if (::ftruncate(m_fd.get(), static_cast<off_t>(size.count)) != 0) return fail_errno("write", m_path);
    return {};
  }

  Result<void> sync() override {
    if (::fsync(m_fd.get()) != 0) return fail_errno("sync", m_path);
    return {};
  }

 private:
  Descriptor m_fd;
  std::string m_path;
};

class PosixLock final : public FileLock {
 public:
  explicit PosixLock(Descriptor fd) : m_fd(std::move(fd)) {}

 private:
  Descriptor m_fd;
};

FileType type_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return FileType::file;
  if (S_ISDIR(mode)) return FileType::folder;
  if (S_ISLNK(mode)) return FileType::symlink;
  return FileType::other;
}

class PosixFileSystem final : public FileSystem {
 public:
  Result<std::string> read(const std::string& path, Bytes limit) const override {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.ok()) return fail_errno("open", path);
    struct stat status{};
    if (::fstat(fd.get(), &status) != 0) return fail_errno("read", path);
    if (S_ISDIR(status.st_mode)) return of_disk(ErrorKind::unavailable, path + " is a folder");
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit.count) {
      return of_disk(ErrorKind::too_large, fmt::format("{} has {} bytes, at most {} allowed", path, size, limit.count));
    }
    return read_up_to(fd, path, static_cast<std::size_t>(size), 0);
  }

  Result<std::string> read_at(const std::string& path, Bytes offset, Bytes size) const override {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.ok()) return fail_errno("open", path);
    return read_up_to(fd, path, static_cast<std::size_t>(size.count), static_cast<off_t>(offset.count));
  }

  Result<std::unique_ptr<WritableFile>> create(const std::string& path, std::uint32_t mode) override {
    return open_to_write(path, O_TRUNC, mode);
  }
  Result<std::unique_ptr<WritableFile>> append_to(const std::string& path, std::uint32_t mode) override {
    return open_to_write(path, O_APPEND, mode);
  }

  Result<std::unique_ptr<PageFile>> create_pages(const std::string& path, std::uint32_t mode) override {
    Descriptor fd(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (!fd.ok()) return fail_errno("write", path);
    return std::make_unique<PosixPageFile>(std::move(fd), path);
  }

  Result<FileInfo> info(const std::string& path) const override {
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) return fail_errno("look at", path);
    return FileInfo{
        type_of_mode(status.st_mode), {static_cast<std::uint64_t>(status.st_size)}, status.st_mode & 07777U};
  }

  Result<std::vector<DirEntry>> list(const std::string& folder) const override {
    const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
    if (!opened) return fail_errno("list", folder);
    std::vector<DirEntry> entries;
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(opened.get());
      if (entry == nullptr && errno != 0) return fail_errno("list", folder);
      if (entry == nullptr) return entries;
      const std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      const auto found = info(folder + "/" + name);
      if (!found && found.error().kind != ErrorKind::not_found) return fail(found.error());
      if (found) entries.push_back({name, found->type});
    }
  }

  Result<void> make_folders(const std::string& path) override {
    // Mostly it is there: one call instead of one for each of its parents.
    struct stat status{};
    if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) return {};
    for (std::size_t at = path.find('/', 1);; at = path.find('/', at + 1)) {
      const std::string part = path.substr(0, at);
      if (::mkdir(part.c_str(), 0777) != 0 && errno != EEXIST) return fail_errno("create folder", part);
      if (at == std::string::npos) return {};
    }
  }

  Result<void> rename(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) return fail_errno("rename " + from + " to", to);
    return {};
  }

  Result<void> remove(const std::string& path) override {
    if (::unlink(path.c_str()) == 0 || errno == ENOENT) return {};
    if ((errno == EISDIR || errno == EPERM) && (::rmdir(path.c_str()) == 0 || errno == ENOENT)) return {};
    return fail_errno("remove", path);
  }

  Result<void> symlink(const std::string& target, const std::string& path) override {
    if (::symlink(target.c_str(), path.c_str()) != 0) return fail_errno("link", path);
    return {};
  }

  Result<std::string> read_link(const std::string& path) const override {
    std::string target(4096, '\0');
    const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
    if (size < 0) return fail_errno("read link", path);
    target.resize(static_cast<std::size_t>(size));
    return target;
  }

  Result<void> set_mode(const std::string& path, std::uint32_t mode) override {
    if (::chmod(path.c_str(), mode) != 0) return fail_errno("set the mode of", path);
    return {};
  }

  Result<void> sync_folder(const std::string& path) override {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.ok()) return fail_errno("open", path);
    if (::fsync(fd.get()) != 0) return fail_errno("sync", path);
    return {};
  }

  Result<void> sync_all(const std::string& path) override {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.ok()) return fail_errno("open", path);
    if (::syncfs(fd.get()) != 0) return fail_errno("sync", path);
    return {};
  }

  Result<Bytes> free_space(const std::string& path) const override {
    struct statvfs status{};
    if (::statvfs(path.c_str(), &status) != 0) return fail_errno("measure", path);
    return Bytes{static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize};
  }

  Result<std::unique_ptr<FileLock>> lock(const std::string& path, LockMode mode, LockWait wait) override {
    int raw = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    // A folder, or a file that is not ours to write, can be locked all the same.
    if (raw < 0 && (errno == EISDIR || errno == EACCES)) raw = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    Descriptor fd(raw);
    if (!fd.ok()) return fail_errno("open", path);
    const int operation = (mode == LockMode::shared ? LOCK_SH : LOCK_EX) | (wait == LockWait::try_once ? LOCK_NB : 0);
    while (::flock(fd.get(), operation) != 0) {
      if (errno == EWOULDBLOCK) return of_disk(ErrorKind::busy, path + " is locked by another program");
      if (errno != EINTR) return fail_errno("lock", path);
    }
    return std::make_unique<PosixLock>(std::move(fd));
  }

 private:
  static Result<std::unique_ptr<WritableFile>> open_to_write(const std::string& path, int how, std::uint32_t mode) {
    Descriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | how, mode));
    if (!fd.ok()) return fail_errno("write", path);
    return std::make_unique<PosixFile>(std::move(fd), path);
  }
};

}  // namespace

std::unique_ptr<FileSystem> make_posix_file_system() { return std::make_unique<PosixFileSystem>(); }

}  // namespace etalase::base
