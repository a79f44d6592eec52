// Stamps shapes as distances and inks them with smooth edges.
#include "brush/stencil.hpp"

namespace etalase::painter {

namespace {

constexpr Box k_untouched{{1.0e9F, 1.0e9F}, {-1.0e9F, -1.0e9F}};

float oval_distance(Vec2 p, Vec2 half) {
  const Vec2 a{p.x / half.x, p.y / half.y};
  const float k = length(a);
  const float g = length(Vec2{a.x / half.x, a.y / half.y});
  return g > 1e-6F ? k * (k - 1.0F) / g : -std::min(half.x, half.y);
}

float taper_distance(Vec2 p, const Dab& from, const Dab& to) {
  const Vec2 along = to.at - from.at;
  const float t = clamp01(dot(p - from.at, along) / std::max(dot(along, along), 1e-12F));
  return length(p - mix(from.at, to.at, t)) - mix(from.radius, to.radius, t);
}

float polygon_distance(Vec2 p, std::span<const Vec2> corners) {
  float nearest = 1.0e9F;
  bool inside = false;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
    const Vec2 a = corners[i];
    const Vec2 b = corners[j];
    nearest = std::min(nearest, taper_distance(p, {a, 0.0F}, {b, 0.0F}));
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
      inside = !inside;
    }
  }
  return inside ? -nearest : nearest;
}

Box grown(Box box, float by) { return {{box.low.x - by, box.low.y - by}, {box.high.x + by, box.high.y + by}}; }

Box around(Vec2 centre, float radius) { return grown({centre, centre}, radius); }

Box joined(Box a, Box b) {
  return {{std::min(a.low.x, b.low.x), std::min(a.low.y, b.low.y)},
          {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y)}};
}

}  // namespace

Pen Pen::moved(float x, float y) const {
  Pen pen = *this;
  pen.m_origin = to_sheet({x, y});
  return pen;
}

Pen Pen::turned(float angle) const {
  Pen pen = *this;
  const Vec2 c = on_circle(angle);
  pen.m_axis_x = m_axis_x * c.x + m_axis_y * c.y;
  pen.m_axis_y = m_axis_y * c.x - m_axis_x * c.y;
  return pen;
}

Pen Pen::scaled(float factor) const {
  Pen pen = *this;
  pen.m_axis_x = m_axis_x * factor;
  pen.m_axis_y = m_axis_y * factor;
  return pen;
}

Pen Pen::mirrored() const {
  Pen pen = *this;
  pen.m_axis_x = m_axis_x * -1.0F;
  return pen;
}

Vec2 Pen::to_local(Vec2 sheet) const {
  const float squared = dot(m_axis_x, m_axis_x);
  const Vec2 d = sheet - m_origin;
  return {dot(d, m_axis_x) / squared, dot(d, m_axis_y) / squared};
}

Stencil::Stencil(Vec2 size, int pixels_per_unit, float reach)
    : m_distances(size, pixels_per_unit, k_nothing), m_reach(reach), m_touched(k_untouched) {}

template <class Distance>
void Stencil::stamp(Box box, Distance distance) {
  const Box area = grown(box, m_reach);
  touch(area);
  m_distances.each_in(area, [&](float& value, Vec2 p) { value = std::min(value, distance(p)); });
}

void Stencil::touch(Box box) { m_touched = joined(m_touched, box); }

void Stencil::disc(const Pen& pen, Vec2 centre, float radius) {
  const Vec2 at = pen.to_sheet(centre);
  const float r = radius * pen.scale();
  stamp(around(at, r), [=](Vec2 p) { return length(p - at) - r; });
}

void Stencil::ring(const Pen& pen, Vec2 centre, float radius, float width) {
  const Vec2 at = pen.to_sheet(centre);
  const float r = radius * pen.scale();
  const float half = width * pen.scale() * 0.5F;
  stamp(around(at, r + half), [=](Vec2 p) { return std::fabs(length(p - at) - r) - half; });
}

void Stencil::oval(const Pen& pen, Vec2 centre, Vec2 half, float angle) {
  const Pen own = pen.moved(centre.x, centre.y).turned(angle);
  const float scale = pen.scale();
  const float reach = std::max(half.x, half.y) * scale;
  stamp(around(own.to_sheet({}), reach), [=](Vec2 p) { return oval_distance(own.to_local(p), half) * scale; });
}

void Stencil::line(const Pen& pen, Vec2 from, Vec2 to, float width) {
  const Dab ends[2] = {{from, width * 0.5F}, {to, width * 0.5F}};
  stroke(pen, ends);
}

void Stencil::stroke(const Pen& pen, std::span<const Dab> dabs) {
  const float scale = pen.scale();
  for (std::size_t i = 1; i < dabs.size(); ++i) {
    const Dab from{pen.to_sheet(dabs[i - 1].at), dabs[i - 1].radius * scale};
    const Dab to{pen.to_sheet(dabs[i].at), dabs[i].radius * scale};
    stamp(joined(around(from.at, from.radius), around(to.at, to.radius)),
          [=](Vec2 p) { return taper_distance(p, from, to); });
  }
}

void Stencil::polygon(const Pen& pen, std::span<const Vec2> corners) {
  std::vector<Vec2> placed;
  Box box = k_untouched;
  for (const Vec2 corner : corners) {
    placed.push_back(pen.to_sheet(corner));
    box = joined(box, {placed.back(), placed.back()});
  }
  stamp(box, [&](Vec2 p) { return polygon_distance(p, placed); });
}

void Stencil::clear() {
  if (m_touched.low.x <= m_touched.high.x) {
    m_distances.each_in(m_touched, [](float& value, Vec2) { value = k_nothing; });
  }
  m_touched = k_untouched;
}

void ink(Canvas& canvas, Stencil& stencil, const Ink& ink) {
  const float density = canvas.density();
  const Box box = stencil.touched();
  const auto cover = [density](float d) { return clamp01(0.5F - d * density); };
  auto& distances = stencil.distances();
  const int x0 = floor_int(box.low.x * density);
  const int x1 = floor_int(box.high.x * density);
  for (int y = floor_int(box.low.y * density); y <= floor_int(box.high.y * density); ++y) {
    for (int x = x0; x <= x1; ++x) {
      const float d = distances.at(x, y);
      if (d >= ink.line_width + ink.halo_width + 1.0F / density) {
        continue;
      }
      Colour& colour = canvas.at(x, y);
      if (ink.halo_width > 0.0F) {
        colour = mix(colour, ink.halo, cover(d - ink.line_width - ink.halo_width));
      }
      if (ink.line_width > 0.0F) {
        colour = mix(colour, ink.line, cover(d - ink.line_width));
      }
      colour = mix(colour, ink.fill, cover(d));
    }
  }
  stencil.clear();
}

}  // namespace etalase::painter
