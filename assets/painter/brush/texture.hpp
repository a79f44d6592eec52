// A finished repeating picture with smaller copies for distant or slanted surfaces.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "brush/canvas.hpp"

namespace etalase::painter {

/// Packed colours with halved copies; wraps around; safe to read from several threads.
class Texture {
 public:
  explicit Texture(const Canvas& canvas);

  /// Samples at `p` in sheet units; `footprint`: sheet units that one picture pixel covers.
  [[nodiscard]] Colour at(Vec2 p, float footprint) const;
  [[nodiscard]] Vec2 size() const { return m_size; }

 private:
  struct Texel {
    std::uint16_t x = 0;
    std::uint16_t y = 0;
    std::uint16_t z = 0;
  };
  struct Level {
    int width = 0;
    int height = 0;
    std::vector<Texel> texels;
  };
  static Texel packed(Colour c);
  static Level halved(const Level& level);
  [[nodiscard]] static Colour sample(const Level& level, float u, float v);

  Vec2 m_size;
  float m_density;
  std::vector<Level> m_levels;
};

/// A repeating height map for carving, sampled with bilinear filtering.
class Relief {
 public:
  explicit Relief(Sheet<float> heights) : m_heights(std::move(heights)) {}
  [[nodiscard]] float at(Vec2 p) const;
  [[nodiscard]] Vec2 size() const { return m_heights.size(); }

 private:
  Sheet<float> m_heights;
};

}  // namespace etalase::painter
