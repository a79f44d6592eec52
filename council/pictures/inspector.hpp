// Whether bytes are a picture that publishing can make sizes of.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"

namespace etalase::pictures {

inline constexpr base::Bytes k_picture_limit = base::megabytes(60);

struct PictureFacts {
  int width = 0;  // pixels, upright
  int height = 0;
  std::string extension;  // "jpg", "png", "webp", "heic"
};

class PictureInspector {
 public:
  virtual ~PictureInspector() = default;
  // Does to the picture what publishing will do. Kinds: corrupt when it is none of JPEG, PNG, WebP, HEIC or is damaged;
  // unavailable when it is whole and this machine cannot read it; too_large beyond 100 megapixels.
  [[nodiscard]] virtual base::Result<PictureFacts> inspect(std::string_view bytes) const = 0;
};

// The one that uses libvips.
[[nodiscard]] std::unique_ptr<PictureInspector> make_vips_inspector();

}  // namespace etalase::pictures
