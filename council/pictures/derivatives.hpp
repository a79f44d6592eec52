// Makes the sizes of a picture that kiosks download: upright, sRGB, baseline JPEG, nothing of EXIF or GPS left.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "feed/values.hpp"

namespace etalase::pictures {

struct Derivative {
  feed::MediaFile file;
  std::string bytes;
};

struct Derivatives {
  std::string extension;  // of the master: "jpg", "png", "webp", "heic"
  int width = 0;          // of the master, pixels, upright
  int height = 0;
  std::string color;  // average colour, "#rrggbb"
  std::vector<Derivative> files;
};

// The size classes a master with this long side (pixels) gets: 480, 960, 1920, 3000 up to the first that is not smaller
// than the master.
[[nodiscard]] std::vector<int> size_classes(int long_side);

// Decodes a master (JPEG, PNG, WebP, HEIC) once and writes its classes; the largest keeps the master's own size, at
// most 3000 px. A colour profile that does not fit the picture is left out. Kinds: corrupt when it is no whole picture,
// unavailable when it is whole but this machine's libraries cannot read it, too_large beyond 100 megapixels or when a
// class passes the feed's 8 MB.
[[nodiscard]] base::Result<Derivatives> make_derivatives(std::string_view master);

}  // namespace etalase::pictures
