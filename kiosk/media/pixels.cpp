// PNG writing by stb_image_write, compiled here and nowhere else.
#include "media/pixels.hpp"

#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

namespace etalase::media {

namespace {
void append(void* context, void* data, int size) {
  static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}
}  // namespace

std::string encode_png(const Pixels& pixels) {
  const auto count = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
  std::vector<std::uint8_t> rgb;
  rgb.reserve(count * 3);
  for (std::size_t i = 0; i < count; ++i) {
    rgb.insert(rgb.end(), pixels.rgba.begin() + static_cast<std::ptrdiff_t>(i * 4),
               pixels.rgba.begin() + static_cast<std::ptrdiff_t>(i * 4 + 3));
  }
  std::string png;
  stbi_write_png_to_func(append, &png, pixels.width, pixels.height, 3, rgb.data(), pixels.width * 3);
  return png;
}

}  // namespace etalase::media
