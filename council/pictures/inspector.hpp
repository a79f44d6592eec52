// Whether bytes are a picture that a kiosk can show.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"

namespace etalase::intake {

inline constexpr base::Bytes k_picture_limit = base::megabytes(60);
inline constexpr int k_least_long_side = 960;  // pixels

struct PictureFacts {
  int width = 0;  // pixels, upright
  int height = 0;
  std::string extension;  // "jpg", "png", "webp", "heic"
};

class PictureInspector {
 public:
  virtual ~PictureInspector() = default;
  // Decodes the picture once, so that a cut file is found. Kinds: corrupt when it is none of JPEG, PNG, WebP, HEIC or
  // is damaged; too_large beyond 100 megapixels.
  [[nodiscard]] virtual base::Result<PictureFacts> inspect(std::string_view bytes) const = 0;
};

// The one that uses libvips. Make it before threads start; loaders that libvips calls untrusted are switched off.
[[nodiscard]] std::unique_ptr<PictureInspector> make_vips_inspector();

}  // namespace etalase::intake
