// Shapes of cloth.
#include "craft/cloths.hpp"

#include "kit/noise.hpp"
#include "motif/dyes.hpp"
#include "motif/motifs.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

/// The profile of a fold: round on top, wide and flat between. Period 1.
float crest(float t) {
  const float wave = 0.5F + 0.5F * std::cos(k_turn * t);
  return wave * std::sqrt(wave);
}

bool hand_loomed(std::string_view motif) { return motif.starts_with("ikat") || motif == "lurik" || motif == "zigzag"; }

}  // namespace

ClothLook cloth_look(std::string_view motif, std::string_view colourway) {
  const Motif drawn = draw_motif(motif, dyes_of(colourway));
  ClothLook look;
  look.motif = std::make_shared<const Texture>(drawn.sheet);
  look.repeats = drawn.repeats;
  look.angle = drawn.angle;
  look.coarse = hand_loomed(motif) ? 1.0F : 0.35F;
  look.threads = hand_loomed(motif) ? 150.0F : 230.0F;
  if (motif.starts_with("ikat")) {
    look.border = std::make_shared<const Texture>(draw_zigzag(dyes_of(colourway)).sheet);
    look.border_from = 1.0e6F;  // out of sight until placed
  }
  return look;
}

Folds::Folds(Manner manner, Chance chance)
    : m_manner(manner),
      m_pull(manner == Manner::swirl ? Vec2{chance.around(0.35F), chance.around(0.3F)}
                                     : Vec2{chance.between(-1.7F, -1.1F), chance.between(1.2F, 1.7F)}),
      m_count(manner == Manner::fan ? chance.between(19.0F, 24.0F) : chance.between(1.25F, 1.7F)),
      m_lean(chance.between(0.5F, 1.15F)),
      m_amount(chance.between(0.115F, 0.150F)),
      m_drift{chance.between(0.0F, 9.0F), chance.between(0.0F, 9.0F)} {
  if (chance.unit() < 0.5F) {
    m_pull.x = -m_pull.x;
    m_lean = -m_lean;
  }
}

float Folds::fold_number(Vec2 p) const {
  const Vec2 d = p - m_pull;
  const float r = length(d);
  const float wander = soft_noise(p.x * 0.9F + m_drift.x, p.y * 0.9F + m_drift.y) - 0.5F;
  switch (m_manner) {
    case Manner::fan: return std::atan2(d.y, d.x) * m_count / k_turn + 0.9F * wander;
    case Manner::swirl: return std::atan2(d.y, d.x) * 5.0F / k_turn + 1.25F * std::log(r + 0.16F) + 0.35F * wander;
    case Manner::sweep: break;
  }
  const Vec2 along = on_circle(m_lean);
  const float across = -p.x * along.y + p.y * along.x;
  const float way = dot(p, along);
  return across * m_count + 0.14F * way * way + 1.1F * wander;
}

float Folds::height(Vec2 p) const {
  const float number = fold_number(p);
  const float r = length(p - m_pull);
  const float swell = 0.45F + 1.1F * soft_noise(p.x * 0.55F + m_drift.y, p.y * 0.55F + m_drift.x);
  const float fade = m_manner == Manner::swirl ? smooth_step(0.02F, 0.55F, r) : 1.0F;
  const float folds = crest(number) + 0.22F * crest(number * 2.0F + 0.3F + 2.0F * (swell - 1.0F));
  const float rest = 0.16F * (soft_noise(p.x * 0.7F + 3.0F, p.y * 0.7F + m_drift.x) - 0.5F) +
                     0.014F * (cloud_noise(p.x * 1.8F + m_drift.x, p.y * 1.8F) - 0.5F);
  return m_amount * swell * fade * folds + rest;
}

Mesh folded_sheet(Vec2 size, const Folds& folds, int cuts_per_unit) {
  const int across = static_cast<int>(size.x * static_cast<float>(cuts_per_unit));
  const int along = static_cast<int>(size.y * static_cast<float>(cuts_per_unit));
  Mesh mesh = make_surface({across, along, Seam::open}, [&](float u, float v) {
    const Vec2 p{(u - 0.5F) * size.x, (v - 0.5F) * size.y};
    return Spot{{p.x, p.y, -folds.height(p)}, p};
  });
  // Walk along rows and columns from the middle: the cloth's own measure, not the plane's.
  constexpr float k_slack = 0.75F;
  const auto at = [&](int i, int j) -> Vertex& {
    return mesh.vertices[static_cast<std::size_t>(j * (across + 1) + i)];
  };
  const auto stretch = [](const Vertex& a, const Vertex& b, float flat) {
    return flat + k_slack * (length(b.position - a.position) - flat);
  };
  const float step_x = size.x / static_cast<float>(across);
  const float step_y = size.y / static_cast<float>(along);
  for (int j = 0; j <= along; ++j) {
    for (int i = across / 2 + 1; i <= across; ++i) {
      at(i, j).uv.x = at(i - 1, j).uv.x + stretch(at(i - 1, j), at(i, j), step_x);
    }
    for (int i = across / 2 - 1; i >= 0; --i) {
      at(i, j).uv.x = at(i + 1, j).uv.x - stretch(at(i, j), at(i + 1, j), step_x);
    }
  }
  for (int i = 0; i <= across; ++i) {
    for (int j = along / 2 + 1; j <= along; ++j) {
      at(i, j).uv.y = at(i, j - 1).uv.y + stretch(at(i, j - 1), at(i, j), step_y);
    }
    for (int j = along / 2 - 1; j >= 0; --j) {
      at(i, j).uv.y = at(i, j + 1).uv.y - stretch(at(i, j), at(i, j + 1), step_y);
    }
  }
  return mesh;
}

