// Lists the product's own source files for tests that read the source.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace etalase::architecture {

struct SourceFile {
  std::string top;   // "kiosk"
  std::string room;  // "loop", or "" for a file directly in the top-level folder
  std::filesystem::path path;
  std::vector<std::string> lines;
};

// Reads every .hpp and .cpp below the named top-level folders.
inline std::vector<SourceFile> source_files(const std::vector<std::string>& tops) {
  std::vector<SourceFile> files;
  const std::filesystem::path root = ETALASE_SOURCE_DIR;
  for (const auto& top : tops) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
      const auto extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      const auto inside = std::filesystem::relative(entry.path(), root / top);
      SourceFile file{top, inside.has_parent_path() ? inside.begin()->string() : "", entry.path(), {}};
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) file.lines.push_back(line);
      files.push_back(std::move(file));
    }
  }
  return files;
}

}  // namespace etalase::architecture
