// Jlamprang, built from small squares, and sekar jagad, islands that hold other motifs.
#include <array>

#include "motif/batik.hpp"
#include "motif/motifs.hpp"

namespace etalase::painter {

namespace {

constexpr int k_grid = 24;  // small squares across one jlamprang cell

enum class Dot { none, wax, accent, second, main };

/// Which dot stands at (i, j) of a cell; symmetric in eight ways.
Dot jlamprang_dot(int i, int j, int variant) {
  const float dx = std::fabs(static_cast<float>(i) - 11.5F);
  const float dy = std::fabs(static_cast<float>(j) - 11.5F);
  const float near_axis = std::min(dx, dy);
  const float far_axis = std::max(dx, dy);
  const float r = std::sqrt(dx * dx + dy * dy);
  const float corner = std::sqrt(square(11.5F - dx) + square(11.5F - dy));
  if (far_axis > 11.0F) {
    return Dot::wax;
  }
  if (far_axis < 1.6F || (corner < 5.2F && static_cast<int>(corner) % 2 == 0)) {
    return Dot::accent;
  }
  if (std::fabs(r - 9.0F) < 0.55F) {
    return Dot::wax;
  }
  if (far_axis <= 8.0F && near_axis <= (far_axis > 5.0F ? 1.0F : 0.6F)) {
    return variant == 0 ? Dot::accent : Dot::wax;
  }
  if (std::fabs(dx - dy) < 1.1F && far_axis <= 5.6F) {
    return variant == 0 ? Dot::second : Dot::accent;
  }
  if (std::fabs(r - 6.4F) < 0.45F && near_axis > 1.6F) {
    return variant == 0 ? Dot::wax : Dot::second;
  }
  return Dot::none;
}

Colour dot_colour(const Dyes& d, Dot dot) {
  switch (dot) {
    case Dot::wax: return d.wax;
    case Dot::accent: return d.accent;
    case Dot::second: return d.second;
    default: return d.main;
  }
}

/// A centre of an island and what fills it.
struct Island {
  Vec2 at;
  std::size_t filling = 0;
  float angle = 0.0F;
};

constexpr int k_across = 3;  // islands across the sheet

Island island(int i, int j) {
  const int wi = (i % k_across + k_across) % k_across;
  const int wj = (j % k_across + k_across) % k_across;
  // Neighbours differ: the number walks through the fillings along rows and columns.
  return {{static_cast<float>(i) + 0.18F + 0.64F * chance(wi, wj, 51),
           static_cast<float>(j) + 0.18F + 0.64F * chance(wi, wj, 52)},
          static_cast<std::size_t>(wi + 2 * wj + (chance(wi, wj, 53) > 0.6F ? 3 : 0)) % 6,
          std::array{0.0F, 0.26F, 0.79F, -0.52F}[static_cast<std::size_t>(chance(wi, wj, 54) * 4.0F)]};
}

/// The two nearest islands of a place.
struct Nearest {
  Island first;
  float to_first = 1e9F;
  float to_second = 1e9F;
};

Nearest nearest_islands(Vec2 p) {
  Nearest result;
  const int ci = floor_int(p.x);
  const int cj = floor_int(p.y);
  for (int j = cj - 1; j <= cj + 1; ++j) {
    for (int i = ci - 1; i <= ci + 1; ++i) {
      const Island candidate = island(i, j);
      const float d = length(p - candidate.at);
      if (d < result.to_first) {
        result.to_second = result.to_first;
        result.to_first = d;
        result.first = candidate;
      } else {
        result.to_second = std::min(result.to_second, d);
      }
    }
  }
  return result;
}

std::array<Dyes, 3> island_dyes(const Dyes& d) {
  Dyes dark = d;
  dark.ground = luminance(d.ground) < 0.4F ? d.ground : d.line;
  dark.main = luminance(d.main) > 0.05F ? d.main : d.second;
  Dyes strong = dark;
  strong.ground = d.main;
  strong.main = d.accent;
  strong.second = d.wax;
  Dyes other = dark;
  other.ground = mix(d.second, d.line, 0.35F);
  other.main = d.wax;
  other.second = d.accent;
  return {dark, strong, other};
}

}  // namespace

Motif draw_jlamprang(const Dyes& dyes) {
  Batik batik({2.0F, 2.0F}, 432, dyes);
  const Colour other =
      luminance(dyes.ground) < 0.3F && luminance(dyes.main) > 0.25F ? mix(dyes.main, dyes.line, 0.5F) : dyes.main;
  batik.canvas.each([&](Colour& colour, Vec2 p) {
    const int cell_x = static_cast<int>(p.x);
    const int cell_y = static_cast<int>(p.y);
    const int variant = (cell_x + cell_y) & 1;
    const Vec2 place{fraction(p.x) * k_grid, fraction(p.y) * k_grid};
    const Dot dot = jlamprang_dot(static_cast<int>(place.x), static_cast<int>(place.y), variant);
    colour = variant == 0 ? dyes.ground : other;
    if (dot != Dot::none) {
      const Vec2 off{std::fabs(fraction(place.x) - 0.5F), std::fabs(fraction(place.y) - 0.5F)};
      const float reach = std::max(std::max(off.x, off.y), (off.x + off.y) * 0.78F);
      colour = mix(dot_colour(dyes, dot), colour, smooth_step(0.34F, 0.42F, reach));
    }
  });
  return {with_hand(batik.canvas, dyes, 0.8F), 1.65F, 0.18F};
}

Motif draw_sekar_jagad(const Dyes& dyes) {
  const auto sets = island_dyes(dyes);
  const std::array<Motif, 6> fillings{draw_kawung(sets[0]), draw_truntum(sets[1]), draw_ceplok(sets[2]),
                                      draw_lereng(sets[0]), draw_sisik(sets[1]),   draw_parang(sets[2])};
  Canvas canvas({3.0F, 3.0F}, 340, dyes.wax);
  canvas.each([&](Colour& colour, Vec2 p) {
    const float bend = k_turn / 3.0F;  // a whole number of waves over the sheet
    const Vec2 warped{p.x + 0.07F * std::sin(4.0F * bend * p.y + bend * p.x),
                      p.y + 0.07F * std::sin(3.0F * bend * p.x + 1.0F)};
    const Nearest near = nearest_islands(warped);
    const float shore = near.to_second - near.to_first;
    const Motif& filling = fillings[near.first.filling];
    const Vec2 local = turned(p - near.first.at, near.first.angle) * 2.3F;
    const int x = floor_int(local.x * filling.sheet.density());
    const int y = floor_int(local.y * filling.sheet.density());
    const Colour inside = filling.sheet.at(x, y);
    colour = mix(dyes.wax, dyes.line, smooth_step(0.120F, 0.128F, shore));
    colour = mix(colour, inside, smooth_step(0.142F, 0.150F, shore));
    const bool dash = fraction((p.x + p.y * 0.7F) * 13.0F) > 0.4F;
    if (dash) {
      colour = mix(dyes.main, colour, smooth_step(0.010F, 0.016F, std::fabs(shore - 0.055F)));
    }
  });
  return {with_hand(canvas, dyes, 0.6F), 1.45F, 0.1F};
}

}  // namespace etalase::painter
