// Writing that survives a power cut, and the mark of a disk that failed to.
#include "store/disk.hpp"

#include "store/generation.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t k_write_piece = 1'000'000;

Result<std::unique_ptr<base::WritableFile>> write(base::FileSystem& files, const std::string& path,
                                                  std::string_view bytes, const Pace& pace) {
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, files.create(path, k_file_mode));
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, k_write_piece);
    ETALASE_CHECK(file->append(piece));
    ETALASE_CHECK(keep_pace(pace, {piece.size()}));
    bytes.remove_prefix(piece.size());
  }
  return file;
}

}  // namespace

Result<std::unique_ptr<base::FileLock>> Disk::lock(const std::string& path, base::LockWait wait) {
  ETALASE_CHECK(m_files.make_folders(m_layout.folder));
  return m_files.lock(path, base::LockMode::exclusive, wait);
}

bool Disk::is_suspect() const { return m_files.info(m_layout.suspect()).has_value(); }

Result<void> Disk::refuse_when_suspect() const {
  if (!is_suspect()) return {};
  return base::fail(
      base::Error{ErrorKind::refused, "the disk failed to write earlier: the store must recover first", m_layout.folder}
          .from(base::Origin::machine));
}

Result<void> Disk::suspect_if_failed(Result<void> synced) {
  if (synced) return synced;
  // Not synced on purpose: when the page cache is lost so is the mark, and then hashing shows what the disk has.
  const auto marked = m_files.create(m_layout.suspect(), k_file_mode);
  return base::fail(marked ? synced.error() : synced.error().within("cannot mark the store as suspect"));
}

Result<void> Disk::rely_again() {
  ETALASE_CHECK(m_files.remove(m_layout.suspect()));
  return sync_folder(m_layout.folder);
}

// Synced once by every program, although the folders are there: whoever made them may have been killed before it could.
Result<void> Disk::make_folders() {
  const auto all = {m_layout.metadata(), m_layout.blobs(), m_layout.partials(), m_layout.generations()};
  for (const auto& folder : all) {
    if (m_files.info(folder)) continue;
    ETALASE_CHECK(m_files.make_folders(folder));
    m_folders_synced = false;
  }
  if (m_folders_synced) return {};
  ETALASE_CHECK(sync_folder(m_layout.folder));
  ETALASE_CHECK(sync_folder(m_layout.folder.substr(0, m_layout.folder.rfind('/'))));
  m_folders_synced = true;
  return {};
}

Result<void> Disk::sync_folder(const std::string& path) { return suspect_if_failed(m_files.sync_folder(path)); }
Result<void> Disk::sync_all() { return suspect_if_failed(m_files.sync_all(m_layout.folder)); }

Result<void> Disk::write_file(const std::string& path, std::string_view bytes, const Pace& pace) {
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, write(m_files, path, bytes, pace));
  file->write_early();
  return {};
}

Result<void> Disk::write_synced(const std::string& path, std::string_view bytes, const Pace& pace) {
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, write(m_files, path, bytes, pace));
  return suspect_if_failed(file->sync());
}

Result<void> Disk::replace(const std::string& path, std::string_view bytes, const Pace& pace) {
  ETALASE_CHECK(write_synced(path + ".tmp", bytes, pace));
  ETALASE_CHECK(m_files.rename(path + ".tmp", path));
  return sync_folder(m_layout.folder);
}

Result<void> Disk::point(const std::string& link, const std::string& target) {
  const std::string temporary = link + ".tmp";
  ETALASE_CHECK(m_files.remove(temporary));
  ETALASE_CHECK(m_files.symlink(target, temporary));
  ETALASE_CHECK(m_files.rename(temporary, link));
  return sync_folder(m_layout.folder);
}

}  // namespace etalase::store
