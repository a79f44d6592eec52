// Paints the stamps pixel by pixel.
#include "widgets/stamps.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace etalase::widgets {

namespace {

// Coverage 0..1 at a point of the unit square.
using Shape = std::function<float(float x, float y)>;

media::Pixels paint(int width, int height, int samples, const Shape& shape) {
  media::Pixels pixels{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height) * 4, 255)};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      float sum = 0;
      for (int s = 0; s < samples * samples; ++s) {
        const float dx = (static_cast<float>(s % samples) + 0.5F) / static_cast<float>(samples);
        const float dy = (static_cast<float>(s / samples) + 0.5F) / static_cast<float>(samples);
        sum += shape((static_cast<float>(x) + dx) / static_cast<float>(width),
                     (static_cast<float>(y) + dy) / static_cast<float>(height));
      }
      const float alpha = std::clamp(sum / static_cast<float>(samples * samples), 0.0F, 1.0F);
      pixels.rgba[static_cast<std::size_t>(y * width + x) * 4 + 3] =
          static_cast<std::uint8_t>(std::lround(alpha * 255));
    }
  return pixels;
}

// Eight petals around a small open eye, as on truntum cloth.
float petals(float x, float y) {
  const float dx = (x - 0.5F) * 2;
  const float dy = (y - 0.5F) * 2;
  const float sector = std::numbers::pi_v<float> / 4;
  const float turn = std::round(std::atan2(dy, dx) / sector);
  const float along = dx * std::cos(turn * sector) + dy * std::sin(turn * sector);
  const float across = std::abs(-dx * std::sin(turn * sector) + dy * std::cos(turn * sector));
  constexpr float k_start = 0.20F;
  if (along < k_start || along > 1) return 0;
  // Narrow at the eye, widest beyond the middle, round at the end.
  const float t = (along - k_start) / (1 - k_start);
  const float half_width = 0.16F * std::pow(std::sin(std::numbers::pi_v<float> * std::pow(t, 1.25F)), 0.62F);
  return across <= half_width ? 1.0F : 0.0F;
}

float smoothstep(float t) {
  const float s = std::clamp(t, 0.0F, 1.0F);
  return s * s * (3 - 2 * s);
}

// Distance-faded box: solid in the middle, nothing at the border.
float soft_box(float x, float y) {
  constexpr float k_fade = 0.40F;
  const float dx = std::max(std::abs(x - 0.5F) - (0.5F - k_fade), 0.0F) / k_fade;
  const float dy = std::max(std::abs(y - 0.5F) - (0.5F - k_fade), 0.0F) / k_fade;
  const float rest = 1 - std::min(std::hypot(dx, dy), 1.0F);
  return smoothstep(rest) * rest;
}

}  // namespace

Stamps::Stamps(media::Gpu& gpu)
    : m_gpu(gpu),
      m_flower(gpu.create_rgba(paint(64, 64, 4, petals), media::Wrap::clamp)),
      m_shadow(gpu.create_rgba(paint(k_shadow_side, k_shadow_side, 1, soft_box), media::Wrap::clamp)),
      m_scrim(gpu.create_rgba(paint(4, 256, 1, [](float, float y) { return smoothstep(y); }), media::Wrap::clamp)) {}

Stamps::~Stamps() {
  for (const loop::Texture texture : {m_flower, m_shadow, m_scrim}) m_gpu.destroy(texture);
}

}  // namespace etalase::widgets
