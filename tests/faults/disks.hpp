// File systems of a test's own: an ext4 whose power can be cut, and one that is small.
#pragma once

#include <optional>
#include <string>

#include "support/temp_dir.hpp"

namespace etalase::test {

// Why this machine cannot mount; absent where it can. Needs root, mount(8), and for ext4 loop devices and mkfs.ext4.
[[nodiscard]] std::optional<std::string> cannot_mount();

// Where images lie: in memory if there is such a folder, since the test's own disk need not wait for theirs.
[[nodiscard]] std::string image_folder();

// An ext4 in a file, mounted so that nothing hides a missing fsync (noauto_da_alloc), with a journal of one second.
class LoopDisk {
 public:
  LoopDisk();
  ~LoopDisk();
  LoopDisk(const LoopDisk&) = delete;
  LoopDisk& operator=(const LoopDisk&) = delete;

  [[nodiscard]] std::string path() const { return m_dir / "mnt"; }
  // Stops the file system without writing anything more, then mounts what the medium holds. Nothing may be open on it.
  void cut_power();
  // The second half of that, after a program stopped the file system itself.
  void mount_again();
  // Keeps what the disk holds now, and goes back to it.
  void remember();
  void go_back();

 private:
  void mount();
  void unmount();
  TempDir m_dir{image_folder()};
};

// A tmpfs of a size that can change.
class SmallDisk {
 public:
  explicit SmallDisk(std::size_t bytes);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] std::string path() const { return m_dir / "mnt"; }
  void resize(std::size_t bytes);

 private:
  TempDir m_dir;
};

}  // namespace etalase::test
