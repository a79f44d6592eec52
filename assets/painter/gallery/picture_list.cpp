// Reads and checks picture lists.
#include "gallery/picture_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace etalase::painter {

namespace {

constexpr std::string_view k_header = "file;design;colourway;aspect;seed";
constexpr std::size_t k_list_columns = 5;

using Cells = std::vector<std::string_view>;

Cells split(std::string_view text, char mark) {
  Cells cells;
  while (true) {
    const std::size_t at = text.find(mark);
    cells.push_back(text.substr(0, at));
    if (at == std::string_view::npos) {
      return cells;
    }
    text.remove_prefix(at + 1);
  }
}

/// A complaint about one cell; row and column count from 1.
auto refused(std::size_t row, std::string_view column, const std::string& reason) {
  return base::fail(base::ErrorKind::refused,
                    "row " + std::to_string(row) + ", column " + std::string(column) + ": " + reason);
}

/// A plain name ending in .jpg, without folders, so that a list cannot write elsewhere.
bool plain_jpeg_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.';
  };
  return name.size() > 4 && name.ends_with(".jpg") && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), allowed);
}

base::Result<PictureRow> parse_row(std::size_t number, const Cells& cells) {
  if (cells.size() != k_list_columns) {
    return refused(number, "file", "expected 5 cells separated by ;, found " + std::to_string(cells.size()));
  }
  PictureRow row{std::string(cells[0]), find_design(cells[1]), std::string(cells[2]), std::string(cells[3]), 0};
  if (!plain_jpeg_name(cells[0])) {
    return refused(number, "file", "\"" + row.file + "\" is not a plain name ending in .jpg");
  }
  if (row.design == nullptr) {
    return refused(number, "design", "\"" + std::string(cells[1]) + "\" is not known; see --designs");
  }
  const auto known = colourways_of(*row.design);
  if (std::find(known.begin(), known.end(), cells[2]) == known.end()) {
    return refused(number, "colourway",
                   "\"" + row.colourway + "\" is not one of " + std::string(row.design->colourways));
  }
  if (aspect_ratio(cells[3]) <= 0.0F) {
    return refused(number, "aspect", "\"" + row.aspect + "\" is not one of 4x5, 3x2, 16x9, 9x16, 1x1");
  }
  const char* end = cells[4].data() + cells[4].size();
  const auto [stopped, error] = std::from_chars(cells[4].data(), end, row.seed);
  if (error != std::errc{} || stopped != end) {
    return refused(number, "seed", "\"" + std::string(cells[4]) + "\" is not a whole number");
  }
  return row;
}

}  // namespace

float aspect_ratio(std::string_view aspect) {
  struct Known {
    std::string_view name;
    float ratio;
  };
  constexpr std::array k_known{Known{"4x5", 0.8F}, Known{"3x2", 1.5F}, Known{"16x9", 16.0F / 9.0F},
                               Known{"9x16", 9.0F / 16.0F}, Known{"1x1", 1.0F}};
  const auto* found =
      std::find_if(k_known.begin(), k_known.end(), [aspect](const Known& k) { return k.name == aspect; });
  return found == k_known.end() ? 0.0F : found->ratio;
}

Frame frame_of(std::string_view aspect, int side) {
  const float ratio = aspect_ratio(aspect);
  const auto shorter = [side](float part) {
    return std::max(1, static_cast<int>(std::lround(static_cast<float>(side) * part)));
  };
  return ratio >= 1.0F ? Frame{side, shorter(1.0F / ratio)} : Frame{shorter(ratio), side};
}

base::Result<std::vector<PictureRow>> parse_picture_list(std::string_view text) {
  std::vector<PictureRow> rows;
  std::set<std::string, std::less<>> files;
  std::size_t number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    if (number == 1) {
      if (line != k_header) {
        return refused(1, "file", "the header must be " + std::string(k_header));
      }
    } else if (!line.empty()) {
      ETALASE_TRY(PictureRow row, parse_row(number, split(line, ';')));
      if (!files.insert(row.file).second) {
        return refused(number, "file", "\"" + row.file + "\" is listed twice");
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace etalase::painter