namespace {

/// A place on the middle line of a folded cloth: where, and which way its upper side faces.
struct Layer {
  Vec2 at;
  Vec2 up;
};

/// Walks the middle line of a pile: way in scene units from its lower end.
Layer pile_line(const Pile& pile, float way) {
  const float r = pile.pitch * 0.5F;
  const float straight = pile.width - 2.0F * r;
  const float turn = k_pi * r;
  const float period = straight + turn;
  const int layer = std::clamp(static_cast<int>(way / period), 0, pile.layers - 1);
  const float rest = way - static_cast<float>(layer) * period;
  const float sense = (layer & 1) == 0 ? 1.0F : -1.0F;
  const float y = (static_cast<float>(layer) + 0.5F) * pile.pitch;
  if (rest <= straight) {
    return {{sense * (rest - straight * 0.5F), y}, {0.0F, sense}};
  }
  const Vec2 c = on_circle((rest - straight) / r - 0.5F * k_pi);
  return {{sense * (straight * 0.5F + r * c.x), y + r + r * c.y}, {-c.x, -sense * c.y}};
}

float pile_length(const Pile& pile) {
  const float r = pile.pitch * 0.5F;
  return static_cast<float>(pile.layers) * (pile.width - 2.0F * r) + static_cast<float>(pile.layers - 1) * k_pi * r;
}

/// The small irregularities of a real pile.
Vec3 wander(const Pile& pile, Vec3 p, float way) {
  const float u = pile.unrest;
  const float lift = (soft_noise(p.x * 1.7F + pile.seed, p.z * 1.9F + pile.seed * 0.7F) - 0.5F) * 0.030F;
  const float ripple = (cloud_noise(p.x * 2.0F + pile.seed, p.z * 2.0F + p.y * 6.0F) - 0.5F) * 0.012F;
  const float layer = soft_noise(way * 0.9F + pile.seed, 3.1F) - 0.5F;
  const float total = static_cast<float>(pile.layers) * pile.pitch;
  const float share = p.y / total;
  const float bulge = 1.0F - 0.05F * square(2.0F * share - 1.0F);
  return {p.x * bulge + u * 0.035F * (soft_noise(p.y * 9.0F + pile.seed, p.z * 1.3F) - 0.5F),
          p.y + u * share * (lift + ripple) - 0.05F * share * square(2.0F * p.z / pile.depth) * u * 0.35F,
          p.z * (1.0F + u * 0.045F * layer) + u * 0.022F * (soft_noise(p.x * 2.3F, p.y * 11.0F + pile.seed) - 0.5F)};
}

}  // namespace

Mesh folded_pile(const Pile& pile) {
  const float length = pile_length(pile);
  const float half = pile.pitch * 0.46F;
  const int along = 84 * pile.layers;
  const auto place = [&](float way, float z, float side) {
    const Layer layer = pile_line(pile, way);
    const Vec2 at = layer.at + layer.up * (side * half);
    return wander(pile, {at.x, at.y, z}, way);
  };
  Mesh mesh;
  for (const float side : {1.0F, -1.0F}) {
    mesh.append(make_surface({48, along, Seam::open}, [&](float u, float v) {
      const float z = (0.5F - u) * side * pile.depth;
      return Spot{place(v * length, z, side), {v * length, z}};
    }));
  }
  for (const float end : {1.0F, -1.0F}) {  // the cloth's edges
    mesh.append(make_surface({6, along, Seam::open}, [&](float u, float v) {
      const float side = (2.0F * u - 1.0F) * end;
      const float round = std::sqrt(std::max(0.0F, 1.0F - side * side)) * half * 0.7F;
      const float z = end * (pile.depth * 0.5F + round);
      return Spot{place(v * length, z, side), {v * length, z}};
    }));
  }
  return mesh;
}

Mesh fringe(const Fringe& f, Chance chance) {
  Mesh mesh;
  for (int i = 0; i < f.threads; ++i) {
    const float t = (static_cast<float>(i) + 0.5F + chance.around(0.2F)) / static_cast<float>(f.threads);
    const Vec3 root = mix(f.from, f.to, t);
    const float reach = chance.between(0.85F, 1.08F);
    const Vec3 sway = unit(f.to - f.from) * chance.around(0.018F) + Vec3{0.0F, 0.0F, chance.around(0.010F)};
    const float phase = chance.unit();
    mesh.append(strand(
        [&](float s) {
          const Vec3 at = root + f.fall * (s * reach) + f.bend * (s * s) + sway * (s * s);
          const float knot = 1.0F + 0.9F * bell((s - 0.16F) * 9.0F) + 0.35F * std::cos(k_turn * (s * 7.0F + phase));
          return StrandPoint{at, {}, f.radius * knot * (s > 0.97F ? 0.5F : 1.0F), f.radius * knot};
        },
        26, 6));
  }
  return mesh;
}

}  // namespace etalase::painter
