// Reads and writes fokus.csv.
#include "gallery/focus_file.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>

#include "gallery/painted_index.hpp"

namespace etalase::painter {

namespace {

constexpr std::string_view k_focus_name = "fokus.csv";
constexpr std::string_view k_heading = "berkas;mendatar;tegak\n";

}  // namespace

FocusFile::FocusFile(std::filesystem::path folder) : m_folder(std::move(folder)) {
  std::ifstream in(m_folder / k_focus_name);
  for (std::string line; std::getline(in, line);) {
    const auto end = line.find(';');
    Percent percent;
    if (end != std::string::npos && std::sscanf(line.c_str() + end, ";%d;%d", &percent.across, &percent.down) == 2) {
      m_rows[line.substr(0, end)] = percent;
    }
  }
}

void FocusFile::put(const std::string& file, Vec2 middle) {
  const auto percent = [](float fraction) { return static_cast<int>(std::lround(fraction * 100.0F)); };
  m_rows[file] = {percent(middle.x), percent(middle.y)};
}

base::Result<void> FocusFile::save() const {
  std::string text(k_heading);
  for (const auto& [file, percent] : m_rows) {
    text.append(file).append(";").append(std::to_string(percent.across)).append(";");
    text.append(std::to_string(percent.down)).append("\n");
  }
  return write_whole(m_folder / k_focus_name, text);
}

}  // namespace etalase::painter
