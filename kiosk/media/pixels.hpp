// A picture in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace etalase::media {

// Four bytes a pixel (red, green, blue, alpha), rows from the top without padding.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;

  [[nodiscard]] std::size_t bytes() const { return rgba.size(); }
};

}  // namespace etalase::media
