// Flowers and scrolls: buketan, lung-lungan, orchids, patrakomala.
#include <array>

#include "motif/batik.hpp"
#include "motif/motifs.hpp"

namespace etalase::painter {

namespace {

/// A bouquet that grows from the pen upwards (towards smaller y), about 0.8 units tall.
void bouquet(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  const Colour green = mix(d.second, d.line, 0.10F);
  const Colour pale = mix(d.wax, d.accent, 0.25F);
  struct Branch {
    Vec2 bend;
    Vec2 tip;
    float radius;
    int petals;
  };
  const std::array<Branch, 5> branches{
      Branch{{-0.22F, -0.14F}, {-0.36F, -0.20F}, 0.075F, 5}, Branch{{-0.12F, -0.30F}, {-0.24F, -0.46F}, 0.095F, 6},
      Branch{{0.03F, -0.34F}, {0.00F, -0.56F}, 0.135F, 8}, Branch{{0.14F, -0.28F}, {0.25F, -0.42F}, 0.10F, 6},
      Branch{{0.24F, -0.12F}, {0.37F, -0.16F}, 0.07F, 5}};
  for (const Branch& branch : branches) {
    const std::array<Vec2, 3> points{Vec2{0.0F, 0.0F}, branch.bend, branch.tip};
    stem(batik, pen, points, 0.020F, green);
    const Vec2 way = branch.tip - branch.bend;
    const float angle = std::atan2(way.y, way.x);
    for (const float side : {-0.9F, 0.9F}) {
      leaf(batik, pen.moved(branch.bend.x, branch.bend.y).turned(angle + side), {0.15F, 0.034F, -0.7F * side}, green);
      const Vec2 half = mix({0.0F, 0.0F}, branch.bend, 0.55F);
      leaf(batik, pen.moved(half.x, half.y).turned(angle + 1.3F * side), {0.11F, 0.026F, -0.9F * side}, green);
    }
  }
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const Branch& branch = branches[i];
    const Colour petal = i % 2 == 0 ? d.main : (i == 1 ? d.accent : mix(d.main, d.wax, 0.55F));
    const Pen at = pen.moved(branch.tip.x, branch.tip.y).turned(0.4F * static_cast<float>(i));
    flower(batik, at, {branch.petals, branch.radius, 0.34F, 0.24F}, petal, mix(petal, pale, 0.6F));
  }
  for (const float x : {-0.05F, 0.05F}) {
    leaf(batik, pen.turned(k_pi * 0.5F - x * 6.0F), {0.13F, 0.02F, x * 8.0F}, green);
  }
}

void butterfly(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  for (const bool right : {false, true}) {
    const Pen wing = right ? pen.mirrored() : pen;
    batik.stencil.oval(wing, {0.052F, -0.030F}, {0.055F, 0.036F}, -0.6F);
    batik.stencil.oval(wing, {0.040F, 0.032F}, {0.040F, 0.026F}, 0.7F);
    batik.waxed(d.accent, 0.006F, 0.006F);
    batik.stencil.disc(wing, {0.060F, -0.034F}, 0.014F);
    batik.stencil.disc(wing, {0.044F, 0.034F}, 0.009F);
    batik.bare(d.main);
  }
  batik.stencil.oval(pen, {}, {0.010F, 0.050F}, 0.0F);
  batik.bare(d.line);
}

/// A spiral of stem with leaves on its outside and a flower at its heart. Turns the way of `sense`.
void scroll(Batik& batik, const Pen& pen, float start, float sense) {
  const Dyes& d = batik.dyes;
  constexpr int k_steps = 150;
  std::vector<Dab> dabs;
  for (int i = 0; i <= k_steps; ++i) {
    const float t = static_cast<float>(i) / k_steps;
    const float radius = 0.315F * std::pow(1.0F - t, 0.62F) + 0.075F;
    dabs.push_back({on_circle(start + sense * 1.42F * k_turn * t) * radius, 0.028F * (1.0F - 0.35F * t)});
  }
  batik.stencil.stroke(pen, dabs);
  batik.waxed(d.main);
  for (int i = 10; i < 132; i += 14) {
    const Dab& dab = dabs[static_cast<std::size_t>(i)];
    const Vec2 along = dabs[static_cast<std::size_t>(i + 1)].at - dab.at;
    const float heading = std::atan2(along.y, along.x);
    const float size = 1.0F - 0.62F * static_cast<float>(i) / k_steps;
    leaf(batik, pen.moved(dab.at.x, dab.at.y).turned(heading - sense * 0.75F),
         {0.27F * size, 0.066F * size, sense * 1.5F}, mix(d.second, d.main, 0.25F));
    if (i < 70) {
      leaf(batik, pen.moved(dab.at.x, dab.at.y).turned(heading + sense * 0.9F),
           {0.13F * size, 0.034F * size, -sense * 1.2F}, d.second);
    }
  }
  flower(batik, pen.turned(0.3F), {7, 0.135F, 0.30F, 0.26F}, d.accent, mix(d.accent, d.wax, 0.6F));
}

void orchid(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  const Colour deep = mix(d.main, d.line, 0.30F);
  const Colour pale = mix(d.main, d.wax, 0.55F);
  const auto petal = [&](float angle, Vec2 middle, Vec2 half) {
    const Pen own = pen.turned(angle);
    batik.stencil.oval(own, middle, half, 0.0F);
    batik.waxed(d.main, 0.006F, 0.010F);
    batik.stencil.oval(own, middle, half * 0.72F, 0.0F);
    batik.bare(mix(d.main, pale, 0.45F));
    for (int i = -3; i <= 3; ++i) {
      const float spread = static_cast<float>(i) * 0.26F;
      batik.stencil.line(own, {middle.x * 0.35F, spread * half.y * 0.4F},
                         {middle.x + half.x * (0.62F - 0.10F * std::fabs(static_cast<float>(i))), spread * half.y},
                         0.0065F);
    }
    batik.bare(deep);
    for (int i = 0; i < 5; ++i) {
      batik.stencil.disc(own, {middle.x + half.x * 0.55F, half.y * 0.26F * static_cast<float>(i - 2)}, 0.0075F);
    }
    batik.bare(d.wax);
  };
  for (const float angle : {-0.5F * k_pi, 0.5F * k_pi - 1.0F, 0.5F * k_pi + 1.0F}) {
    petal(angle, {0.19F, 0.0F}, {0.155F, 0.072F});
  }
  petal(-0.30F, {0.185F, 0.0F}, {0.165F, 0.118F});
  petal(k_pi + 0.30F, {0.185F, 0.0F}, {0.165F, 0.118F});
  batik.stencil.oval(pen, {0.0F, 0.105F}, {0.060F, 0.100F}, 0.0F);
  batik.stencil.disc(pen, {-0.045F, 0.045F}, 0.040F);
  batik.stencil.disc(pen, {0.045F, 0.045F}, 0.040F);
  batik.waxed(d.accent, 0.006F, 0.008F);
  batik.stencil.oval(pen, {0.0F, 0.125F}, {0.030F, 0.055F}, 0.0F);
  batik.bare(mix(d.accent, d.line, 0.45F));
  batik.stencil.disc(pen, {}, 0.034F);
  batik.waxed(d.wax, 0.006F, 0.0F);
}

/// Patrakomala: five broad petals with a notched edge and long stamens between wing-shaped leaves.
void patrakomala(Batik& batik, const Pen& pen, Colour petal) {
  const Dyes& d = batik.dyes;
  for (int i = 0; i < 5; ++i) {
    const Pen own = pen.turned(k_turn * (static_cast<float>(i) + 0.5F) / 5.0F);
    leaf(batik, own.moved(0.10F, 0.0F), {0.30F, 0.055F, 0.5F}, mix(d.second, d.line, 0.15F));
  }
  for (int i = 0; i < 5; ++i) {
    const Pen own = pen.turned(k_turn * static_cast<float>(i) / 5.0F);
    for (const float side : {-0.052F, 0.052F}) {
      batik.stencil.oval(own, {0.215F, side}, {0.085F, 0.072F}, 0.0F);
    }
    batik.stencil.oval(own, {0.13F, 0.0F}, {0.11F, 0.065F}, 0.0F);
    batik.waxed(petal);
    batik.stencil.oval(own, {0.15F, 0.0F}, {0.10F, 0.045F}, 0.0F);
    batik.bare(mix(petal, d.wax, 0.5F));
    for (const float side : {-0.028F, 0.0F, 0.028F}) {
      batik.stencil.line(own, {0.06F, side * 0.4F}, {0.21F, side}, 0.006F);
    }
    batik.bare(mix(petal, d.line, 0.6F));
  }
  for (int i = 0; i < 10; ++i) {
    const Pen own = pen.turned(k_turn * (static_cast<float>(i) + 0.25F) / 10.0F);
    batik.stencil.line(own, {0.03F, 0.0F}, {0.12F, 0.0F}, 0.007F);
    batik.stencil.disc(own, {0.125F, 0.0F}, 0.013F);
  }
  batik.bare(d.accent);
  batik.stencil.disc(pen, {}, 0.048F);
  batik.waxed(d.accent, 0.007F, 0.0F);
}

}  // namespace

