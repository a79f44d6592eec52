// Packs canvases and filters lookups.
#include "brush/texture.hpp"

namespace etalase::painter {

namespace {

constexpr float k_full = 60000.0F;

int wrapped(int i, int count) {
  const int rest = i % count;
  return rest < 0 ? rest + count : rest;
}

}  // namespace

Texture::Texel Texture::packed(Colour c) {
  const auto channel = [](float x) { return static_cast<std::uint16_t>(clamp01(x) * k_full + 0.5F); };
  return {channel(c.x), channel(c.y), channel(c.z)};
}

Texture::Level Texture::halved(const Level& level) {
  Level half{level.width / 2, level.height / 2, {}};
  half.texels.resize(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height));
  const auto texel = [&](int x, int y) -> const Texel& {
    return level.texels[static_cast<std::size_t>(y * level.width + x)];
  };
  for (int y = 0; y < half.height; ++y) {
    for (int x = 0; x < half.width; ++x) {
      const Texel& a = texel(2 * x, 2 * y);
      const Texel& b = texel(2 * x + 1, 2 * y);
      const Texel& c = texel(2 * x, 2 * y + 1);
      const Texel& d = texel(2 * x + 1, 2 * y + 1);
      const auto mean = [](int p, int q, int r, int s) { return static_cast<std::uint16_t>((p + q + r + s + 2) / 4); };
      half.texels[static_cast<std::size_t>(y * half.width + x)] = {mean(a.x, b.x, c.x, d.x), mean(a.y, b.y, c.y, d.y),
                                                                   mean(a.z, b.z, c.z, d.z)};
    }
  }
  return half;
}

Texture::Texture(const Canvas& canvas) : m_size(canvas.size()), m_density(canvas.density()) {
  Level base{canvas.width(), canvas.height(), {}};
  base.texels.reserve(static_cast<std::size_t>(base.width) * static_cast<std::size_t>(base.height));
  for (int y = 0; y < base.height; ++y) {
    for (int x = 0; x < base.width; ++x) {
      base.texels.push_back(packed(canvas.at(x, y)));
    }
  }
  m_levels.push_back(std::move(base));
  while (m_levels.back().width > 8 && m_levels.back().height > 8) {
    m_levels.push_back(halved(m_levels.back()));
  }
}

Colour Texture::sample(const Level& level, float u, float v) {
  const float x = u * static_cast<float>(level.width) - 0.5F;
  const float y = v * static_cast<float>(level.height) - 0.5F;
  const int i = floor_int(x);
  const int j = floor_int(y);
  const float a = x - static_cast<float>(i);
  const float b = y - static_cast<float>(j);
  const int i0 = i < 0 ? i + level.width : i;
  const int i1 = i + 1 >= level.width ? 0 : i + 1;
  const int j0 = j < 0 ? j + level.height : j;
  const int j1 = j + 1 >= level.height ? 0 : j + 1;
  const auto texel = [&level](int tx, int ty) {
    const Texel& t = level.texels[static_cast<std::size_t>(ty * level.width + tx)];
    return Colour{static_cast<float>(t.x), static_cast<float>(t.y), static_cast<float>(t.z)};
  };
  return mix(mix(texel(i0, j0), texel(i1, j0), a), mix(texel(i0, j1), texel(i1, j1), a), b) * (1.0F / k_full);
}

Colour Texture::at(Vec2 p, float footprint) const {
  float texels = footprint * m_density * 0.75F;
  std::size_t level = 0;
  while (texels > 1.0F && level + 1 < m_levels.size()) {
    texels *= 0.5F;
    ++level;
  }
  const float u = fraction(p.x / m_size.x);
  const float v = fraction(p.y / m_size.y);
  if (level == 0 || texels <= 0.5F) {
    return sample(m_levels[level], u, v);
  }
  // Between two sizes: blend, so that no line shows where the size changes.
  return mix(sample(m_levels[level - 1], u, v), sample(m_levels[level], u, v), clamp01(2.0F * texels - 1.0F));
}

float Relief::at(Vec2 p) const {
  const float x = p.x * m_heights.density() - 0.5F;
  const float y = p.y * m_heights.density() - 0.5F;
  const int i = wrapped(floor_int(x), m_heights.width());
  const int j = wrapped(floor_int(y), m_heights.height());
  const float a = fraction(x);
  const float b = fraction(y);
  return mix(mix(m_heights.at(i, j), m_heights.at(i + 1, j), a),
             mix(m_heights.at(i, j + 1), m_heights.at(i + 1, j + 1), a), b);
}

}  // namespace etalase::painter
