// Every touch of the disk goes through this interface, so that tests can forget what was not synced.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/units.hpp"

namespace etalase::base {

enum class FileType { file, folder, symlink, other };

struct FileInfo {
  FileType type;
  Bytes size;
  std::uint32_t mode;
};

struct DirEntry {
  std::string name;
  FileType type;
};

// A file being written; closed by destruction. A failed sync is final: never retry it on the same file.
class WritableFile {
 public:
  virtual ~WritableFile() = default;
  [[nodiscard]] virtual Result<void> append(std::string_view bytes) = 0;
  [[nodiscard]] virtual Result<void> sync() = 0;
  // Lets the disk begin to write while other work goes on, so that a later sync waits less. A hint that promises
  // nothing.
  virtual void write_early() {}
};

// A file that is read and written anywhere, as a database does; closed by destruction. Errors as of FileSystem.
class PageFile {
 public:
  virtual ~PageFile() = default;
  // Fills `into` from an offset and returns how many bytes there were; fewer at the end of the file.
  [[nodiscard]] virtual Result<std::size_t> read_at(Bytes offset, std::span<char> into) = 0;
  // Writes over what is there, growing the file where it ends.
  [[nodiscard]] virtual Result<void> write_at(Bytes offset, std::string_view bytes) = 0;
  [[nodiscard]] virtual Result<Bytes> size() = 0;
  [[nodiscard]] virtual Result<void> resize(Bytes size) = 0;
  [[nodiscard]] virtual Result<void> sync() = 0;
};

// An advisory flock on a file or folder; released by destruction.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

enum class LockMode { shared, exclusive };
enum class LockWait { wait, try_once };

// Errors: not_found when absent, no_space when the disk is full, corrupt when the medium cannot give bytes back that it
// once took (EIO on reading, twice), unavailable for any other failure.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // Reads a whole file of at most `limit` bytes; too_large beyond it.
  [[nodiscard]] virtual Result<std::string> read(const std::string& path, Bytes limit) const = 0;
  // Reads `size` bytes from an offset; fewer at the end of the file.
  [[nodiscard]] virtual Result<std::string> read_at(const std::string& path, Bytes offset, Bytes size) const = 0;
  // Creates or truncates a file with the given mode bits.
  [[nodiscard]] virtual Result<std::unique_ptr<WritableFile>> create(const std::string& path, std::uint32_t mode) = 0;
  // Opens a file to go on at its end, creating it when absent.
  [[nodiscard]] virtual Result<std::unique_ptr<WritableFile>> append_to(const std::string& path,
                                                                        std::uint32_t mode) = 0;
  // Creates or truncates a file that is read and written anywhere.
  [[nodiscard]] virtual Result<std::unique_ptr<PageFile>> create_pages(const std::string& path, std::uint32_t mode) = 0;
  // Describes the path itself, without following a symlink.
  [[nodiscard]] virtual Result<FileInfo> info(const std::string& path) const = 0;
  // Lists everything, or fails: a part of the names would be taken for all.
  [[nodiscard]] virtual Result<std::vector<DirEntry>> list(const std::string& folder) const = 0;
  // Creates the folder and its parents; fine when it exists.
  [[nodiscard]] virtual Result<void> make_folders(const std::string& path) = 0;
  [[nodiscard]] virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  // Removes a file, symlink or empty folder; fine when absent.
  [[nodiscard]] virtual Result<void> remove(const std::string& path) = 0;
  [[nodiscard]] virtual Result<void> symlink(const std::string& target, const std::string& path) = 0;
  [[nodiscard]] virtual Result<std::string> read_link(const std::string& path) const = 0;
  [[nodiscard]] virtual Result<void> set_mode(const std::string& path, std::uint32_t mode) = 0;
  // Makes the names in a folder durable.
  [[nodiscard]] virtual Result<void> sync_folder(const std::string& path) = 0;
  // Makes everything on the path's file system durable (syncfs).
  [[nodiscard]] virtual Result<void> sync_all(const std::string& path) = 0;
  [[nodiscard]] virtual Result<Bytes> free_space(const std::string& path) const = 0;
  // Takes a flock; with try_once the kind is busy when another holds it. Lock files are created, folders not.
  [[nodiscard]] virtual Result<std::unique_ptr<FileLock>> lock(const std::string& path, LockMode mode,
                                                               LockWait wait) = 0;
};

// Writes a small file so that after a power cut it is the old or the new one: temp, sync, rename, sync folder.
[[nodiscard]] Result<void> write_durably(FileSystem& files, const std::string& path, std::string_view bytes,
                                         std::uint32_t mode = 0640);
// Tells whether something is there. A disk that does not answer, or does not let us look, is an error and no "no".
[[nodiscard]] Result<bool> exists(const FileSystem& files, const std::string& path);
// Removes a folder and all below it, never following symlinks; fine when absent.
[[nodiscard]] Result<void> remove_tree(FileSystem& files, const std::string& path);

}  // namespace etalase::base
