// Scaling; PNG writing by stb_image_write, compiled here and nowhere else.
#include "media/pixels.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

namespace etalase::media {

namespace {
void append(void* context, void* data, int size) {
  static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

// The pixels of a line that become one pixel of a shorter line, and how much of it each of them is.
class Stretch {
 public:
  Stretch(int to, double ratio) : m_start(to * ratio), m_end((to + 1) * ratio), m_ratio(ratio) {}
  [[nodiscard]] int first() const { return static_cast<int>(m_start); }
  [[nodiscard]] int beyond(int length) const { return std::min(static_cast<int>(std::ceil(m_end)), length); }
  [[nodiscard]] float share(int from) const {
    return static_cast<float>((std::min(m_end, from + 1.0) - std::max(m_start, 1.0 * from)) / m_ratio);
  }

 private:
  double m_start;
  double m_end;
  double m_ratio;
};

// Averages the rows of a picture that become row `y` of `height`.
void average_rows(const Pixels& picture, int y, int height, std::vector<float>& row) {
  const Stretch rows(y, static_cast<double>(picture.height) / height);
  std::fill(row.begin(), row.end(), 0.0F);
  for (int from = rows.first(); from < rows.beyond(picture.height); ++from) {
    const float share = rows.share(from);
    const std::uint8_t* bytes = picture.rgba.data() + static_cast<std::size_t>(from) * row.size();
    for (std::size_t i = 0; i < row.size(); ++i) row[i] += share * static_cast<float>(bytes[i]);
  }
}

// Appends the row, made `width` pixels long.
void append_row(const std::vector<float>& row, int width, std::vector<std::uint8_t>& rgba) {
  const int length = static_cast<int>(row.size() / 4);
  for (int x = 0; x < width; ++x) {
    const Stretch columns(x, static_cast<double>(length) / width);
    std::array<float, 4> sum{0.5F, 0.5F, 0.5F, 0.5F};
    for (int from = columns.first(); from < columns.beyond(length); ++from) {
      const float share = columns.share(from);
      const std::size_t at = static_cast<std::size_t>(from) * 4;
      for (std::size_t channel = 0; channel < 4; ++channel) sum[channel] += share * row[at + channel];
    }
    for (const float channel : sum) rgba.push_back(static_cast<std::uint8_t>(std::min(channel, 255.0F)));
  }
}

}  // namespace

Pixels scaled_down(const Pixels& picture, int width, int height) {
  Pixels to{width, height, {}};
  to.rgba.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  std::vector<float> row(static_cast<std::size_t>(picture.width) * 4);
  for (int y = 0; y < height; ++y) {
    average_rows(picture, y, height, row);
    append_row(row, width, to.rgba);
  }
  return to;
}

std::string encode_png(const Pixels& pixels) {
  const auto count = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
  std::vector<std::uint8_t> rgb;
  rgb.reserve(count * 3);
  for (std::size_t i = 0; i < count; ++i) {
    rgb.insert(rgb.end(), pixels.rgba.begin() + static_cast<std::ptrdiff_t>(i * 4),
               pixels.rgba.begin() + static_cast<std::ptrdiff_t>(i * 4 + 3));
  }
  std::string png;
  stbi_write_png_to_func(append, &png, pixels.width, pixels.height, 3, rgb.data(), pixels.width * 3);
  return png;
}

}  // namespace etalase::media
