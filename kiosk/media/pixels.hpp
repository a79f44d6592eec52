// A picture in memory, and as a PNG.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace etalase::media {

// Four bytes a pixel (red, green, blue, alpha), rows from the top without padding.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;

  [[nodiscard]] std::size_t bytes() const { return rgba.size(); }
};

// Makes a picture smaller by averaging areas; each side of the new size is between 1 and the old one.
[[nodiscard]] Pixels scaled_down(const Pixels& picture, int width, int height);

// Writes an RGBA picture as PNG bytes (opaque: alpha is written as 255).
[[nodiscard]] std::string encode_png(const Pixels& pixels);

}  // namespace etalase::media
