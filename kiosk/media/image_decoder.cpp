// JPEG decoding by stb_image, compiled here and nowhere else.
#include "media/image_decoder.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "base/digest.hpp"
#include "feed/codec.hpp"

#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 8192
#define STB_IMAGE_IMPLEMENTATION
#include <stb/stb_image.h>

namespace etalase::media {

namespace {

using base::ErrorKind;
using base::fail;

struct FreeImage {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

const stbi_uc* start_of(std::string_view bytes) {
  return reinterpret_cast<const stbi_uc*>(bytes.data());  // NOLINT: the library's byte type
}

// Every JPEG begins with the marker SOI and another marker.
bool looks_like_jpeg(std::string_view bytes) { return bytes.starts_with("\xFF\xD8\xFF"); }

// The part of a picture's sides that is still as wide and as high as wanted; at most 1.
double covering_scale(const Pixels& picture, WantedSize wanted) {
  if (wanted.width <= 0 && wanted.height <= 0) return 1;
  const double wide = static_cast<double>(wanted.width) / picture.width;
  const double high = static_cast<double>(wanted.height) / picture.height;
  return std::min(std::max(wide, high), 1.0);
}

int scaled(int side, double scale) { return std::clamp(static_cast<int>(std::lround(side * scale)), 1, side); }

}  // namespace

base::Result<Pixels> decode_jpeg(std::string_view bytes) {
  if (bytes.size() > feed::k_media_limit.count) return fail(ErrorKind::too_large, "picture of more than 8 MB");
  if (!looks_like_jpeg(bytes)) return fail(ErrorKind::corrupt, "not a JPEG picture");
  int width = 0;
  int height = 0;
  int channels = 0;
  const auto size = static_cast<int>(bytes.size());
  if (stbi_info_from_memory(start_of(bytes), size, &width, &height, &channels) == 0) {
    return fail(ErrorKind::corrupt, "JPEG header unreadable or larger than 8192 pixels a side");
  }
  if (std::int64_t{width} * height > feed::k_most_media_pixels) {
    return fail(ErrorKind::too_large, "picture of more than 40 million pixels");
  }
  const std::unique_ptr<stbi_uc, FreeImage> decoded(
      stbi_load_from_memory(start_of(bytes), size, &width, &height, &channels, 4));
  if (!decoded) return fail(ErrorKind::corrupt, "JPEG damaged");
  const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  return Pixels{width, height, std::vector<std::uint8_t>(decoded.get(), decoded.get() + count)};
}

base::Result<Pixels> decode_blob(std::string_view bytes, std::string_view sha256, WantedSize wanted) {
  if (bytes.size() > feed::k_media_limit.count) return fail(ErrorKind::too_large, "picture of more than 8 MB");
  if (base::sha256_hex(bytes) != sha256)
    return fail(ErrorKind::untrusted, "picture does not have the hash of its name");
  Pixels picture;
  ETALASE_TRY(picture, decode_jpeg(bytes));
  const double scale = covering_scale(picture, wanted);
  const int width = scaled(picture.width, scale);
  const int height = scaled(picture.height, scale);
  if (width == picture.width && height == picture.height) return picture;
  return scaled_down(picture, width, height);
}

}  // namespace etalase::media
