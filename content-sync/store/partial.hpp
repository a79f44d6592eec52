// One blob while it is being downloaded: a file in partial/ that remembers how far it came and what it hashes to.
#pragma once

#include <memory>
#include <string>

#include "base/digest.hpp"
#include "base/file_system.hpp"

namespace etalase::store {

// Owns the open file. Used by one thread at a time, and independent of the store, so that the network thread may append
// while the disk thread works. Small pieces are gathered before they are written. Destruction keeps the file: the next
// open goes on where this one stopped.
class Partial {
 public:
  ~Partial();
  Partial(Partial&&) = default;
  Partial& operator=(Partial&&) = default;

  // Opens `path` at its end and hashes what is there already.
  [[nodiscard]] static base::Result<Partial> open(base::FileSystem& files, std::string path, std::string sha256);

  // Bytes taken so far: the offset of the next Range request.
  [[nodiscard]] base::Bytes size() const { return m_size; }
  [[nodiscard]] const std::string& sha256() const { return m_sha256; }
  [[nodiscard]] const std::string& path() const { return m_path; }
  // Tells whether bytes from an earlier run are part of this file (a wrong hash then means: once more from zero).
  [[nodiscard]] bool resumed() const { return m_resumed; }
  [[nodiscard]] base::Result<void> append(std::string_view bytes);
  // Writes what was gathered, for whoever opens the file next.
  [[nodiscard]] base::Result<void> write_gathered();
  // Writes all, asks the disk to begin with it, and closes the file; returns the hash of what came.
  [[nodiscard]] base::Result<std::string> close();
  // Forgets everything and begins at zero, as when a server answers 200 to a Range request.
  [[nodiscard]] base::Result<void> restart();

 private:
  Partial(base::FileSystem& files, std::string path, std::string sha256);
  // Whatever lies there is not gone on with.
  [[nodiscard]] static base::Result<Partial> from_zero(Partial partial);

  base::FileSystem* m_files;
  std::string m_path;
  std::string m_sha256;
  std::unique_ptr<base::WritableFile> m_file;
  std::string m_gathered;
  base::Digest m_digest;
  base::Bytes m_size;
  bool m_resumed = false;
};

}  // namespace etalase::store
