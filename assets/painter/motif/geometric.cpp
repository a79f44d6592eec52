// Geometric batik: kawung, parang, lereng, ceplok, truntum, scales.
#include "motif/batik.hpp"
#include "motif/motifs.hpp"

namespace etalase::painter {

namespace {

constexpr float k_diagonal = k_pi * 0.25F;

/// Whichever of two dyes stands out more from the ground.
Colour contrast(const Dyes& dyes, Colour a, Colour b) {
  const float ground = luminance(dyes.ground);
  return std::fabs(luminance(a) - ground) > std::fabs(luminance(b) - ground) ? a : b;
}

void kawung_petal(Batik& batik, const Pen& pen) {
  const Dyes& d = batik.dyes;
  batik.stencil.oval(pen, {0.345F, 0.0F}, {0.305F, 0.168F}, 0.0F);
  batik.waxed(mix(d.wax, d.second, 0.06F), 0.008F, 0.0F);
  batik.stencil.oval(pen, {0.345F, 0.0F}, {0.245F, 0.122F}, 0.0F);
  batik.bare(d.main);
  batik.stencil.oval(pen, {0.345F, 0.0F}, {0.228F, 0.107F}, 0.0F);
  batik.bare(d.wax);
  for (const float x : {0.235F, 0.455F}) {
    batik.stencil.oval(pen, {x, 0.0F}, {0.052F, 0.026F}, 0.0F);
  }
  batik.bare(d.line);
}

/// One S of parang: from the lower to the upper band edge, thick in the middle, hooked at both ends.
std::vector<Dab> parang_blade(float period, float grow) {
  const Vec2 p[4] = {
      {-0.45F * period, -0.50F}, {0.95F * period, -0.40F}, {-0.95F * period, 0.40F}, {0.45F * period, 0.50F}};
  std::vector<Dab> dabs;
  for (int i = 0; i <= 60; ++i) {
    const float t = static_cast<float>(i) / 60.0F;
    const float s = 1.0F - t;
    const Vec2 at = p[0] * (s * s * s) + p[1] * (3.0F * s * s * t) + p[2] * (3.0F * s * t * t) + p[3] * (t * t * t);
    const float q = std::fabs(2.0F * t - 1.0F);
    dabs.push_back({at, std::max(0.004F, 0.105F * (1.0F - std::pow(q, 1.5F)) + 0.030F + grow)});
  }
  return dabs;
}

void parang_row(Batik& batik, const Pen& pen, float period) {
  const Dyes& d = batik.dyes;
  batik.stencil.stroke(pen, parang_blade(period, 0.0F));
  ink(batik.canvas, batik.stencil, {d.wax, d.main, 0.012F, d.wax, 0.010F});
  batik.stencil.stroke(pen, parang_blade(period, -0.045F));
  batik.bare(d.second);
  batik.stencil.stroke(pen, parang_blade(period, -0.060F));
  batik.bare(d.wax);
  for (int i = 3; i <= 17; i += 2) {
    const Dab spot = parang_blade(period, 0.0F)[static_cast<std::size_t>(i * 3)];
    batik.stencil.disc(pen, spot.at, 0.016F);
  }
  batik.bare(d.line);
}

void star(Batik& batik, const Pen& pen, float radius, Colour colour) {
  for (int ray = 0; ray < 8; ++ray) {
    const float reach = (ray & 1) == 0 ? 1.0F : 0.8F;
    batik.stencil.oval(pen.turned(k_turn * static_cast<float>(ray) / 8.0F), {radius * 0.58F * reach, 0.0F},
                       {radius * 0.42F * reach, radius * 0.135F}, 0.0F);
  }
  batik.bare(colour);
  batik.stencil.disc(pen, {}, radius * 0.15F);
  batik.bare(batik.dyes.accent);
}

void ceplok_rosette(Batik& batik, const Pen& pen, Colour round, Colour petal) {
  const Dyes& d = batik.dyes;
  batik.stencil.disc(pen, {}, 0.42F);
  batik.waxed(round, 0.010F, 0.014F);
  for (int i = 0; i < 8; ++i) {
    const Pen own = pen.turned(k_turn * static_cast<float>(i) / 8.0F);
    batik.stencil.oval(own, {0.235F, 0.0F}, {0.135F, 0.062F}, 0.0F);
    batik.stencil.disc(own.turned(k_diagonal * 0.5F), {0.345F, 0.0F}, 0.018F);
  }
  batik.waxed(petal, 0.006F, 0.0F);
  for (int i = 0; i < 8; ++i) {
    const Pen own = pen.turned(k_turn * static_cast<float>(i) / 8.0F);
    batik.stencil.line(own, {0.13F, 0.0F}, {0.29F, 0.0F}, 0.012F);
  }
  batik.bare(d.line);
  batik.stencil.disc(pen, {}, 0.085F);
  batik.waxed(d.accent, 0.010F, 0.008F);
}

constexpr int k_scale_rows = 16;
constexpr int k_scale_columns = 4;
constexpr float k_scale_radius = 0.27F;

/// The scale that lies on top at a place: its row and the place's distance over the radius, negative above its middle.
struct Scale {
  int row = 0;
  float distance = 0.0F;
  float angle = 0.0F;
};

Scale top_scale(Vec2 p) {
  constexpr float k_row_step = 2.0F / k_scale_rows;
  constexpr float k_column_step = 2.0F / k_scale_columns;
  // Scales with a smaller y lie on those with a larger one.
  for (int row = floor_int((p.y - k_scale_radius) / k_row_step);; ++row) {
    const float shift = (row & 1) == 0 ? 0.0F : 0.5F;
    const Vec2 d{(fraction(p.x / k_column_step - shift + 0.5F) - 0.5F) * k_column_step,
                 p.y - static_cast<float>(row) * k_row_step};
    if (length(d) <= k_scale_radius) {
      return {(row % k_scale_rows + k_scale_rows) % k_scale_rows, length(d) / k_scale_radius, std::atan2(d.y, d.x)};
    }
  }
}

Colour scale_colour(const Dyes& d, const Scale& scale) {
  const bool bright = scale.row % 8 == 3;
  const Colour rings[6] = {d.line, d.wax, bright ? d.accent : d.main, d.wax, mix(d.ground, d.main, 0.45F), d.wax};
  const float reach[6] = {1.0F, 0.975F, 0.87F, 0.55F, 0.49F, 0.17F};
  Colour colour = rings[0];
  for (std::size_t i = 1; i < 6; ++i) {
    colour = mix(rings[i], colour, smooth_step(reach[i] - 0.008F, reach[i] + 0.008F, scale.distance));
  }
  const float along = to_whole(scale.angle * 22.0F / k_turn) * k_turn / 22.0F;
  const float dot = length(Vec2{along * 0.71F, scale.distance - 0.71F});
  return mix(d.wax, colour, smooth_step(0.030F, 0.042F, dot));
}

}  // namespace

Motif draw_kawung(const Dyes& dyes) {
  Batik batik({2.0F, 2.0F}, 400, dyes);
  if (luminance(dyes.ground) > 0.4F) {
    batik.canvas.each([&](Colour& c, Vec2) { c = dyes.main; });
  }
  for (int j = 0; j < 2; ++j) {
    for (int i = 0; i < 2; ++i) {
      const Pen node = Pen().moved(static_cast<float>(i) + 0.5F, static_cast<float>(j) + 0.5F);
      for (int k = 0; k < 4; ++k) {
        kawung_petal(batik, node.turned(k_diagonal + static_cast<float>(k) * k_pi * 0.5F));
      }
      for (const Vec2 at : {Vec2{0.0F, 0.0F}, Vec2{0.5F, 0.5F}}) {
        batik.stencil.oval(node, at, {0.045F, 0.045F}, 0.0F);
      }
      batik.bare(dyes.accent);
      for (const Vec2 gap : {Vec2{0.5F, 0.0F}, Vec2{0.0F, 0.5F}}) {
        for (int k = 0; k < 4; ++k) {
          batik.stencil.disc(node, gap + on_circle(k_pi * 0.5F * static_cast<float>(k)) * 0.075F, 0.018F);
        }
      }
      batik.bare(dyes.wax);
    }
  }
  return {with_hand(batik.canvas, dyes, 1.4F), 1.75F, 0.18F};
}

Motif draw_parang(const Dyes& dyes) {
  constexpr float k_period = 0.6F;
  Batik batik({2.4F, 1.2F}, 420, dyes);
  const Colour ground = luminance(dyes.ground) > 0.4F ? dyes.main : dyes.ground;
  batik.canvas.each([&](Colour& c, Vec2) { c = mix(ground, dyes.main, 0.35F); });
  for (int i = 0; i < 4; ++i) {
    parang_row(batik, Pen().moved((static_cast<float>(i) + 0.5F) * k_period, 0.6F), k_period);
  }
  batik.stencil.line({}, {-0.1F, 0.0F}, {2.5F, 0.0F}, 0.17F);
  batik.waxed(dyes.line, 0.006F, 0.012F);
  for (int i = 0; i < 4; ++i) {
    const Pen pen = Pen().moved((static_cast<float>(i) + 0.25F) * k_period, 0.0F);
    const Vec2 rhomb[4] = {{-0.21F, 0.0F}, {0.0F, -0.07F}, {0.21F, 0.0F}, {0.0F, 0.07F}};
    batik.stencil.polygon(pen, rhomb);
    batik.bare(dyes.wax);
    batik.stencil.disc(pen, {}, 0.024F);
    batik.bare(dyes.main);
  }
  return {with_hand(batik.canvas, dyes, 1.2F), 2.3F, k_diagonal};
}

Motif draw_lereng(const Dyes& dyes) {
  Batik batik({2.0F, 1.0F}, 480, dyes);
  const Colour quiet = contrast(dyes, dyes.main, dyes.second);
  for (const float y : {0.0F, 0.5F}) {
    batik.stencil.line({}, {-0.1F, y}, {2.1F, y}, 0.15F);
    batik.waxed(y < 0.1F ? quiet : dyes.line, 0.006F, 0.010F);
    for (int i = 0; i < 10; ++i) {
      const Pen pen = Pen().moved(0.1F + 0.2F * static_cast<float>(i), y);
      batik.stencil.oval(pen, {}, {0.075F, 0.030F}, 0.6F);
      batik.bare(dyes.wax);
      batik.stencil.disc(pen, {0.1F, 0.0F}, 0.016F);
      batik.bare(dyes.accent);
    }
  }
  for (int i = 0; i < 8; ++i) {
    const float x = 0.125F + 0.25F * static_cast<float>(i);
    flower(batik, Pen().moved(x, 0.25F).turned(0.3F * static_cast<float>(i)), {6, 0.085F, 0.30F, 0.26F}, quiet,
           dyes.wax);
    const Pen sprig = Pen().moved(x, 0.75F);
    leaf(batik, sprig.moved(-0.10F, 0.0F), {0.11F, 0.028F, 0.8F}, dyes.second);
    leaf(batik, sprig.moved(0.10F, 0.0F).turned(k_pi), {0.11F, 0.028F, 0.8F}, dyes.second);
    batik.stencil.disc(sprig, {}, 0.020F);
    batik.bare(dyes.accent);
  }
  return {with_hand(batik.canvas, dyes, 1.0F), 1.9F, k_diagonal};
}

Motif draw_ceplok(const Dyes& dyes) {
  Batik batik({2.0F, 2.0F}, 400, dyes);
  ground_dots(batik, 0.125F, 0.010F, mix(dyes.ground, dyes.wax, 0.55F));
  const Colour petals = contrast(dyes, dyes.wax, dyes.accent);
  for (int j = 0; j < 2; ++j) {
    for (int i = 0; i < 2; ++i) {
      const Pen cell =
          Pen().moved(static_cast<float>(i) + 0.5F + 0.5F * static_cast<float>(j), static_cast<float>(j) + 0.5F);
      ceplok_rosette(batik, cell, (i + j) % 2 == 0 ? dyes.main : dyes.second, petals);
      const Pen corner = cell.moved(0.5F, 0.0F).turned(k_diagonal);
      for (int k = 0; k < 4; ++k) {
        batik.stencil.oval(corner.turned(k_pi * 0.5F * static_cast<float>(k)), {0.058F, 0.0F}, {0.042F, 0.022F}, 0.0F);
      }
      batik.waxed(dyes.accent, 0.006F, 0.006F);
    }
  }
  return {with_hand(batik.canvas, dyes, 1.3F), 2.2F, -0.3F};
}

Motif draw_truntum(const Dyes& dyes) {
  Batik batik({2.0F, 2.0F}, 400, dyes);
  ground_dots(batik, 0.1F, 0.0065F, mix(dyes.ground, contrast(dyes, dyes.wax, dyes.main), 0.45F));
  constexpr int k_columns = 5;
  constexpr int k_rows = 6;
  const Colour ray = contrast(dyes, dyes.wax, dyes.main);
  for (int j = 0; j < k_rows; ++j) {
    for (int i = 0; i < k_columns; ++i) {
      const float x = (static_cast<float>(i) + ((j & 1) == 0 ? 0.25F : 0.75F)) * (2.0F / k_columns);
      const float y = (static_cast<float>(j) + 0.5F) * (2.0F / k_rows);
      star(batik, Pen().moved(x, y).turned(0.2F * chance(i, j, 3)), 0.135F, ray);
      star(batik, Pen().moved(x + 0.2F, y), 0.055F, contrast(dyes, dyes.second, dyes.accent));
    }
  }
  return {with_hand(batik.canvas, dyes, 1.0F), 1.5F, 0.22F};
}

Motif draw_sisik(const Dyes& dyes) {
  Canvas canvas({2.0F, 2.0F}, 400, dyes.ground);
  canvas.each([&](Colour& colour, Vec2 p) { colour = scale_colour(dyes, top_scale(p)); });
  return {with_hand(canvas, dyes, 1.1F), 1.25F, -0.2F};
}

}  // namespace etalase::painter
