// Picture sizes by libvips.
#include "publishing/derivatives.hpp"

#include <fmt/format.h>
#include <vips/vips8>

#include <algorithm>
#include <array>
#include <mutex>

#include "base/digest.hpp"
#include "feed/codec.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr std::array k_classes = {480, 960, 1920, 3000};
constexpr int k_quality = 86;

// libvips is one per process; loaders for formats that nobody photographs with stay closed.
bool start_vips() {
  static std::once_flag once;
  static bool started = false;
  std::call_once(once, [] {
    started = VIPS_INIT("etalase-council") == 0;
    vips_block_untrusted_set(TRUE);
    vips_cache_set_max(0);
  });
  return started;
}

vips::VImage load_upright(const VipsBlob* blob, int side) {
  return vips::VImage::thumbnail_buffer(const_cast<VipsBlob*>(blob), side,
                                        vips::VImage::option()
                                            ->set("height", side)
                                            ->set("size", VIPS_SIZE_DOWN)
                                            ->set("export_profile", "srgb")
                                            ->set("option_string", "[fail_on=truncated]"));
}

vips::VImage to_opaque_srgb(vips::VImage image) {
  if (image.has_alpha()) {
    image = image.flatten(vips::VImage::option()->set("background", std::vector<double>{255, 255, 255}));
  }
  if (image.interpretation() != VIPS_INTERPRETATION_sRGB) image = image.colourspace(VIPS_INTERPRETATION_sRGB);
  return image.cast(VIPS_FORMAT_UCHAR);
}

std::string to_jpeg(const vips::VImage& image) {
  auto* options = vips::VImage::option()->set("Q", k_quality)->set("optimize_coding", TRUE)->set("interlace", FALSE);
#if VIPS_MAJOR_VERSION > 8 || (VIPS_MAJOR_VERSION == 8 && VIPS_MINOR_VERSION >= 15)
  options->set("keep", VIPS_FOREIGN_KEEP_NONE);
#else
  options->set("strip", TRUE);
#endif
  VipsBlob* blob = image.jpegsave_buffer(options);
  std::size_t size = 0;
  const void* data = vips_blob_get(blob, &size);
  std::string bytes(static_cast<const char*>(data), size);
  vips_area_unref(VIPS_AREA(blob));
  return bytes;
}

std::string average_color(const vips::VImage& image) {
  std::array<int, 3> channel{};
  for (int band = 0; band < 3; ++band) {
    channel[static_cast<std::size_t>(band)] = static_cast<int>(image.extract_band(band).avg() + 0.5);
  }
  return fmt::format("#{:02x}{:02x}{:02x}", channel[0], channel[1], channel[2]);
}

Derivative make_one(const VipsBlob* blob, int side, std::string* color) {
  // Kept in memory because the average and the encoder both read every pixel.
  const vips::VImage image = to_opaque_srgb(load_upright(blob, side)).copy_memory();
  if (color != nullptr) *color = average_color(image);
  std::string bytes = to_jpeg(image);
  return {{side, base::sha256_hex(bytes), bytes.size(), image.width(), image.height()}, std::move(bytes)};
}

Result<Derivatives> make_all(const VipsBlob* blob, int long_side) {
  Derivatives result;
  for (const int side : size_classes(long_side)) {
    result.files.push_back(make_one(blob, side, result.files.empty() ? &result.color : nullptr));
    if (result.files.back().file.bytes > feed::k_media_limit.count) {
      return fail(ErrorKind::too_large, fmt::format("the picture's {} px size has {} bytes, at most 8 MB fit the feed",
                                                    side, result.files.back().file.bytes));
    }
  }
  return result;
}

}  // namespace

std::vector<int> size_classes(int long_side) {
  std::vector<int> classes;
  for (const int side : k_classes) {
    classes.push_back(side);
    if (side >= long_side) break;
  }
  return classes;
}

Result<Derivatives> make_derivatives(std::string_view master) {
  if (!start_vips()) return fail(ErrorKind::unavailable, "libvips does not start");
  VipsBlob* blob = vips_blob_copy(master.data(), master.size());
  try {
    const auto header = vips::VImage::new_from_buffer(master.data(), master.size(), "");
    auto result = make_all(blob, std::max(header.width(), header.height()));
    vips_area_unref(VIPS_AREA(blob));
    return result;
  } catch (const vips::VError& error) {
    vips_area_unref(VIPS_AREA(blob));
    std::string reason = error.what();
    std::replace(reason.begin(), reason.end(), '\n', ' ');
    return fail(ErrorKind::corrupt, "no readable picture: " + reason);
  }
}

}  // namespace etalase::publishing
