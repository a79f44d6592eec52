// A disk in memory that forgets what was not synced, and can fail or die at any operation. What a failed sync should
// have written is lost for good, however often it is synced again: only writing it anew helps, as on a real one.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.hpp"

namespace etalase::test {

// What a power cut takes: `nothing` is kill -9; `unsynced` takes data and names that were not synced; `data` keeps
// every name but takes unsynced data, as a journal without data does (files of size 0 under their final names).
enum class Loss { nothing, unsynced, data };

// Absolute paths only. Counts operations that change or sync the disk. What a FileSystem has may be used by several
// threads, as the network appends while the disk thread works; the rest by one.
class FakeFileSystem final : public base::FileSystem {
 public:
  FakeFileSystem();
  // Copies the disk with what is synced and what is not; open files and locks stay behind.
  FakeFileSystem(const FakeFileSystem& other);
  FakeFileSystem& operator=(const FakeFileSystem&) = delete;
  ~FakeFileSystem() override;

  // Operations so far: create, append, sync, rename, remove, symlink, mode, folder and sync of folder or all.
  [[nodiscard]] int operations() const;
  // Lets the n-th operation from now (1 is the next) fail once with this kind and change nothing.
  void fail_at(int nth, base::ErrorKind kind);
  // Lets the n-th operation from now and everything after it fail, half done if it is an append, until power_cut().
  void die_at(int nth);
  [[nodiscard]] bool died() const;
  // Releases every lock, loses what is not on the disk, and goes on.
  void power_cut(Loss loss);
  // The same, but each unsynced name and each file's unsynced data is kept or lost by chance.
  void power_cut_by_chance(std::uint32_t seed);
  // Gives no answer about this path to whoever asks or reads, until heal().
  void silence(const std::string& path);
  // Finds no room for anything as long as this path is there; an empty one takes that back.
  void full_while(const std::string& path);
  // Lets one operation in so many fail by chance from now on, reading included, until heal() or power_cut().
  void fail_by_chance(std::uint32_t seed, unsigned one_in);
  void heal();
  // Makes a file's bytes unreadable for good, as a worn-out card does; removing it frees the name.
  void break_sector(const std::string& path);
  // Lets the n-th sync from now (1 is the next; file, folder or all) answer well without any effect: a missing fsync.
  void ignore_sync(int nth);
  // Paths of the syncs so far, in order.
  [[nodiscard]] const std::vector<std::string>& synced() const;
  // Paths of the files that the disk was asked to begin to write early, in order.
  [[nodiscard]] const std::vector<std::string>& begun_early() const;
  void set_free_space(base::Bytes free);
  // Overwrites a file's bytes without counting, durably: rot, or a test's preparation (folders are created).
  void plant(const std::string& path, std::string bytes);
  [[nodiscard]] bool exists(const std::string& path) const;

  [[nodiscard]] base::Result<std::string> read(const std::string& path, base::Bytes limit) const override;
  [[nodiscard]] base::Result<std::string> read_at(const std::string& path, base::Bytes offset,
                                                  base::Bytes size) const override;
  [[nodiscard]] base::Result<std::unique_ptr<base::WritableFile>> create(const std::string& path,
                                                                         std::uint32_t mode) override;
  [[nodiscard]] base::Result<std::unique_ptr<base::WritableFile>> append_to(const std::string& path,
                                                                            std::uint32_t mode) override;
  [[nodiscard]] base::Result<std::unique_ptr<base::PageFile>> create_pages(const std::string& path,
                                                                           std::uint32_t mode) override;
  [[nodiscard]] base::Result<base::FileInfo> info(const std::string& path) const override;
  [[nodiscard]] base::Result<std::vector<base::DirEntry>> list(const std::string& folder) const override;
  [[nodiscard]] base::Result<void> make_folders(const std::string& path) override;
  [[nodiscard]] base::Result<void> rename(const std::string& from, const std::string& to) override;
  [[nodiscard]] base::Result<void> remove(const std::string& path) override;
  [[nodiscard]] base::Result<void> symlink(const std::string& target, const std::string& path) override;
  [[nodiscard]] base::Result<std::string> read_link(const std::string& path) const override;
  [[nodiscard]] base::Result<void> set_mode(const std::string& path, std::uint32_t mode) override;
  [[nodiscard]] base::Result<void> sync_folder(const std::string& path) override;
  [[nodiscard]] base::Result<void> sync_all(const std::string& path) override;
  [[nodiscard]] base::Result<base::Bytes> free_space(const std::string& path) const override;
  [[nodiscard]] base::Result<std::unique_ptr<base::FileLock>> lock(const std::string& path, base::LockMode mode,
                                                                   base::LockWait wait) override;

  // The state that open files and locks share; defined beside the implementation.
  struct Disk;

 private:
  std::shared_ptr<Disk> m_disk;
};

}  // namespace etalase::test