Motif draw_buketan(const Dyes& dyes) {
  Batik batik({1.8F, 1.6F}, 440, dyes);
  ground_dots(batik, 0.09F, 0.0060F, mix(dyes.ground, luminance(dyes.ground) > 0.4F ? dyes.main : dyes.wax, 0.55F));
  bouquet(batik, Pen().moved(0.45F, 0.78F).scaled(1.22F));
  bouquet(batik, Pen().moved(1.35F, 1.58F).mirrored().scaled(1.22F));
  for (const float half : {0.0F, 1.0F}) {
    const Pen gap = half < 0.5F ? Pen().moved(1.35F, 0.42F) : Pen().moved(0.45F, 1.22F).mirrored();
    butterfly(batik, gap.turned(0.4F).scaled(1.3F));
    butterfly(batik, gap.moved(0.30F, -0.30F).turned(-0.5F));
    for (const Vec2 at : {Vec2{-0.26F, -0.20F}, Vec2{0.26F, 0.22F}, Vec2{-0.20F, 0.22F}, Vec2{0.02F, -0.30F}}) {
      leaf(batik, gap.moved(at.x, at.y).turned(2.6F), {0.14F, 0.030F, 0.6F}, mix(dyes.second, dyes.line, 0.1F));
      leaf(batik, gap.moved(at.x, at.y).turned(0.6F), {0.14F, 0.030F, -0.6F}, mix(dyes.second, dyes.line, 0.1F));
      flower(batik, gap.moved(at.x, at.y), {6, 0.075F, 0.34F, 0.28F}, mix(dyes.main, dyes.wax, 0.30F), dyes.wax);
    }
  }
  return {with_hand(batik.canvas, dyes, 1.0F), 1.25F, 0.12F};
}

