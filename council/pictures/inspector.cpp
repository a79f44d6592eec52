// Looks at pictures with libvips.
#include "intake/picture_inspector.hpp"

#include <vips/vips8>

#include <array>
#include <utility>

#include "base/assert.hpp"
#include "words/refusal.hpp"

namespace etalase::intake {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::int64_t k_most_pixels = 100'000'000;
constexpr int k_probe_side = 64;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> k_loaders = {
    {{"jpegload", "jpg"}, {"pngload", "png"}, {"webpload", "webp"}, {"heifload", "heic"}}};

std::string extension_of(const vips::VImage& image) {
  if (image.get_typeof("vips-loader") == 0) return {};
  const std::string loader = image.get_string("vips-loader");
  for (const auto& [name, extension] : k_loaders) {
    if (loader.starts_with(name)) return std::string(extension);
  }
  return {};
}

// EXIF orientations 5 to 8 lie on their side.
bool lies_on_its_side(const vips::VImage& image) {
  if (image.get_typeof("orientation") == 0) return false;
  const int orientation = image.get_int("orientation");
  return orientation >= 5 && orientation <= 8;
}

class VipsInspector final : public PictureInspector {
 public:
  Result<PictureFacts> inspect(std::string_view bytes) const override {
    try {
      return looked_at(bytes);
    } catch (const vips::VError&) {
      vips_error_clear();
      return words::refuse(ErrorKind::corrupt, "photo_no_picture");
    }
  }

 private:
  static Result<PictureFacts> looked_at(std::string_view bytes) {
    auto* options =
        vips::VImage::option()->set("fail_on", VIPS_FAIL_ON_TRUNCATED)->set("access", VIPS_ACCESS_SEQUENTIAL);
    const auto image = vips::VImage::new_from_buffer(bytes.data(), bytes.size(), "", options);
    PictureFacts facts = {image.width(), image.height(), extension_of(image)};
    if (facts.extension.empty()) return words::refuse(ErrorKind::corrupt, "photo_of_other_kind");
    if (std::int64_t{facts.width} * facts.height > k_most_pixels) {
      return words::refuse(ErrorKind::too_large, "photo_too_large");
    }
    if (lies_on_its_side(image)) std::swap(facts.width, facts.height);
    decode(bytes);
    return facts;
  }

  // A small copy needs every row of the file, which the header alone does not. The option goes to the loader as text:
  // thumbnail_buffer takes fail_on and ignores it.
  static void decode(std::string_view bytes) {
    const std::unique_ptr<VipsBlob, void (*)(VipsBlob*)> blob(vips_blob_copy(bytes.data(), bytes.size()),
                                                              [](VipsBlob* held) { vips_area_unref(VIPS_AREA(held)); });
    auto* options = vips::VImage::option()->set("option_string", "[fail_on=truncated]")->set("height", k_probe_side);
    (void)vips::VImage::thumbnail_buffer(blob.get(), k_probe_side, options).avg();
  }
};

}  // namespace

std::unique_ptr<PictureInspector> make_vips_inspector() {
  ETALASE_ASSERT(VIPS_INIT("etalase-council") == 0);
  vips_block_untrusted_set(TRUE);
  vips_cache_set_max(0);
  return std::make_unique<VipsInspector>();
}

}  // namespace etalase::intake
