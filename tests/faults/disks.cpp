// mount(8), mkfs.ext4 and one ioctl.
#include "faults/disks.hpp"

#include <fcntl.h>
#include <linux/types.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

#include "support/process.hpp"

namespace etalase::test {

namespace {

constexpr unsigned long k_fs_shutdown = _IOR('X', 125, __u32);
constexpr __u32 k_without_flushing_the_journal = 2;
constexpr const char* k_size = "64M";

Finished try_to(std::vector<std::string> argv) { return run({std::move(argv)}); }

void must(std::vector<std::string> argv) {
  std::string words;
  for (const auto& word : argv) words += word + " ";
  const auto done = try_to(std::move(argv));
  if (done.status != 0) throw std::runtime_error(words + "failed: " + done.output);
}

void make_image(const std::string& path) {
  must({"truncate", "-s", k_size, path});
  must({"mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", path});
}

std::vector<std::string> mount_command(const std::string& image, const std::string& folder) {
  return {"mount", "-t", "ext4", "-o", "loop,noauto_da_alloc,commit=1", image, folder};
}

}  // namespace

std::string image_folder() { return std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : ""; }

std::optional<std::string> cannot_mount() {
  if (::geteuid() != 0) return "root is needed to mount";
  try {
    const TempDir dir(image_folder());
    std::filesystem::create_directory(dir / "mnt");
    make_image(dir / "image");
    const auto mounted = try_to(mount_command(dir / "image", dir / "mnt"));
    if (mounted.status != 0) return "loop devices are needed: " + mounted.output;
    ::umount2((dir / "mnt").c_str(), MNT_DETACH);
  } catch (const std::exception& error) {
    return std::string(error.what());
  }
  return {};
}

LoopDisk::LoopDisk() {
  std::filesystem::create_directory(path());
  make_image(m_dir / "image");
  mount();
}

LoopDisk::~LoopDisk() { ::umount2(path().c_str(), MNT_DETACH); }

void LoopDisk::mount() { must(mount_command(m_dir / "image", path())); }

void LoopDisk::unmount() { must({"umount", path()}); }

void LoopDisk::cut_power() {
  const int folder = ::open(path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  __u32 how = k_without_flushing_the_journal;
  const bool stopped = folder >= 0 && ::ioctl(folder, k_fs_shutdown, &how) == 0;
  ::close(folder);
  if (!stopped) throw std::runtime_error("this kernel cannot stop a file system (FS_IOC_SHUTDOWN)");
  mount_again();
}

void LoopDisk::mount_again() {
  unmount();
  mount();
}

void LoopDisk::remember() {
  unmount();
  must({"cp", "--sparse=always", m_dir / "image", m_dir / "remembered"});
  mount();
}

void LoopDisk::go_back() {
  unmount();
  must({"cp", "--sparse=always", m_dir / "remembered", m_dir / "image"});
  mount();
}

SmallDisk::SmallDisk(std::size_t bytes) {
  std::filesystem::create_directory(path());
  must({"mount", "-t", "tmpfs", "-o", "size=" + std::to_string(bytes), "none", path()});
}

SmallDisk::~SmallDisk() { ::umount2(path().c_str(), MNT_DETACH); }

void SmallDisk::resize(std::size_t bytes) { must({"mount", "-o", "remount,size=" + std::to_string(bytes), path()}); }

}  // namespace etalase::test