Motif draw_lung_lungan(const Dyes& dyes) {
  Batik batik({2.0F, 1.1F}, 480, dyes);
  ground_dots(batik, 0.0625F, 0.0055F, mix(dyes.ground, luminance(dyes.ground) > 0.4F ? dyes.main : dyes.wax, 0.55F));
  std::vector<Dab> wave;
  for (int i = 0; i <= 120; ++i) {
    const float x = 2.0F * static_cast<float>(i) / 120.0F;
    wave.push_back({{x, 0.55F + 0.40F * std::cos(k_pi * x)}, 0.028F});
  }
  batik.stencil.stroke({}, wave);
  batik.waxed(dyes.main);
  for (const float x : {0.02F, 0.98F}) {
    const float sense = x < 0.5F ? 1.0F : -1.0F;
    const Pen root = Pen().moved(x, 0.55F + 0.40F * sense);
    leaf(batik, root.turned(-sense * 0.7F), {0.32F, 0.07F, sense * 1.3F}, dyes.second);
    leaf(batik, root.turned(k_pi + sense * 0.7F), {0.32F, 0.07F, -sense * 1.3F}, dyes.second);
  }
  scroll(batik, Pen().moved(1.0F, 0.46F), 0.5F * k_pi + 0.9F, -1.0F);
  scroll(batik, Pen().moved(0.0F, 0.64F), -0.5F * k_pi + 0.9F, -1.0F);
  for (const Vec2 at : {Vec2{0.5F, 0.12F}, Vec2{0.5F, 0.98F}, Vec2{1.5F, 0.12F}, Vec2{1.5F, 0.98F}}) {
    flower(batik, Pen().moved(at.x, at.y), {6, 0.055F, 0.32F, 0.3F}, dyes.accent, dyes.wax);
  }
  return {with_hand(batik.canvas, dyes, 1.0F), 1.15F, 0.14F};
}

