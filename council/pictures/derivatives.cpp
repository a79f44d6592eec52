// Picture sizes by libvips.
#include "publishing/derivatives.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <vips/vips8>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

#include "base/digest.hpp"
#include "feed/codec.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::array k_classes = {480, 960, 1920, 3000};
constexpr int k_quality = 86;

// Pixels come and go by ten megabytes: given back to the kernel each time, a third of the time went into mapping them
// anew.
void keep_freed_memory() {
  constexpr int k_megabyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * k_megabyte);
  mallopt(M_TRIM_THRESHOLD, 64 * k_megabyte);
  mallopt(M_TOP_PAD, 16 * k_megabyte);
}

// libvips is one per process; loaders for formats that nobody photographs with stay closed.
bool start_vips() {
  static std::once_flag once;
  static bool started = false;
  std::call_once(once, [] {
    keep_freed_memory();
    started = VIPS_INIT("etalase-council") == 0;
    vips_block_untrusted_set(TRUE);
    vips_cache_set_max(0);
    vips_concurrency_set(1);  // whole pictures are made side by side
  });
  return started;
}

// Decodes a master once, upright, at most as large as the largest class. One that is plain sRGB is
// not converted: the way through the profile's space costs six times its decoding.
vips::VImage load_upright(const VipsBlob* blob, const vips::VImage& header) {
  const int side = k_classes.back();
  auto* options = vips::VImage::option()
                      ->set("height", side)
                      ->set("size", VIPS_SIZE_DOWN)
                      ->set("option_string", "[fail_on=truncated]");
  if (header.get_typeof(VIPS_META_ICC_NAME) != 0 || header.interpretation() != VIPS_INTERPRETATION_sRGB) {
    options->set("export_profile", "srgb");
  }
  return vips::VImage::thumbnail_buffer(const_cast<VipsBlob*>(blob), side, options);
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
    channel[static_cast<std::size_t>(band)] = static_cast<int>(std::lround(image.extract_band(band).avg()));
  }
  return fmt::format("#{:02x}{:02x}{:02x}", channel[0], channel[1], channel[2]);
}

// What a picture of `full`'s shape measures along one edge when its longer side is `side`.
int scaled(int edge, const vips::VImage& full, int side) {
  const int longer = std::max(full.width(), full.height());
  return std::max(1, static_cast<int>(std::lround(static_cast<double>(edge) * side / longer)));
}

// Shrinks the class above to this one; the shape is `full`'s, so that no rounding adds up from class to class.
vips::VImage shrink(const vips::VImage& above, const vips::VImage& full, int side) {
  const double across = static_cast<double>(scaled(full.width(), full, side)) / above.width();
  const double down = static_cast<double>(scaled(full.height(), full, side)) / above.height();
  return above.resize(across, vips::VImage::option()->set("vscale", down)).copy_memory();
}

Result<Derivative> to_derivative(const vips::VImage& image, int side) {
  std::string bytes = to_jpeg(image);
  if (bytes.size() > feed::k_media_limit.count) {
    return words::refuse(ErrorKind::too_large, "picture_too_large",
                         {{"side", std::to_string(side)}, {"bytes", std::to_string(bytes.size())}});
  }
  return Derivative{{side, base::sha256_hex(bytes), bytes.size(), image.width(), image.height()}, std::move(bytes)};
}

// One decode: each class is made of the one above it, which stays in memory until then.
Result<Derivatives> make_all(const VipsBlob* blob, const vips::VImage& header) {
  Derivatives result;
  const vips::VImage full = to_opaque_srgb(load_upright(blob, header)).copy_memory();
  vips::VImage image = full;
  const auto classes = size_classes(std::max(header.width(), header.height()));
  for (auto side = classes.rbegin(); side != classes.rend(); ++side) {
    if (side != classes.rbegin()) image = shrink(image, full, *side);
    Derivative made;
    ETALASE_TRY(made, to_derivative(image, *side));
    result.files.push_back(std::move(made));
  }
  std::reverse(result.files.begin(), result.files.end());
  result.color = average_color(image);
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
  if (!start_vips()) return words::refuse(ErrorKind::unavailable, "libvips_fails");
  VipsBlob* blob = vips_blob_copy(master.data(), master.size());
  try {
    const auto header = vips::VImage::new_from_buffer(master.data(), master.size(), "");
    auto result = make_all(blob, header);
    vips_area_unref(VIPS_AREA(blob));
    return result;
  } catch (const vips::VError& error) {
    vips_area_unref(VIPS_AREA(blob));
    std::string reason = error.what();
    std::replace(reason.begin(), reason.end(), '\n', ' ');
    return words::refuse(ErrorKind::corrupt, "picture_unreadable", {{"reason", reason}});
  }
}

}  // namespace etalase::publishing
