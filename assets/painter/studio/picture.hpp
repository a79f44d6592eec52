// Takes the picture of a scene and writes it as JPEG.
#pragma once

#include <cstdint>
#include <vector>

#include "studio/raster.hpp"

namespace etalase::painter {

/// Red, green, blue bytes, rows from the top.
struct Picture {
  Frame frame;
  std::vector<std::uint8_t> bytes;
};

/// Photographs the scene; light must have been baked.
Picture take_picture(const Scene& scene, Frame frame);

/// Encodes as baseline JPEG; quality 1 to 100.
std::vector<std::uint8_t> encode_jpeg(const Picture& picture, int quality);

}  // namespace etalase::painter
