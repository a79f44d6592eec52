// Colour ramps by libvips.
#include "pictures/picture.hpp"

#include <vips/vips8>

namespace etalase::pictures::test {

namespace {

std::string saved(const vips::VImage& image) {
  VipsBlob* blob = image.jpegsave_buffer(vips::VImage::option()->set("Q", 95));
  std::size_t size = 0;
  const void* data = vips_blob_get(blob, &size);
  std::string bytes(static_cast<const char*>(data), size);
  vips_area_unref(VIPS_AREA(blob));
  return bytes;
}

}  // namespace

std::string make_jpeg(int width, int height, int seed, int orientation) {
  VIPS_INIT("test");
  vips::VImage ramp = vips::VImage::xyz(width, height) * (200.0 / width) + seed % 50;
  vips::VImage image = ramp.bandjoin(ramp.extract_band(0)).cast(VIPS_FORMAT_UCHAR);
  image = image.copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
  image.set("orientation", orientation);
  image.set("exif-ifd3-GPSMapDatum", "WGS-84 (WGS-84, ASCII, 7 components, 7 bytes)");
  return saved(image);
}

std::string make_plain(int side, const std::array<double, 3>& colour, Profile profile) {
  VIPS_INIT("test");
  vips::VImage image = vips::VImage::black(side, side, vips::VImage::option()->set("bands", 3)) +
                       std::vector<double>(colour.begin(), colour.end());
  image = image.cast(VIPS_FORMAT_UCHAR).copy(vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB));
  if (profile == Profile::wide) {
    image = image.icc_transform("p3", vips::VImage::option()->set("input_profile", "srgb"));
  }
  return saved(image);
}

}  // namespace etalase::pictures::test
