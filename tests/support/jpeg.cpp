// Writes JPEGs with stb_image_write; list this file among a test's sources and link etalase_stb.
#include "support/jpeg.hpp"

#include <vector>

#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

namespace etalase::test {

std::string jpeg_of(int width, int height, std::array<std::uint8_t, 3> colour) {
  std::vector<std::uint8_t> rgb;
  for (int i = 0; i < width * height; ++i) rgb.insert(rgb.end(), colour.begin(), colour.end());
  std::string jpeg;
  const auto append = [](void* context, void* data, int size) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
  };
  stbi_write_jpg_to_func(append, &jpeg, width, height, 3, rgb.data(), 90);
  return jpeg;
}

}  // namespace etalase::test
