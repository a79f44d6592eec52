// Paints lists of pictures into a folder; pictures that are already there are left alone.
#pragma once

#include <filesystem>
#include <functional>

#include "base/result.hpp"
#include "gallery/picture_list.hpp"
#include "studio/picture.hpp"

namespace etalase::painter {

/// Grows whenever pictures come out differently, so that old ones are painted again.
inline constexpr int k_painter_version = 1;

/// Paints one row. The same row and side give the same picture.
Picture paint(const PictureRow& row, int side);

/// How a list is worked through.
struct Workshop {
  std::filesystem::path folder;
  int side = 2400;
  int jobs = 2;
  std::function<void(const std::string&)> report = [](const std::string&) {};  ///< a line for each picture painted
};

/// What was done.
struct Tally {
  int painted = 0;
  int kept = 0;
};

/// Paints all rows whose picture is missing or was made from other values. Each picture is written beside its place
/// and then renamed; `.painted` in the folder remembers what each was made from, and `fokus.csv` where its thing
/// stands. Errors: unavailable, no_space.
base::Result<Tally> paint_all(const std::vector<PictureRow>& rows, const Workshop& workshop);

}  // namespace etalase::painter
