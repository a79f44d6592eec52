// Fields and gardens: teak leaf, maize, tobacco, grasshopper, bamboo and lotus, peanut.
#include <array>

#include "motif/batik.hpp"
#include "motif/motifs.hpp"

namespace etalase::painter {

namespace {

bool light_ground(const Dyes& d) { return luminance(d.ground) > 0.4F; }

Colour quiet_dots(const Dyes& d) { return mix(d.ground, light_ground(d) ? d.main : d.accent, 0.6F); }

/// A broad leaf with a waved edge and side veins, along the pen's x axis.
void broad_leaf(Batik& batik, const Pen& pen, LeafShape shape, Colour body, Colour vein) {
  const Dyes& d = batik.dyes;
  std::vector<Vec2> edge;
  constexpr int k_steps = 30;
  for (int i = 0; i <= 2 * k_steps; ++i) {
    const bool upper = i <= k_steps;
    const float t = static_cast<float>(upper ? i : 2 * k_steps - i) / k_steps;
    const float swell = std::pow(std::max(0.0F, std::sin(k_pi * std::pow(t, 0.8F))), 0.75F);
    const float wave = 1.0F + 0.06F * std::sin(t * 40.0F);
    edge.push_back(
        {t * shape.length, (upper ? -1.0F : 1.0F) * shape.width * swell * wave + shape.bend * t * (1.0F - t)});
  }
  batik.stencil.polygon(pen, edge);
  batik.waxed(body, 0.010F, 0.013F);
  for (Vec2& p : edge) {
    p = {mix(0.5F * shape.length, p.x, 0.78F), p.y * 0.62F};
  }
  batik.stencil.polygon(pen, edge);
  batik.bare(mix(body, d.accent, 0.38F));
  const auto middle = [&](float t) { return Vec2{t * shape.length, shape.bend * t * (1.0F - t)}; };
  batik.stencil.stroke(pen, std::array{Dab{middle(-0.18F), 0.010F}, Dab{middle(0.0F), 0.010F},
                                       Dab{middle(0.5F), 0.007F}, Dab{middle(0.97F), 0.003F}});
  for (int i = 1; i <= 6; ++i) {
    const float t = static_cast<float>(i) / 8.0F;
    const float reach = shape.width * 0.86F * std::sin(k_pi * std::pow(t + 0.12F, 0.8F));
    for (const float side : {-1.0F, 1.0F}) {
      batik.stencil.stroke(
          pen, std::array{Dab{middle(t), 0.005F}, Dab{middle(t) + Vec2{reach * 0.75F, side * reach * 0.86F}, 0.002F}});
    }
  }
  batik.bare(vein);
}

void maize(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  const Colour husk = light_ground(d) ? d.second : mix(d.main, d.second, 0.15F);
  leaf(batik, pen.moved(0.0F, 0.30F).turned(-0.5F * k_pi - 0.55F), {0.48F, 0.085F, 0.9F}, husk);
  leaf(batik, pen.moved(0.0F, 0.30F).turned(-0.5F * k_pi + 0.55F), {0.48F, 0.085F, -0.9F}, husk);
  batik.stencil.stroke(
      pen, std::array{Dab{{0.0F, 0.20F}, 0.082F}, Dab{{0.0F, -0.02F}, 0.094F}, Dab{{0.0F, -0.28F}, 0.040F}});
  batik.waxed(mix(d.accent, d.line, 0.30F), 0.008F, 0.011F);
  for (int row = 0; row < 15; ++row) {
    const float y = 0.20F - 0.034F * static_cast<float>(row);
    const float width =
        0.082F - 0.0026F * static_cast<float>(row) * std::max(0.0F, (static_cast<float>(row) - 5.0F) / 7.0F);
    for (int i = 0; i < 5; ++i) {
      const float x = (static_cast<float>(i) - 2.0F) / 2.5F * width;
      batik.stencil.oval(pen, {x, y + 0.006F * std::fabs(static_cast<float>(i) - 2.0F)}, {0.0145F, 0.0135F}, 0.0F);
    }
  }
  batik.bare(d.accent);
  for (int i = -3; i <= 3; ++i) {
    const float s = static_cast<float>(i);
    batik.stencil.stroke(pen, std::array{Dab{{0.008F * s, -0.30F}, 0.004F}, Dab{{0.022F * s, -0.37F}, 0.003F},
                                         Dab{{0.042F * s, -0.40F + 0.006F * s * s}, 0.002F}});
  }
  batik.bare(d.wax);
  leaf(batik, pen.moved(-0.01F, 0.34F).turned(-0.5F * k_pi - 0.28F), {0.34F, 0.06F, 0.7F}, husk);
  leaf(batik, pen.moved(0.01F, 0.34F).turned(-0.5F * k_pi + 0.28F), {0.30F, 0.055F, -0.7F}, husk);
}

void tobacco(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  const Colour body = light_ground(d) ? d.second : d.main;
  for (const float side : {-1.0F, 1.0F}) {
    broad_leaf(batik, pen.moved(0.0F, 0.12F).turned(-0.5F * k_pi + side * 1.25F), {0.46F, 0.105F, side * 0.10F}, body,
               d.line);
    broad_leaf(batik, pen.turned(-0.5F * k_pi + side * 0.62F), {0.40F, 0.085F, side * 0.08F},
               mix(body, d.second, 0.35F), d.line);
  }
  stem(batik, pen, std::array{Vec2{0.0F, 0.30F}, Vec2{0.0F, 0.0F}, Vec2{0.0F, -0.32F}}, 0.03F, body);
  for (const Vec2 at : {Vec2{-0.09F, -0.37F}, Vec2{0.0F, -0.43F}, Vec2{0.09F, -0.37F}}) {
    flower(batik, pen.moved(at.x, at.y), {5, 0.062F, 0.38F, 0.28F}, mix(d.accent, d.wax, 0.2F), d.wax);
  }
}

/// A grasshopper seen from the side, heading along the pen's x axis.
void grasshopper(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  const Colour body = light_ground(d) ? d.second : d.accent;
  batik.stencil.stroke(pen, std::array{Dab{{-0.02F, 0.02F}, 0.010F}, Dab{{-0.13F, -0.17F}, 0.012F},
                                       Dab{{-0.24F, 0.12F}, 0.007F}, Dab{{-0.30F, 0.13F}, 0.005F}});
  batik.waxed(mix(body, d.line, 0.25F), 0.005F, 0.006F);
  batik.stencil.stroke(
      pen, std::array{Dab{{0.17F, -0.01F}, 0.050F}, Dab{{0.05F, 0.0F}, 0.055F}, Dab{{-0.26F, 0.015F}, 0.014F}});
  batik.waxed(body);
  batik.stencil.stroke(
      pen, std::array{Dab{{0.08F, -0.035F}, 0.014F}, Dab{{-0.10F, -0.040F}, 0.034F}, Dab{{-0.31F, -0.005F}, 0.008F}});
  batik.waxed(d.main, 0.005F, 0.006F);
  batik.stencil.stroke(pen, std::array{Dab{{-0.01F, 0.03F}, 0.020F}, Dab{{-0.12F, -0.15F}, 0.014F}});
  batik.stencil.line(pen, {0.09F, 0.04F}, {0.13F, 0.13F}, 0.013F);
  batik.stencil.line(pen, {0.04F, 0.04F}, {0.02F, 0.13F}, 0.013F);
  batik.waxed(mix(body, d.wax, 0.25F), 0.005F, 0.005F);
  for (int i = 0; i < 6; ++i) {
    batik.stencil.line(pen, {-0.02F - 0.04F * static_cast<float>(i), -0.03F},
                       {-0.03F - 0.04F * static_cast<float>(i), 0.035F}, 0.005F);
  }
  batik.bare(d.line);
  batik.stencil.disc(pen, {0.185F, -0.022F}, 0.014F);
  batik.waxed(d.wax, 0.004F, 0.0F);
  batik.stencil.stroke(
      pen, std::array{Dab{{0.20F, -0.04F}, 0.004F}, Dab{{0.26F, -0.12F}, 0.003F}, Dab{{0.34F, -0.14F}, 0.002F}});
  batik.bare(light_ground(d) ? d.line : d.wax);
}

void grass(Batik& batik, const Pen& pen, float height) {
  const Colour blade = mix(batik.dyes.second, batik.dyes.main, 0.3F);
  for (int i = -2; i <= 2; ++i) {
    const float lean = static_cast<float>(i) * 0.26F;
    leaf(batik, pen.moved(0.018F * static_cast<float>(i), 0.0F).turned(-0.5F * k_pi + lean * 0.4F),
         {height * (1.0F - 0.09F * static_cast<float>(i * i)), 0.020F, lean * 1.5F}, blade);
  }
}

void lotus(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  const Colour petal = mix(d.accent, d.wax, 0.35F);
  for (const int ring : {0, 1, 2}) {
    const int half = 3 - ring;
    for (int i = -half; i <= half; ++i) {
      const int outer_first = (i & 1) == 0 ? i : -i;
      const float lean = static_cast<float>(outer_first) * (0.42F - 0.04F * static_cast<float>(ring));
      leaf(batik, pen.moved(0.0F, 0.06F).turned(-0.5F * k_pi + lean),
           {0.24F - 0.025F * static_cast<float>(ring), 0.052F, 0.0F},
           mix(petal, d.wax, 0.25F * static_cast<float>(ring)));
    }
  }
  batik.stencil.oval(pen, {0.0F, 0.10F}, {0.24F, 0.032F}, 0.0F);
  batik.waxed(light_ground(d) ? d.main : d.second, 0.007F, 0.008F);
}

void bamboo(Batik& batik, float x) {
  const Dyes& d = batik.dyes;
  const Colour cane = light_ground(d) ? d.main : mix(d.main, d.second, 0.3F);
  constexpr int k_nodes = 5;
  for (int i = 0; i < k_nodes; ++i) {
    const float y = static_cast<float>(i) * (1.6F / k_nodes) + 0.05F;
    batik.stencil.line({}, {x, y + 0.025F}, {x, y + 0.275F}, 0.062F);
    batik.waxed(cane);
    batik.stencil.line({}, {x - 0.012F, y + 0.04F}, {x - 0.012F, y + 0.26F}, 0.012F);
    batik.bare(mix(cane, d.wax, 0.55F));
    const Pen node = Pen().moved(x, y);
    const float side = (i & 1) == 0 ? 1.0F : -1.0F;
    for (const float lean : {0.35F, 0.85F, 1.35F}) {
      leaf(batik, node.moved(side * 0.03F, 0.0F).turned(0.5F * k_pi - side * (lean + 0.5F)),
           {0.24F, 0.026F, side * 0.4F}, mix(cane, d.second, 0.5F));
    }
  }
}

void peanut(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  batik.stencil.stroke(pen, std::array{Dab{{-0.085F, 0.0F}, 0.060F}, Dab{{-0.02F, 0.0F}, 0.046F},
                                       Dab{{0.03F, 0.0F}, 0.047F}, Dab{{0.09F, 0.0F}, 0.055F}});
  const Colour shell = light_ground(d) ? mix(d.accent, d.wax, 0.35F) : mix(d.accent, d.wax, 0.2F);
  batik.waxed(shell);
  for (int i = -6; i <= 6; ++i) {
    const float x = 0.020F * static_cast<float>(i);
    batik.stencil.line(pen, {x, -0.040F}, {x + 0.006F, 0.040F}, 0.005F);
  }
  for (const float y : {-0.024F, 0.0F, 0.024F}) {
    batik.stencil.line(pen, {-0.13F, y}, {0.13F, y}, 0.004F);
  }
  batik.bare(mix(d.line, shell, 0.35F));
}

void peanut_plant(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  const Colour green = light_ground(d) ? d.second : mix(d.second, d.main, 0.5F);
  for (const float lean : {-0.75F, 0.0F, 0.75F}) {
    const Vec2 tip = turned({0.0F, -0.34F}, lean);
    stem(batik, pen, std::array{Vec2{0.0F, 0.0F}, tip * 0.55F + Vec2{0.0F, -0.03F}, tip}, 0.018F, green);
    for (const float side : {-2.2F, -0.75F, 0.75F, 2.2F}) {
      leaf(batik, pen.moved(tip.x, tip.y).turned(-0.5F * k_pi + lean + side), {0.125F, 0.040F, 0.0F}, green);
    }
  }
  flower(batik, pen.moved(0.0F, -0.10F), {5, 0.06F, 0.38F, 0.3F}, d.accent, d.wax);
  for (const float x : {-0.17F, 0.02F, 0.20F}) {
    stem(batik, pen, std::array{Vec2{0.0F, 0.0F}, Vec2{x * 0.7F, 0.06F}, Vec2{x, 0.15F}}, 0.012F, green);
    peanut(batik, pen.moved(x, 0.21F).turned(1.2F + 2.0F * x).scaled(0.85F));
  }
}

/// Calls draw(pen, number) at 2 x 2 staggered places of a sheet of `size`.
template <class Draw>
void staggered(Vec2 size, Draw draw) {
  for (int j = 0; j < 2; ++j) {
    for (int i = 0; i < 2; ++i) {
      const float x = (static_cast<float>(i) + (j == 0 ? 0.25F : 0.75F)) * size.x * 0.5F;
      draw(Pen().moved(x, (static_cast<float>(j) + 0.5F) * size.y * 0.5F), i + 2 * j);
    }
  }
}

}  // namespace

Motif draw_daun_jati(const Dyes& dyes) {
  Batik batik({1.8F, 1.6F}, 440, dyes);
  ground_dots(batik, 0.1F, 0.0115F, quiet_dots(dyes));
  const Colour body = light_ground(dyes) ? dyes.second : mix(dyes.main, dyes.accent, 0.2F);
  staggered({1.8F, 1.6F}, [&](const Pen& pen, int number) {
    const float lean = number < 2 ? -0.62F : 0.62F;
    broad_leaf(batik, pen.turned(lean).moved(-0.32F, 0.0F), {0.66F, 0.215F, 0.0F}, body, dyes.line);
    const Pen gap = pen.moved(0.45F, 0.0F);
    for (int i = 0; i < 5; ++i) {
      batik.stencil.disc(gap, turned({0.055F, 0.0F}, k_turn * static_cast<float>(i) / 5.0F), 0.028F);
    }
    batik.waxed(dyes.accent, 0.006F, 0.008F);
  });
  return {with_hand(batik.canvas, dyes, 1.0F), 1.15F, -0.12F};
}

Motif draw_jagung(const Dyes& dyes) {
  Batik batik({1.5F, 1.9F}, 440, dyes);
  ground_dots(batik, 0.1F, 0.008F, quiet_dots(dyes));
  staggered({1.5F, 1.9F}, [&](const Pen& pen, int number) {
    maize(batik, pen.turned(number < 2 ? 0.28F : -0.28F));
    flower(batik, pen.moved(0.375F, 0.12F), {6, 0.055F, 0.32F, 0.3F}, dyes.accent, dyes.wax);
  });
  return {with_hand(batik.canvas, dyes, 1.0F), 1.2F, 0.1F};
}

Motif draw_tembakau(const Dyes& dyes) {
  Batik batik({2.0F, 1.9F}, 400, dyes);
  ground_dots(batik, 0.1F, 0.008F, quiet_dots(dyes));
  staggered({2.0F, 1.9F},
            [&](const Pen& pen, int number) { tobacco(batik, (number & 1) == 0 ? pen : pen.mirrored()); });
  return {with_hand(batik.canvas, dyes, 1.0F), 1.35F, -0.08F};
}

Motif draw_walang(const Dyes& dyes) {
  Batik batik({1.8F, 1.4F}, 440, dyes);
  ground_dots(batik, 0.09F, 0.0065F, quiet_dots(dyes));
  staggered({1.8F, 1.4F}, [&](const Pen& pen, int number) {
    grass(batik, pen.moved(0.42F, 0.20F), 0.34F);
    grass(batik, pen.moved(0.10F, 0.30F).scaled(0.7F), 0.30F);
    grasshopper(batik, number < 2 ? pen.turned(-0.25F) : pen.mirrored().turned(-0.25F));
  });
  return {with_hand(batik.canvas, dyes, 1.0F), 1.25F, 0.1F};
}

Motif draw_bambu_teratai(const Dyes& dyes) {
  Batik batik({1.6F, 1.6F}, 440, dyes);
  for (int row = 0; row < 16; ++row) {
    std::vector<Dab> wave;
    for (int i = 0; i <= 80; ++i) {
      const float x = 1.6F * static_cast<float>(i) / 80.0F;
      wave.push_back(
          {{x, 0.05F + 0.1F * static_cast<float>(row) + 0.018F * std::sin(k_turn * x / 0.4F + static_cast<float>(row))},
           0.004F});
    }
    batik.stencil.stroke({}, wave);
  }
  batik.bare(mix(dyes.ground, light_ground(dyes) ? dyes.second : dyes.wax, 0.45F));
  bamboo(batik, 0.35F);
  bamboo(batik, 1.15F);
  for (const Vec2 at : {Vec2{0.76F, 0.42F}, Vec2{1.56F, 1.20F}}) {
    lotus(batik, Pen().moved(at.x, at.y).scaled(1.15F));
  }
  for (const Vec2 at : {Vec2{0.74F, 1.18F}, Vec2{1.54F, 0.42F}}) {
    lotus(batik, Pen().moved(at.x, at.y).scaled(0.75F));
  }
  return {with_hand(batik.canvas, dyes, 1.0F), 1.2F, 0.05F};
}

Motif draw_kacang(const Dyes& dyes) {
  Batik batik({1.6F, 1.7F}, 440, dyes);
  ground_dots(batik, 0.1F, 0.007F, quiet_dots(dyes));
  staggered({1.6F, 1.7F},
            [&](const Pen& pen, int number) { peanut_plant(batik, (number & 1) == 0 ? pen : pen.mirrored()); });
  return {with_hand(batik.canvas, dyes, 1.0F), 1.25F, 0.12F};
}

}  // namespace etalase::painter
