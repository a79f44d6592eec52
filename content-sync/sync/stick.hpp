// A USB stick as a stranger: nothing on it is followed, waited for, or read beyond its size.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"
#include "sync/watch.hpp"

namespace etalase::sync {

// A plain file of the stick, open for reading.
struct StickFile {
  Descriptor descriptor;
  base::Bytes size;

  // Reads up to `into.size()` bytes from an offset and returns how many; unavailable when the stick is gone or broken.
  [[nodiscard]] base::Result<std::size_t> read_at(std::uint64_t offset, std::string& into) const;
};

// Owns the open folder, so that all paths stay below it whatever happens to the mount. One thread.
class Stick {
 public:
  // Kinds: not_found when there is no such folder, or it holds no feed ("feed/" or, if it is that folder itself,
  // "metadata/").
  [[nodiscard]] static base::Result<Stick> open(const std::string& path);

  // Opens a file of the feed, such as "metadata/timestamp.json". Never leaves the stick, follows no symlink, opens
  // nothing but plain files. Kinds: not_found; refused for anything that is no plain file; unavailable.
  [[nodiscard]] base::Result<StickFile> open_file(const std::string& path) const;
  // Reads a small file of the feed; also too_large.
  [[nodiscard]] base::Result<std::string> read(const std::string& path, base::Bytes limit) const;
  // Replaces a file at the top of the stick, never through what lies there. Kinds: no_space, unavailable.
  [[nodiscard]] base::Result<void> write(const std::string& name, std::string_view text) const;

 private:
  Stick(Descriptor folder, std::string prefix) : m_folder(std::move(folder)), m_prefix(std::move(prefix)) {}

  Descriptor m_folder;
  std::string m_prefix;  // "feed/" or empty
};

}  // namespace etalase::sync
