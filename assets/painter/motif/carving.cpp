// Carves scrolls.
#include "motif/carving.hpp"

#include "kit/random.hpp"
#include "motif/batik.hpp"

namespace etalase::painter {

namespace {

void carved_leaf(Carving& carving, const Pen& pen, const LeafShape& shape) {
  leaf_outline(carving.stencil(), pen, shape);
  carving.raise(0.82F, shape.width * 0.95F);
  LeafShape rib = shape;
  rib.width = shape.width * 0.09F;
  leaf_outline(carving.stencil(), pen, rib);
  carving.cut(0.30F);
  for (int i = 1; i <= 4; ++i) {
    const float t = static_cast<float>(i) / 5.5F;
    for (const float side : {-1.0F, 1.0F}) {
      const Vec2 from{shape.length * t, 0.0F};
      const Vec2 to{shape.length * (t + 0.14F), side * shape.width * 0.85F};
      carving.stencil().line(pen.turned(-0.5F * shape.bend * (1.0F - 2.0F * t)), from, to, 0.006F);
    }
  }
  carving.cut(0.16F);
}

void carved_flower(Carving& carving, const Pen& pen, float radius) {
  for (int ring = 0; ring < 2; ++ring) {
    const float reach = radius * (ring == 0 ? 1.0F : 0.62F);
    for (int i = 0; i < 7; ++i) {
      const Pen own = pen.turned(k_turn * (static_cast<float>(i) + 0.5F * static_cast<float>(ring)) / 7.0F);
      carving.stencil().oval(own, {0.58F * reach, 0.0F}, {0.42F * reach, 0.29F * reach}, 0.0F);
      carving.raise(ring == 0 ? 0.72F : 0.95F, 0.16F * reach);
      carving.stencil().line(own, {0.25F * reach, 0.0F}, {0.80F * reach, 0.0F}, 0.05F * reach);
      carving.cut(0.22F);
    }
  }
  carving.stencil().disc(pen, {}, 0.20F * radius);
  carving.raise(1.15F, 0.20F * radius);
}

/// One spiral: see the batik of the same name; here with double stems and more leaves.
void carved_scroll(Carving& carving, const Pen& pen, float start, float sense) {
  constexpr int k_steps = 160;
  std::vector<Dab> dabs;
  for (int i = 0; i <= k_steps; ++i) {
    const float t = static_cast<float>(i) / k_steps;
    const float radius = 0.325F * std::pow(1.0F - t, 0.62F) + 0.08F;
    dabs.push_back({on_circle(start + sense * 1.42F * k_turn * t) * radius, 0.026F * (1.0F - 0.35F * t)});
  }
  for (int i = 8; i < 136; i += 13) {
    const Dab& dab = dabs[static_cast<std::size_t>(i)];
    const Vec2 along = dabs[static_cast<std::size_t>(i + 1)].at - dab.at;
    const float heading = std::atan2(along.y, along.x);
    const float size = 1.0F - 0.60F * static_cast<float>(i) / k_steps;
    const Pen at = pen.moved(dab.at.x, dab.at.y);
    carved_leaf(carving, at.turned(heading - sense * 0.75F), {0.27F * size, 0.068F * size, sense * 1.5F});
    if (i < 74) {
      carved_leaf(carving, at.turned(heading + sense * 0.9F), {0.14F * size, 0.040F * size, -sense * 1.2F});
    }
  }
  carving.stencil().stroke(pen, dabs);
  carving.raise(0.92F, 0.026F);
  carved_flower(carving, pen.turned(0.3F), 0.15F);
}

}  // namespace

Carving::Carving(Vec2 size, int pixels_per_unit)
    : m_heights(size, pixels_per_unit, 0.0F), m_stencil(size, pixels_per_unit, 0.01F) {}

void Carving::raise(float height, float edge) {
  const float density = m_heights.density();
  const Box box = m_stencil.touched();
  for (int y = floor_int(box.low.y * density); y <= floor_int(box.high.y * density); ++y) {
    for (int x = floor_int(box.low.x * density); x <= floor_int(box.high.x * density); ++x) {
      const float d = m_stencil.distances().at(x, y);
      if (d < 0.0F) {
        const float in = 1.0F - std::min(1.0F, -d / edge);
        float& there = m_heights.at(x, y);
        there = std::max(there, height * (0.30F + 0.70F * std::sqrt(1.0F - in * in)));
      }
    }
  }
  m_stencil.clear();
}

void Carving::cut(float depth) {
  const float density = m_heights.density();
  const Box box = m_stencil.touched();
  for (int y = floor_int(box.low.y * density); y <= floor_int(box.high.y * density); ++y) {
    for (int x = floor_int(box.low.x * density); x <= floor_int(box.high.x * density); ++x) {
      const float share = clamp01(0.5F - m_stencil.distances().at(x, y) * density * 0.5F);
      float& there = m_heights.at(x, y);
      there = std::max(there * 0.4F, there - depth * share * std::min(there, 1.0F));
    }
  }
  m_stencil.clear();
}

Sheet<float> carve_scrolls() {
  Carving carving({2.0F, 1.1F}, 420);
  for (const float x : {0.02F, 0.98F}) {
    const float sense = x < 0.5F ? 1.0F : -1.0F;
    const Pen root = Pen().moved(x, 0.55F + 0.40F * sense);
    carved_leaf(carving, root.turned(-sense * 0.7F), {0.34F, 0.080F, sense * 1.3F});
    carved_leaf(carving, root.turned(k_pi + sense * 0.7F), {0.34F, 0.080F, -sense * 1.3F});
  }
  std::vector<Dab> wave;
  for (int i = 0; i <= 120; ++i) {
    const float x = 2.0F * static_cast<float>(i) / 120.0F;
    wave.push_back({{x, 0.55F + 0.40F * std::cos(k_pi * x)}, 0.030F});
  }
  carving.stencil().stroke({}, wave);
  carving.raise(0.85F, 0.030F);
  carved_scroll(carving, Pen().moved(1.0F, 0.46F), 0.5F * k_pi + 0.9F, -1.0F);
  carved_scroll(carving, Pen().moved(0.0F, 0.64F), -0.5F * k_pi + 0.9F, -1.0F);
  for (const Vec2 at : {Vec2{0.5F, 0.10F}, Vec2{0.5F, 1.0F}, Vec2{1.5F, 0.10F}, Vec2{1.5F, 1.0F}}) {
    carved_flower(carving, Pen().moved(at.x, at.y), 0.075F);
  }
  return carving.heights();
}

}  // namespace etalase::painter
