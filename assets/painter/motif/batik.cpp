// Shared strokes of batik motifs.
#include "motif/batik.hpp"

#include "kit/noise.hpp"

namespace etalase::painter {

namespace {

/// Noise that repeats with the sheet: a whole number of noise periods spans it.
float sheet_noise(const Canvas& canvas, Vec2 p, float periods) {
  constexpr float k_period = 16.0F;  // of the noise table
  return cloud_noise(p.x / canvas.size().x * k_period * periods, p.y / canvas.size().y * k_period * periods);
}

Colour bilinear(const Canvas& canvas, Vec2 p) {
  const float x = p.x * canvas.density() - 0.5F;
  const float y = p.y * canvas.density() - 0.5F;
  const int i = floor_int(x);
  const int j = floor_int(y);
  const float a = x - static_cast<float>(i);
  const float b = y - static_cast<float>(j);
  return mix(mix(canvas.at(i, j), canvas.at(i + 1, j), a), mix(canvas.at(i, j + 1), canvas.at(i + 1, j + 1), a), b);
}

}  // namespace

Batik::Batik(Vec2 size, int pixels_per_unit, const Dyes& with)
    : canvas(size, pixels_per_unit, with.ground), stencil(size, pixels_per_unit, 0.03F), dyes(with) {}

void Batik::waxed(Colour fill, float line_width, float wax_width) {
  ink(canvas, stencil, {fill, dyes.line, line_width, dyes.wax, wax_width});
}

void Batik::bare(Colour fill) { ink(canvas, stencil, {fill, {}, 0.0F, {}, 0.0F}); }

void ground_dots(Batik& batik, float step, float radius, Colour colour) {
  const int columns = static_cast<int>(std::lround(batik.canvas.size().x / step));
  const int rows = static_cast<int>(std::lround(batik.canvas.size().y / step / 2.0F)) * 2;
  const Vec2 gap{batik.canvas.size().x / static_cast<float>(columns), batik.canvas.size().y / static_cast<float>(rows)};
  for (int j = 0; j < rows; ++j) {
    for (int i = 0; i < columns; ++i) {
      const float shift = (j & 1) == 0 ? 0.25F : 0.75F;
      const Vec2 at{(static_cast<float>(i) + shift + 0.12F * (chance(i, j, 5) - 0.5F)) * gap.x,
                    (static_cast<float>(j) + 0.5F + 0.12F * (chance(i, j, 6) - 0.5F)) * gap.y};
      batik.stencil.disc({}, at, radius * (0.85F + 0.3F * chance(i, j, 7)));
    }
  }
  batik.bare(colour);
}

void leaf_outline(Stencil& stencil, const Pen& pen, const LeafShape& shape) {
  constexpr int k_steps = 22;
  std::vector<Dab> dabs;
  Vec2 at{};
  float angle = -0.5F * shape.bend;
  for (int i = 0; i <= k_steps; ++i) {
    const float t = static_cast<float>(i) / k_steps;
    const float swell = std::max(0.0F, std::sin(k_pi * std::pow(t, 0.72F)));
    dabs.push_back({at, std::max(shape.width * swell, shape.width * 0.05F)});
    at = at + on_circle(angle) * (shape.length / k_steps);
    angle += shape.bend / k_steps;
  }
  stencil.stroke(pen, dabs);
}

void leaf(Batik& batik, const Pen& pen, const LeafShape& shape, Colour fill) {
  leaf_outline(batik.stencil, pen, shape);
  batik.waxed(fill);
  LeafShape inner = shape;
  inner.width *= 0.62F;
  inner.length *= 0.93F;
  leaf_outline(batik.stencil, pen.moved(0.03F * shape.length, 0.0F), inner);
  batik.bare(mix(fill, batik.dyes.wax, 0.28F));
  inner.width = shape.width * 0.10F;
  inner.length = shape.length * 0.9F;
  leaf_outline(batik.stencil, pen, inner);
  batik.bare(mix(batik.dyes.line, fill, 0.25F));
}

void flower(Batik& batik, const Pen& pen, const FlowerShape& shape, Colour petal, Colour inner) {
  const float r = shape.radius;
  for (int i = 0; i < shape.petals; ++i) {
    const Pen own = pen.turned(k_turn * static_cast<float>(i) / static_cast<float>(shape.petals));
    batik.stencil.oval(own, {0.60F * r, 0.0F}, {0.42F * r, shape.petal_width * r}, 0.0F);
    batik.waxed(petal);
    batik.stencil.oval(own, {0.52F * r, 0.0F}, {0.26F * r, shape.petal_width * 0.50F * r}, 0.0F);
    batik.bare(inner);
    for (const float side : {-0.16F, 0.0F, 0.16F}) {
      batik.stencil.line(own.turned(side), {0.30F * r, 0.0F}, {0.66F * r, 0.0F}, 0.025F * r);
    }
    batik.bare(mix(batik.dyes.line, petal, 0.3F));
  }
  batik.stencil.disc(pen, {}, shape.heart * r);
  batik.waxed(batik.dyes.accent);
  for (int i = 0; i < 7; ++i) {
    batik.stencil.disc(pen, on_circle(k_turn * static_cast<float>(i) / 7.0F) * (shape.heart * 0.62F * r), 0.035F * r);
  }
  batik.stencil.disc(pen, {}, 0.05F * r);
  batik.bare(batik.dyes.line);
}

std::vector<Vec2> smooth_path(std::span<const Vec2> points, int steps) {
  std::vector<Vec2> path;
  const auto last = static_cast<int>(points.size()) - 1;
  const auto point = [&](int k) { return points[static_cast<std::size_t>(std::clamp(k, 0, last))]; };
  for (int i = 0; i <= steps; ++i) {
    const float s = static_cast<float>(i) / static_cast<float>(steps) * static_cast<float>(last);
    const int k = std::min(static_cast<int>(s), last - 1);
    const float t = s - static_cast<float>(k);
    const Vec2 a = point(k - 1);
    const Vec2 b = point(k);
    const Vec2 c = point(k + 1);
    const Vec2 d = point(k + 2);
    path.push_back((b * 2.0F + (c - a) * t + (a * 2.0F - b * 5.0F + c * 4.0F - d) * (t * t) +
                    (b * 3.0F - a - c * 3.0F + d) * (t * t * t)) *
                   0.5F);
  }
  return path;
}

void stem(Batik& batik, const Pen& pen, std::span<const Vec2> points, float width, Colour fill) {
  std::vector<Dab> dabs;
  const std::vector<Vec2> path = smooth_path(points, 40);
  for (std::size_t i = 0; i < path.size(); ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(path.size() - 1);
    dabs.push_back({path[i], width * (0.5F - 0.22F * t)});
  }
  batik.stencil.stroke(pen, dabs);
  batik.waxed(fill, 0.006F, 0.006F);
}

Canvas with_hand(const Canvas& drawn, const Dyes& dyes, float strength) {
  Canvas result = drawn;
  const float reach = 0.010F * strength;
  result.each([&](Colour& colour, Vec2 p) {
    const Vec2 waver{sheet_noise(drawn, p, 1.0F) - 0.5F, sheet_noise(drawn, {p.y, p.x + 0.31F}, 1.0F) - 0.5F};
    colour = bilinear(drawn, p + waver * reach);
    const float dye = sheet_noise(drawn, p + Vec2{0.2F, 0.7F}, 2.0F);
    colour = colour * (0.90F + 0.2F * dye);
    const float crack = std::fabs(sheet_noise(drawn, p + Vec2{0.63F, 0.11F}, 1.0F) - 0.5F);
    const float light = luminance(colour);
    colour =
        mix(colour, dyes.line, 0.22F * strength * clamp01(light * 1.6F) * (1.0F - smooth_step(0.0F, 0.012F, crack)));
  });
  return result;
}

}  // namespace etalase::painter
