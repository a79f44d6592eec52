// Turns a baseline JPEG into pixels; refuses everything else.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "media/pixels.hpp"

namespace etalase::media {

// The box that a picture has to fill on screen, in pixels; zero on a side means no wish.
struct WantedSize {
  int width = 0;
  int height = 0;
  auto operator<=>(const WantedSize&) const = default;
};

// Decodes JPEG bytes (at most 8 MB, at most 8192 pixels a side) to upright RGBA. Kinds: corrupt when it is no JPEG or
// a damaged one, too_large beyond the limits. A decoder may accept damage, so check the hash first (decode_blob).
[[nodiscard]] base::Result<Pixels> decode_jpeg(std::string_view bytes);

// Checks the SHA-256 of the bytes (kind untrusted when it differs), decodes, and makes the picture as small as still
// covers the wanted size, so that it is drawn pixel by pixel.
[[nodiscard]] base::Result<Pixels> decode_blob(std::string_view bytes, std::string_view sha256, WantedSize wanted);

}  // namespace etalase::media
