// Reads and writes the index of painted pictures.
#include "gallery/painted_index.hpp"

#include <fstream>

namespace etalase::painter {

namespace {

constexpr std::string_view k_name = ".painted";

}  // namespace

PaintedIndex::PaintedIndex(std::filesystem::path folder) : m_folder(std::move(folder)) {
  std::ifstream in(m_folder / k_name);
  std::string key;
  std::string file;
  while (in >> key >> file) {
    m_keys[file] = key;
  }
}

bool PaintedIndex::holds(const std::string& file, std::string_view key) const {
  const auto found = m_keys.find(file);
  return found != m_keys.end() && found->second == key && std::filesystem::exists(m_folder / file);
}

void PaintedIndex::put(const std::string& file, std::string key) { m_keys[file] = std::move(key); }

base::Result<void> PaintedIndex::save() const {
  std::string text;
  for (const auto& [file, key] : m_keys) {
    text.append(key).append(" ").append(file).append("\n");
  }
  return write_whole(m_folder / k_name, text);
}

base::Result<void> write_whole(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::path beside = path;
  beside += ".new";
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    return base::fail(base::ErrorKind::unavailable,
                      "cannot write " + beside.string() + "; check the folder and free space");
  }
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  if (error) {
    return base::fail(base::ErrorKind::unavailable, "cannot rename " + beside.string() + ": " + error.message());
  }
  return {};
}

}  // namespace etalase::painter
