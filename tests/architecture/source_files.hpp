// Lists the product's own source files for tests that read the source.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace etalase::architecture {

struct SourceFile {
  std::string top;   // "kiosk", or "assets/painter"
  std::string room;  // "loop", or "" for a file directly in the top-level folder
  std::filesystem::path path;
  std::vector<std::string> lines;

  // "loop/event.hpp": how others include it; unique below its top.
  [[nodiscard]] std::string name() const { return (room.empty() ? "" : room + "/") + path.filename().string(); }
};

inline SourceFile read_source(const std::filesystem::path& root, const std::string& top,
                              const std::filesystem::path& path) {
  const auto inside = std::filesystem::relative(path, root / top);
  SourceFile file{top, inside.has_parent_path() ? inside.begin()->string() : "", path, {}};
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) file.lines.push_back(line);
  return file;
}

// Reads every .hpp and .cpp below the named top-level folders, once for all tests.
inline const std::vector<SourceFile>& source_files(const std::vector<std::string>& tops) {
  static std::map<std::vector<std::string>, std::vector<SourceFile>> read;
  std::vector<SourceFile>& files = read[tops];
  if (!files.empty()) return files;
  const std::filesystem::path root = ETALASE_SOURCE_DIR;
  for (const auto& top : tops) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
      const auto extension = entry.path().extension();
      if (extension == ".hpp" || extension == ".cpp") files.push_back(read_source(root, top, entry.path()));
    }
  }
  return files;
}

// What this line includes with quotes ("loop/event.hpp"); empty for any other line.
inline std::string included_by(const std::string& line) {
  static const std::regex include(R"re(^\s*#include "([^"]+)")re");
  if (line.find("#include") == std::string::npos) return {};
  std::smatch found;
  return std::regex_search(line, found, include) ? found[1].str() : std::string();
}

}  // namespace etalase::architecture
