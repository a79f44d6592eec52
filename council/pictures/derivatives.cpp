// Picture sizes by libvips.
#include "pictures/derivatives.hpp"

#include <fmt/format.h>
#include <vips/vips8>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>

#include "base/digest.hpp"
#include "base/sizes.hpp"
#include "feed/codec.hpp"
#include "pictures/vips_start.hpp"
#include "pictures/wholeness.hpp"
#include "words/refusal.hpp"

namespace etalase::pictures {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::array k_classes = {480, 960, 1920, 3000};
constexpr int k_quality = 86;

constexpr std::int64_t k_most_pixels = 100'000'000;
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> k_loaders = {
    {{"jpegload", "jpg"}, {"pngload", "png"}, {"webpload", "webp"}, {"heifload", "heic"}}};

using Blob = std::unique_ptr<VipsBlob, void (*)(VipsBlob*)>;

Blob blob_of(std::string_view bytes) {
  return {vips_blob_copy(bytes.data(), bytes.size()), [](VipsBlob* held) { vips_area_unref(VIPS_AREA(held)); }};
}

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

// A way through the profile's space costs six times the decoding: only where there is something to convert.
enum class Colours { as_they_are, through_profile };

vips::VOption* upright_options(int side, Colours colours) {
  auto* options = vips::VImage::option()->set("height", side)->set("size", VIPS_SIZE_DOWN);
  if (colours == Colours::through_profile) options->set("export_profile", "srgb");
  return options;
}

// Decodes a master once, upright, at most as large as the largest class.
vips::VImage load_upright(const Blob& blob, std::string_view master, Colours colours) {
  const int side = k_classes.back();
  // By itself thumbnail_buffer would ask for a thumbnail inside, which may be broken or another picture.
  if (is_heif(master)) {
    return vips::VImage::new_from_buffer(master.data(), master.size(), "[fail_on=truncated]")
        .thumbnail_image(side, upright_options(side, colours));
  }
  auto* options = upright_options(side, colours)->set("option_string", "[fail_on=truncated]");
  return vips::VImage::thumbnail_buffer(blob.get(), side, options);
}

// Grey with the profile of a colour picture keeps one band whatever it calls itself.
vips::VImage to_opaque_srgb(vips::VImage image) {
  if (image.has_alpha()) {
    image = image.flatten(vips::VImage::option()->set("background", std::vector<double>{255, 255, 255}));
  }
  if (image.bands() < 3) {
    image = image.extract_band(0).copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_B_W));
  }
  if (image.interpretation() != VIPS_INTERPRETATION_sRGB) image = image.colourspace(VIPS_INTERPRETATION_sRGB);
  return image.cast(VIPS_FORMAT_UCHAR);
}

vips::VImage decoded(const Blob& blob, std::string_view master, const vips::VImage& header) {
  const bool profile = header.get_typeof(VIPS_META_ICC_NAME) != 0;
  const bool convert = profile || header.interpretation() != VIPS_INTERPRETATION_sRGB;
  const auto all = [&](Colours colours) { return to_opaque_srgb(load_upright(blob, master, colours)).copy_memory(); };
  if (!convert) return all(Colours::as_they_are);
  try {
    return all(Colours::through_profile);
  } catch (const vips::VError&) {
    // Without it colours are nearly right; a picture that is damaged fails once more.
    vips_error_clear();
    return all(Colours::as_they_are);
  }
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
                         {{"side", std::to_string(side)}, {"size", base::size_text({bytes.size()})}});
  }
  return Derivative{{side, base::sha256_hex(bytes), bytes.size(), image.width(), image.height()}, std::move(bytes)};
}

// Each class is made of the one above it, which stays in memory until then.
Result<void> add_classes(const vips::VImage& full, int long_side, Derivatives& result) {
  vips::VImage image = full;
  const auto classes = size_classes(long_side);
  for (auto side = classes.rbegin(); side != classes.rend(); ++side) {
    if (side != classes.rbegin()) image = shrink(image, full, *side);
    Derivative made;
    ETALASE_TRY(made, to_derivative(image, *side));
    result.files.push_back(std::move(made));
  }
  std::reverse(result.files.begin(), result.files.end());
  result.color = average_color(image);
  return {};
}

Result<Derivatives> make_all(std::string_view master) {
  const auto header = vips::VImage::new_from_buffer(master.data(), master.size(), "");
  Derivatives result = {extension_of(header), header.width(), header.height(), {}, {}};
  if (result.extension.empty()) return words::refuse(ErrorKind::corrupt, "photo_of_other_kind");
  if (std::int64_t{result.width} * result.height > k_most_pixels)
    return words::refuse(ErrorKind::too_large, "photo_too_large");
  if (wholeness_of(master) == Wholeness::damaged) return words::refuse(ErrorKind::corrupt, "photo_has_hole");
  if (lies_on_its_side(header)) std::swap(result.width, result.height);
  const auto blob = blob_of(master);
  ETALASE_CHECK(add_classes(decoded(blob, master, header), std::max(result.width, result.height), result));
  return result;
}

// A container that is whole to its last box holds a kind of picture that came after this machine's libraries.
base::Error cannot_read(std::string_view master) {
  const bool newer = is_heif(master) && wholeness_of(master) == Wholeness::whole;
  return newer ? words::refusal(ErrorKind::unavailable, "photo_too_new")
               : words::refusal(ErrorKind::corrupt, "photo_no_picture");
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
  try {
    return make_all(master);
  } catch (const vips::VError&) {
    vips_error_clear();
    return base::fail(cannot_read(master));
  }
}

}  // namespace etalase::pictures
