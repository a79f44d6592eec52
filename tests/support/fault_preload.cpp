// Loaded before libc (LD_PRELOAD): lets a real program die, lose its power, skip a sync or meet a failing disk at a
// chosen file operation below one folder. Environment, all optional but the first:
//   ETALASE_FAULT_UNDER=FOLDER     only paths below it count
//   ETALASE_FAULT_LOG=FILE         one line for each operation: its name and path
//   ETALASE_FAULT_KILL_AT=N        SIGKILL at the N-th operation, half done if it is a write
//   ETALASE_FAULT_CUT_AT=N         the same, and the file system stops as at a power cut (FS_IOC_SHUTDOWN)
//   ETALASE_FAULT_SKIP=,N,M,       these syncs (counted alone, 1 is the first) answer well without any effect
//   ETALASE_FAULT_ONE_IN=K         one operation in K fails by chance, reading included, with
//   ETALASE_FAULT_ERRNO=E          this error number, and
//   ETALASE_FAULT_SEED=S           this beginning of chance
//   ETALASE_FAULT_CLOCK=SECONDS    the system clock is wrong by so much
#include <fcntl.h>
#include <linux/types.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>

namespace {

constexpr unsigned long k_fs_shutdown = _IOR('X', 125, __u32);
constexpr __u32 k_without_flushing_the_journal = 2;

std::atomic<long> g_operations{0};
std::atomic<long> g_syncs{0};
std::atomic<long> g_chances{0};

long number(const char* name, long absent) {
  const char* text = getenv(name);
  return text != nullptr ? atol(text) : absent;
}

bool is_watched(const char* path) {
  const char* under = getenv("ETALASE_FAULT_UNDER");
  if (under == nullptr || path == nullptr) return false;
  const size_t length = strlen(under);
  return strncmp(path, under, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

// The path behind a descriptor; empty when it is not watched.
struct PathOf {
  explicit PathOf(int fd) {
    char link[64];
    char* end = link + sizeof link;
    *--end = '\0';
    unsigned rest = static_cast<unsigned>(fd);
    do *--end = static_cast<char>('0' + rest % 10);
    while ((rest /= 10) != 0);
    constexpr char k_start[] = "/proc/self/fd/";
    end -= sizeof k_start - 1;
    memcpy(end, k_start, sizeof k_start - 1);
    const long size = syscall(SYS_readlink, end, text, sizeof text - 1);
    text[size > 0 ? size : 0] = '\0';
    watched = fd >= 0 && is_watched(text);
  }
  char text[PATH_MAX];
  bool watched = false;
};

void log_operation(const char* what, const char* path) {
  const char* file = getenv("ETALASE_FAULT_LOG");
  if (file == nullptr) return;
  const long fd = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) return;
  char line[PATH_MAX + 64];
  size_t at = 0;
  for (const char* piece : {what, " ", path, "\n"}) {
    const size_t length = strlen(piece);
    memcpy(line + at, piece, length);
    at += length;
  }
  (void)syscall(SYS_write, fd, line, at);
  (void)syscall(SYS_close, fd);
}

[[noreturn]] void die(bool power_too) {
  if (power_too) {
    const long fd = syscall(SYS_openat, AT_FDCWD, getenv("ETALASE_FAULT_UNDER"), O_RDONLY | O_DIRECTORY, 0);
    __u32 how = k_without_flushing_the_journal;
    if (fd < 0 || ioctl(static_cast<int>(fd), k_fs_shutdown, &how) != 0) _exit(99);
  }
  for (;;) (void)syscall(SYS_kill, getpid(), SIGKILL);
}

// Chance that is the same in every run: a hash of the seed and a counter.
bool chance() {
  const long one_in = number("ETALASE_FAULT_ONE_IN", 0);
  if (one_in <= 0) return false;
  unsigned long mixed = static_cast<unsigned long>(number("ETALASE_FAULT_SEED", 1)) * 0x9E3779B97F4A7C15UL +
                        static_cast<unsigned long>(g_chances++) * 0xBF58476D1CE4E5B9UL;
  mixed ^= mixed >> 31;
  mixed *= 0x94D049BB133111EBUL;
  mixed ^= mixed >> 29;
  if (mixed % static_cast<unsigned long>(one_in) != 0) return false;
  errno = static_cast<int>(number("ETALASE_FAULT_ERRNO", EIO));
  return true;
}

enum class Turn { go, fail, last };

// Counts one operation and tells what becomes of it; `last`: do half of it and die.
Turn turn(const char* what, const char* path) {
  const long count = ++g_operations;
  log_operation(what, path);
  if (count == number("ETALASE_FAULT_KILL_AT", 0) || count == number("ETALASE_FAULT_CUT_AT", 0)) return Turn::last;
  return chance() ? Turn::fail : Turn::go;
}

// True: the caller goes on with the operation; false: it fails with errno.
bool goes_on(const char* what, const char* path) {
  if (!is_watched(path)) return true;
  const Turn now = turn(what, path);
  if (now == Turn::last) die(number("ETALASE_FAULT_CUT_AT", 0) > 0);
  return now == Turn::go;
}

bool is_skipped(long nth) {
  const char* list = getenv("ETALASE_FAULT_SKIP");
  if (list == nullptr) return false;
  for (const char* at = strchr(list, ','); at != nullptr && at[1] != '\0'; at = strchr(at + 1, ',')) {
    if (atol(at + 1) == nth) return true;
  }
  return false;
}

int sync_by(long call, const char* what, int fd) {
  const PathOf path(fd);
  if (path.watched) {
    if (!goes_on(what, path.text)) return -1;
    if (is_skipped(++g_syncs)) return 0;
  }
  return static_cast<int>(syscall(call, fd));
}

int open_by(const char* path, int flags, mode_t mode) {
  const bool changes = (flags & (O_CREAT | O_TRUNC)) != 0;
  if (changes && !goes_on("open", path)) return -1;
  if (!changes && is_watched(path) && chance()) return -1;
  return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_by(path, flags, mode);
}
int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open_by(path, flags, mode);
}

ssize_t write(int fd, const void* bytes, size_t size) {
  const PathOf path(fd);
  const Turn now = path.watched ? turn("write", path.text) : Turn::go;
  if (now == Turn::fail) return -1;
  if (now == Turn::last) {
    (void)syscall(SYS_write, fd, bytes, size / 2);
    die(number("ETALASE_FAULT_CUT_AT", 0) > 0);
  }
  return syscall(SYS_write, fd, bytes, size);
}

ssize_t pwrite(int fd, const void* bytes, size_t size, off_t offset) {
  const PathOf path(fd);
  const Turn now = path.watched ? turn("pwrite", path.text) : Turn::go;
  if (now == Turn::fail) return -1;
  if (now == Turn::last) {
    (void)syscall(SYS_pwrite64, fd, bytes, size / 2, offset);
    die(number("ETALASE_FAULT_CUT_AT", 0) > 0);
  }
  return syscall(SYS_pwrite64, fd, bytes, size, offset);
}
ssize_t pwrite64(int fd, const void* bytes, size_t size, off_t offset) { return pwrite(fd, bytes, size, offset); }

ssize_t pread(int fd, void* bytes, size_t size, off_t offset) {
  if (PathOf(fd).watched && chance()) return -1;
  return syscall(SYS_pread64, fd, bytes, size, offset);
}
ssize_t pread64(int fd, void* bytes, size_t size, off_t offset) { return pread(fd, bytes, size, offset); }

int fsync(int fd) { return sync_by(SYS_fsync, "fsync", fd); }
int fdatasync(int fd) { return sync_by(SYS_fdatasync, "fdatasync", fd); }
int syncfs(int fd) { return sync_by(SYS_syncfs, "syncfs", fd); }

int rename(const char* from, const char* to) {
  if (!goes_on("rename", to)) return -1;
  return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
int unlink(const char* path) {
  if (!goes_on("unlink", path)) return -1;
  return static_cast<int>(syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}
int rmdir(const char* path) {
  if (!goes_on("rmdir", path)) return -1;
  return static_cast<int>(syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
}
int mkdir(const char* path, mode_t mode) {
  struct stat status{};
  const bool exists = is_watched(path) && lstat(path, &status) == 0;
  if (!exists && !goes_on("mkdir", path)) return -1;
  return static_cast<int>(syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}
int symlink(const char* target, const char* path) {
  if (!goes_on("symlink", path)) return -1;
  return static_cast<int>(syscall(SYS_symlinkat, target, AT_FDCWD, path));
}
int chmod(const char* path, mode_t mode) {
  if (!goes_on("chmod", path)) return -1;
  return static_cast<int>(syscall(SYS_fchmodat, AT_FDCWD, path, mode));
}

int clock_gettime(clockid_t clock, struct timespec* time) {
  const int result = static_cast<int>(syscall(SYS_clock_gettime, clock, time));
  if (clock == CLOCK_REALTIME) time->tv_sec += number("ETALASE_FAULT_CLOCK", 0);
  return result;
}
time_t time(time_t* into) {
  struct timespec now{};
  (void)clock_gettime(CLOCK_REALTIME, &now);
  if (into != nullptr) *into = now.tv_sec;
  return now.tv_sec;
}

}  // extern "C"
