// The list of pictures to paint: `file;design;colourway;aspect;seed`, one picture a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "gallery/designs.hpp"
#include "studio/raster.hpp"

namespace etalase::painter {

/// One checked line of the list.
struct PictureRow {
  std::string file;
  const Design* design = nullptr;
  std::string colourway;
  std::string aspect;  ///< such as "4x5"
  std::uint32_t seed = 0;
};

/// Reads a list. Errors (kind refused) name row and column, the header being row 1.
base::Result<std::vector<PictureRow>> parse_picture_list(std::string_view text);

/// Width over height of "4x5", "3x2", "16x9", "9x16" or "1x1"; 0 for anything else.
float aspect_ratio(std::string_view aspect);

/// Pixels of a picture whose longer side is `side`.
Frame frame_of(std::string_view aspect, int side);

}  // namespace etalase::painter
