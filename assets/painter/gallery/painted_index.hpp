// Remembers in `.painted` from which values each picture of a folder was made: lines of `key file`.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace etalase::painter {

class PaintedIndex {
 public:
  /// Reads the folder's index; an index that is missing or damaged counts as empty for the lines it lacks.
  explicit PaintedIndex(std::filesystem::path folder);

  /// Whether the picture is there and was made from this key.
  [[nodiscard]] bool holds(const std::string& file, std::string_view key) const;
  void put(const std::string& file, std::string key);
  /// Writes the index beside its place and renames it. Error: unavailable.
  [[nodiscard]] base::Result<void> save() const;

 private:
  std::filesystem::path m_folder;
  std::map<std::string, std::string> m_keys;
};

/// Writes bytes beside `path` and renames them into place. Error: unavailable.
[[nodiscard]] base::Result<void> write_whole(const std::filesystem::path& path, std::string_view bytes);

}  // namespace etalase::painter
