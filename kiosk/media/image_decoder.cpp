// JPEG decoding by stb_image, compiled here and nowhere else.
#include "media/image_decoder.hpp"

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

struct Average {
  const Pixels& from;
  // Returns a channel's mean over the 2 x 2 block at (x, y); blocks at an odd edge repeat the last pixel.
  [[nodiscard]] std::uint8_t at(int x, int y, int channel) const {
    const int right = std::min(x + 1, from.width - 1);
    const int below = std::min(y + 1, from.height - 1);
    const int sum =
        value(x, y, channel) + value(right, y, channel) + value(x, below, channel) + value(right, below, channel);
    return static_cast<std::uint8_t>((sum + 2) / 4);
  }
  [[nodiscard]] int value(int x, int y, int channel) const {
    const auto pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) + static_cast<std::size_t>(x);
    return from.rgba[pixel * 4 + static_cast<std::size_t>(channel)];
  }
};

Pixels half(const Pixels& from) {
  Pixels to{(from.width + 1) / 2, (from.height + 1) / 2, {}};
  to.rgba.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height) * 4);
  const Average average{from};
  for (int y = 0; y < to.height; ++y) {
    for (int x = 0; x < to.width; ++x) {
      for (int channel = 0; channel < 4; ++channel) to.rgba.push_back(average.at(2 * x, 2 * y, channel));
    }
  }
  return to;
}

int halvings(const Pixels& picture, WantedSize wanted) {
  if (wanted.width <= 0 && wanted.height <= 0) return 0;
  int times = 0;
  while ((picture.width >> (times + 1)) >= std::max(wanted.width, 1) &&
         (picture.height >> (times + 1)) >= std::max(wanted.height, 1)) {
    ++times;
  }
  return times;
}

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
  const int times = halvings(picture, wanted);
  return halved(std::move(picture), times);
}

Pixels halved(Pixels picture, int times) {
  for (; times > 0 && (picture.width > 1 || picture.height > 1); --times) picture = half(picture);
  return picture;
}

}  // namespace etalase::media
