// Builds the noise tables and looks values up in them.
#include "kit/noise.hpp"

#include <array>
#include <cstddef>

#include "kit/random.hpp"

namespace etalase::painter {

namespace {

float eased(float t) { return t * t * (3.0F - 2.0F * t); }

/// Value noise that repeats every `cells` units.
float lattice(float x, float y, int cells, int salt) {
  const int i = floor_int(x);
  const int j = floor_int(y);
  const float a = eased(x - static_cast<float>(i));
  const float b = eased(y - static_cast<float>(j));
  const auto value = [&](int di, int dj) { return chance((i + di) % cells, (j + dj) % cells, salt); };
  return mix(mix(value(0, 0), value(1, 0), a), mix(value(0, 1), value(1, 1), a), b);
}

float octaves(float x, float y, int cells, int count) {
  float sum = 0.0F;
  float weight = 0.5F;
  float total = 0.0F;
  for (int octave = 0; octave < count; ++octave) {
    const auto scale = static_cast<float>(1 << octave);
    sum += weight * lattice(x * scale, y * scale, cells << octave, octave + 17);
    total += weight;
    weight *= 0.52F;
  }
  return sum / total;
}

const NoiseTable& table(NoiseTable::Kind kind) {
  static const std::array<NoiseTable, 2> tables{NoiseTable(NoiseTable::Kind::cloudy),
                                                NoiseTable(NoiseTable::Kind::fine)};
  return tables[kind == NoiseTable::Kind::cloudy ? 0 : 1];
}

}  // namespace

NoiseTable::NoiseTable(Kind kind) : m_values(static_cast<std::size_t>(k_side) * k_side) {
  const int count = kind == Kind::cloudy ? 5 : 1;
  constexpr float k_step = static_cast<float>(k_cells) / static_cast<float>(k_side);
  for (int y = 0; y < k_side; ++y) {
    for (int x = 0; x < k_side; ++x) {
      const auto index = static_cast<std::size_t>(y * k_side + x);
      m_values[index] = octaves(static_cast<float>(x) * k_step, static_cast<float>(y) * k_step, k_cells, count);
    }
  }
}

float NoiseTable::at(float x, float y) const {
  constexpr float k_scale = static_cast<float>(k_side) / static_cast<float>(k_cells);
  constexpr auto k_mask = static_cast<unsigned>(k_side - 1);
  const float sx = x * k_scale;
  const float sy = y * k_scale;
  const int i = floor_int(sx);
  const int j = floor_int(sy);
  const float a = sx - static_cast<float>(i);
  const float b = sy - static_cast<float>(j);
  const unsigned i0 = static_cast<unsigned>(i) & k_mask;
  const unsigned i1 = static_cast<unsigned>(i + 1) & k_mask;
  const float* row0 = &m_values[(static_cast<unsigned>(j) & k_mask) * k_side];
  const float* row1 = &m_values[(static_cast<unsigned>(j + 1) & k_mask) * k_side];
  return mix(mix(row0[i0], row0[i1], a), mix(row1[i0], row1[i1], a), b);
}

float cloud_noise(float x, float y) { return table(NoiseTable::Kind::cloudy).at(x, y); }

float soft_noise(float x, float y) { return table(NoiseTable::Kind::fine).at(x, y); }

float cloud_noise(Vec3 p) {
  return (cloud_noise(p.x + 0.37F * p.z, p.y) + cloud_noise(p.z + 7.3F, p.y * 0.9F + 0.41F * p.x)) * 0.5F;
}

}  // namespace etalase::painter