Motif draw_anggrek(const Dyes& dyes) {
  Batik batik({1.6F, 1.6F}, 480, dyes);
  ground_dots(batik, 0.08F, 0.0062F, mix(dyes.ground, dyes.main, 0.55F));
  const Colour green = luminance(dyes.ground) > 0.4F ? mix(dyes.second, dyes.line, 0.2F) : from_hex(0x4E8A62);
  for (int row = 0; row < 2; ++row) {
    const float y = 0.4F + 0.8F * static_cast<float>(row);
    for (int i = 0; i < 2; ++i) {
      const float x = 0.8F * static_cast<float>(i) + (row == 0 ? 0.2F : 0.6F);
      const Pen gap = Pen().moved(x + 0.4F, y);
      leaf(batik, gap.moved(0.0F, 0.17F).turned(-0.5F * k_pi - 0.25F), {0.32F, 0.036F, 0.7F}, green);
      leaf(batik, gap.moved(0.02F, 0.17F).turned(-0.5F * k_pi + 0.5F), {0.24F, 0.030F, -0.8F}, green);
      batik.stencil.oval(gap, {-0.02F, -0.22F}, {0.026F, 0.045F}, 0.3F);
      batik.waxed(mix(dyes.main, dyes.wax, 0.3F));
      orchid(batik, Pen().moved(x, y).turned(0.12F * static_cast<float>(i - row)));
    }
  }
  return {with_hand(batik.canvas, dyes, 0.9F), 1.30F, 0.20F};
}

Motif draw_patrakomala(const Dyes& dyes) {
  Batik batik({1.6F, 1.6F}, 440, dyes);
  ground_dots(batik, 0.1F, 0.0065F, mix(dyes.ground, luminance(dyes.ground) > 0.4F ? dyes.second : dyes.wax, 0.5F));
  for (int j = 0; j < 2; ++j) {
    for (int i = 0; i < 2; ++i) {
      const float shift = j == 0 ? 0.2F : 0.6F;
      const Pen pen = Pen().moved(0.8F * static_cast<float>(i) + shift, 0.8F * static_cast<float>(j) + 0.4F);
      const bool odd = ((i + j) & 1) == 1;
      patrakomala(batik, pen.turned(odd ? 0.6F : 0.0F), odd ? mix(dyes.main, dyes.wax, 0.35F) : dyes.main);
      flower(batik, pen.moved(0.4F, 0.0F), {6, 0.065F, 0.32F, 0.3F}, dyes.accent, dyes.wax);
    }
  }
  return {with_hand(batik.canvas, dyes, 1.0F), 1.35F, -0.16F};
}

}  // namespace etalase::painter
