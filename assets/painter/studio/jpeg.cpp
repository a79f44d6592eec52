// Writes JPEG with stb_image_write.
#include "studio/picture.hpp"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace etalase::painter {

namespace {

void append_bytes(void* target, void* data, int size) {
  auto& bytes = *static_cast<std::vector<std::uint8_t>*>(target);
  const auto* first = static_cast<const std::uint8_t*>(data);
  bytes.insert(bytes.end(), first, first + size);
}

}  // namespace

std::vector<std::uint8_t> encode_jpeg(const Picture& picture, int quality) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(picture.bytes.size() / 5);
  stbi_write_jpg_to_func(append_bytes, &bytes, picture.frame.width, picture.frame.height, 3, picture.bytes.data(),
                         quality);
  return bytes;
}

}  // namespace etalase::painter
