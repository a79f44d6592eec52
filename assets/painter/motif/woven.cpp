// Woven cloth: tied-and-dyed diamonds, hooks, zigzag borders, stripes.
#include <array>

#include "kit/noise.hpp"
#include "kit/random.hpp"
#include "motif/motifs.hpp"

namespace etalase::painter {

namespace {

/// Draws a sheet from whole cells and lets the dye creep along the threads, row by row.
template <class Cell>
Canvas feathered(Vec2 size, int cells_per_unit, float creep, Cell cell) {
  constexpr int k_density = 448;
  Canvas canvas(size, k_density, {});
  const int width_cells = static_cast<int>(std::lround(size.x)) * cells_per_unit;
  const int height_cells = static_cast<int>(std::lround(size.y)) * cells_per_unit;
  constexpr int k_threads_per_unit = 112;
  canvas.each([&](Colour& colour, Vec2 p) {
    const int thread = static_cast<int>(p.y * k_threads_per_unit);
    const float jitter = (chance(thread, 11) - 0.5F) * 0.036F + (chance(thread / 3, 17) - 0.5F) * 0.022F;
    const float reach = creep * (0.6F + 0.8F * chance(thread, 23));
    colour = {};
    constexpr int k_taps = 5;
    for (int tap = 0; tap < k_taps; ++tap) {
      const float x = p.x + jitter * creep + (static_cast<float>(tap) - 2.0F) * reach * 0.0125F;
      const int i = floor_int(x * static_cast<float>(cells_per_unit));
      const int j = static_cast<int>(p.y * static_cast<float>(cells_per_unit));
      colour += cell((i % width_cells + width_cells) % width_cells, j % height_cells);
    }
    colour = colour * (1.0F / k_taps) * (0.92F + 0.16F * chance(thread, 29));
  });
  return canvas;
}

constexpr int k_belik_cells = 48;  // per unit and repeat

/// Concentric stepped diamonds with smaller ones in the gaps; bands counted in cells from the middle.
Colour belik_cell(const Dyes& d, int i, int j) {
  constexpr int k_half = k_belik_cells / 2;
  const int x = std::abs(2 * (i % k_belik_cells) - (k_belik_cells - 1)) / 2;
  const int y = std::abs(2 * (j % k_belik_cells) - (k_belik_cells - 1)) / 2;
  const int from_middle = x + y;
  const bool odd = (i / k_belik_cells + j / k_belik_cells) % 2 == 1;
  const int outside = from_middle - (k_half - 1);
  if (outside > 0) {
    if (outside > 20) return d.accent;
    if (outside > 16) return d.wax;
    if (outside > 14) return d.line;
    if (outside > 10) return d.main;
    if (outside > 7) return d.wax;
    return outside > 4 ? d.line : d.ground;
  }
  if (from_middle < 3) return d.accent;
  if (from_middle < 6) return d.wax;
  if (from_middle < 8) return d.line;
  if (from_middle < 12) return odd ? d.second : d.main;
  if (from_middle < 15) return d.wax;
  if (from_middle < 17) return d.accent;
  return from_middle < 19 ? d.line : d.ground;
}

/// Rows of hooked diamonds between bands of arrows.
Colour ampel_cell(const Dyes& d, int i, int j) {
  constexpr int k_side = 32;
  const int band = j % (2 * k_side);
  const int x = std::abs(2 * (i % k_side) - (k_side - 1)) / 2;
  if (band >= k_side) {  // arrows and stripes
    const int row = band - k_side;
    if (row < 2 || row >= k_side - 2) return d.accent;
    if (row < 4 || row >= k_side - 4) return d.line;
    const int arrow = (row + x) % 14;
    return arrow < 3 ? d.wax : arrow < 5 ? d.main : arrow < 9 ? mix(d.ground, d.second, 0.7F) : d.ground;
  }
  const int y = std::abs(2 * band - (k_side - 1)) / 2;
  const int r = x + y;
  if (r < 3) return d.accent;
  if (r < 6) return d.main;
  if (r < 8) return d.wax;
  if (r < 12) return mix(d.line, d.ground, 0.4F);
  if (r == 12 || r == 13) return d.wax;
  const bool hook = (y == 7 && x > 9 && x < 15) || (x == 14 && y > 4 && y < 8) || (y == 11 && x > 5 && x < 11) ||
                    (x == 10 && y > 8 && y < 12);
  return hook ? d.accent : d.ground;
}

struct Stripe {
  float width;
  std::size_t dye;
};

}  // namespace

Motif draw_ikat_belik(const Dyes& dyes) {
  return {feathered({2.0F, 2.0F}, k_belik_cells, 1.0F, [&](int i, int j) { return belik_cell(dyes, i, j); }), 2.0F,
          0.0F};
}

Motif draw_ikat_ampel(const Dyes& dyes) {
  return {feathered({2.0F, 2.0F}, 32, 0.9F, [&](int i, int j) { return ampel_cell(dyes, i, j); }), 2.0F, 0.0F};
}

Motif draw_zigzag(const Dyes& dyes) {
  const auto cell = [&](int i, int j) {
    constexpr int k_side = 48;
    const int rail = std::min(j, k_side - 1 - j);
    if (rail < 2) return dyes.accent;
    if (rail < 4) return dyes.wax;
    if (rail < 6) return dyes.line;
    const int t = std::abs(2 * (i % 24) - 23) / 2;  // a triangle wave, 0..11
    const int z = j - 6 - static_cast<int>(1.3F * static_cast<float>(t));
    if (z < 0) return dyes.ground;
    if (z < 5) return dyes.wax;
    if (z < 7) return dyes.line;
    if (z < 12) return dyes.accent;
    if (z < 14) return dyes.line;
    if (z < 19) return dyes.wax;
    return mix(dyes.main, dyes.ground, 0.25F);
  };
  return {feathered({1.0F, 1.0F}, 48, 0.7F, cell), 2.0F, 0.0F};
}

Motif draw_lurik(const Dyes& dyes) {
  const std::array<Colour, 6> pots{dyes.ground, dyes.line, dyes.wax, dyes.main, dyes.second, dyes.accent};
  constexpr std::array k_stripes{Stripe{9, 0}, Stripe{1, 2}, Stripe{2, 0}, Stripe{1, 2}, Stripe{5, 3}, Stripe{1, 5},
                                 Stripe{5, 3}, Stripe{1, 2}, Stripe{2, 0}, Stripe{1, 2}, Stripe{9, 0}, Stripe{1, 5},
                                 Stripe{6, 1}, Stripe{2, 4}, Stripe{1, 2}, Stripe{2, 4}, Stripe{6, 1}, Stripe{1, 5}};
  float total = 0.0F;
  for (const Stripe& stripe : k_stripes) {
    total += stripe.width;
  }
  Canvas canvas({1.0F, 1.0F}, 900, {});
  canvas.each([&](Colour& colour, Vec2 p) {
    const int thread = static_cast<int>(p.x * 225.0F);
    float at = (p.x + (chance(static_cast<int>(p.y * 225.0F), 3) - 0.5F) * 0.002F) * total;
    std::size_t k = 0;
    while (k + 1 < k_stripes.size() && at >= k_stripes[k].width) {
      at -= k_stripes[k].width;
      ++k;
    }
    colour = pots[k_stripes[k].dye] * (0.90F + 0.2F * chance(thread, 7));
  });
  return {std::move(canvas), 1.3F, 0.0F};
}

}  // namespace etalase::painter
