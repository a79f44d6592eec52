// One source's folder on the disk: how it is written, and whether it can be relied upon.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "store/layout.hpp"
#include "store/values.hpp"

namespace etalase::store {

// What all parts of a store share. After a failed sync the disk is suspect: everything but reading is refused until the
// store recovers. Touches nothing before it is asked to.
class Disk {
 public:
  // The file system outlives it.
  Disk(base::FileSystem& files, std::string source_folder) : m_files(files), m_layout{std::move(source_folder)} {}

  // Changing one's mind about a file is no change of the store: hence const.
  [[nodiscard]] base::FileSystem& files() const { return m_files; }
  [[nodiscard]] const Layout& layout() const { return m_layout; }

  // Kind busy with try_once when another holds it. Creates the source's folder.
  [[nodiscard]] base::Result<std::unique_ptr<base::FileLock>> lock(const std::string& path, base::LockWait wait);

  [[nodiscard]] bool is_suspect() const;
  [[nodiscard]] base::Result<void> refuse_when_suspect() const;
  // Ends suspicion; all that is to be relied upon has been synced anew.
  [[nodiscard]] base::Result<void> rely_again();

  // Creates the folders of a store.
  [[nodiscard]] base::Result<void> make_folders();
  // Make names in a folder durable, or everything; what fails makes the disk suspect.
  [[nodiscard]] base::Result<void> sync_folder(const std::string& path);
  [[nodiscard]] base::Result<void> sync_all();
  // Not synced: that is left to one sync for all.
  [[nodiscard]] base::Result<void> write_file(const std::string& path, std::string_view bytes, const Pace& pace);
  [[nodiscard]] base::Result<void> write_synced(const std::string& path, std::string_view bytes, const Pace& pace);
  // Replaces a file, or what a symlink names, directly below the source's folder: old or new after a power cut.
  [[nodiscard]] base::Result<void> replace(const std::string& path, std::string_view bytes, const Pace& pace);
  [[nodiscard]] base::Result<void> point(const std::string& link, const std::string& target);

 private:
  [[nodiscard]] base::Result<void> suspect_if_failed(base::Result<void> synced);

  base::FileSystem& m_files;
  Layout m_layout;
  bool m_folders_synced = false;
};

}  // namespace etalase::store
