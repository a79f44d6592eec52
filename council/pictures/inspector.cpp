// Looks at pictures by making their sizes.
#include "pictures/inspector.hpp"

#include "pictures/derivatives.hpp"

namespace etalase::pictures {

namespace {

class VipsInspector final : public PictureInspector {
 public:
  base::Result<PictureFacts> inspect(std::string_view bytes) const override {
    const auto made = make_derivatives(bytes);
    if (!made) return base::fail(made.error());
    return PictureFacts{made->width, made->height, made->extension};
  }
};

}  // namespace

std::unique_ptr<PictureInspector> make_vips_inspector() { return std::make_unique<VipsInspector>(); }

}  // namespace etalase::pictures
