// Smooth noise from small tables, made once: cheap enough for every pixel.
#pragma once

#include <vector>

#include "kit/maths.hpp"

namespace etalase::painter {

/// A tileable square of smooth noise in 0..1, sampled with bilinear filtering.
class NoiseTable {
 public:
  enum class Kind { cloudy, fine };

  explicit NoiseTable(Kind kind);

  /// Samples at (x, y); one unit of x is the width of the largest blobs.
  [[nodiscard]] float at(float x, float y) const;
  [[nodiscard]] float at(Vec2 p) const { return at(p.x, p.y); }

 private:
  static constexpr int k_side = 512;
  static constexpr int k_cells = 16;

  std::vector<float> m_values;
};

/// Five octaves, blobs of one unit with detail in them; values 0..1, mean 0.5.
float cloud_noise(float x, float y);
/// One octave, blobs of one unit without detail; values 0..1, mean 0.5.
float soft_noise(float x, float y);
/// Cloud noise over a volume (three blended planes).
float cloud_noise(Vec3 p);

}  // namespace etalase::painter
