// fokus.csv of a folder of pictures: `berkas;mendatar;tegak`, percent from the left and from the top, as the council's
// import reads it.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"
#include "studio/middle.hpp"

namespace etalase::painter {

class FocusFile {
 public:
  /// Reads the folder's file; rows that are missing or damaged are found anew.
  explicit FocusFile(std::filesystem::path folder);

  [[nodiscard]] bool knows(const std::string& file) const { return m_rows.contains(file); }
  /// Keeps where the thing stands in a picture, in fractions of it.
  void put(const std::string& file, Vec2 middle);
  /// Writes the file beside its place and renames it. Error: unavailable.
  [[nodiscard]] base::Result<void> save() const;

 private:
  struct Percent {
    int across = 50;
    int down = 50;
  };
  std::filesystem::path m_folder;
  std::map<std::string, Percent> m_rows;
};

}  // namespace etalase::painter
