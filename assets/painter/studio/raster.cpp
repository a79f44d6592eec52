// Projects the scene and draws its triangles into bands of samples.
#include "studio/raster.hpp"

namespace etalase::painter {

namespace {

constexpr float k_near = 0.05F;

/// A linear function of the picture position.
struct Edge {
  float at_origin;
  float per_x;
  float per_y;
};

Edge operator*(const Edge& edge, float s) { return {edge.at_origin * s, edge.per_x * s, edge.per_y * s}; }
Edge operator+(const Edge& a, const Edge& b) {
  return {a.at_origin + b.at_origin, a.per_x + b.per_x, a.per_y + b.per_y};
}

/// The four samples of a pixel side by side.
using Four = float __attribute__((vector_size(16), may_alias));

Four at_samples(const Edge& edge) {
  const auto value = [&](std::size_t s) {
    return edge.at_origin + edge.per_x * SampleBand::k_offsets[s].x + edge.per_y * SampleBand::k_offsets[s].y;
  };
  return Four{value(0), value(1), value(2), value(3)};
}

/// Weight of the corner opposite the edge, as seen from `origin`: small numbers keep their precision there.
Edge edge_weight(const ScreenVertex& from, const ScreenVertex& to, Vec2 origin, float scale) {
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  return {(dy * (from.x - origin.x) - dx * (from.y - origin.y)) * scale, -dy * scale, dx * scale};
}

using FourFlags = std::int32_t __attribute__((vector_size(16), may_alias));

}  // namespace

View::View(const Scene& scene, Frame frame) : m_scene(scene), m_frame(frame), m_window(unit(scene.lighting.towards)) {
  project();
  sort_into_bands();
}

void View::project() {
  const Camera& camera = m_scene.camera;
  const Vec3 forward = unit(camera.target - camera.eye);
  const Vec3 right = unit(cross(Vec3{0.0F, 1.0F, 0.0F}, forward));
  const Vec3 up = cross(forward, right);
  const float scale = static_cast<float>(m_frame.height) / camera.view_height;
  const Vec2 middle{static_cast<float>(m_frame.width) * 0.5F, static_cast<float>(m_frame.height) * 0.5F};
  std::uint32_t number = 0;
  for (const Thing& thing : m_scene.things) {
    const auto base = static_cast<std::uint32_t>(m_screen.size());
    for (const Vertex& v : thing.mesh.vertices) {
      const Vec3 d = v.position - camera.eye;
      const float depth = dot(d, forward);
      const float inverse = depth > k_near ? 1.0F / depth : 0.0F;
      m_screen.push_back(
          {middle.x + dot(d, right) * inverse * scale, middle.y - dot(d, up) * inverse * scale, inverse});
      m_vertices.push_back(&v);
    }
    for (std::size_t i = 0; i + 2 < thing.mesh.corners.size(); i += 3) {
      const std::uint32_t* c = &thing.mesh.corners[i];
      m_faces.push_back({{base + c[0], base + c[1], base + c[2]}, number});
    }
    ++number;
  }
}

void View::sort_into_bands() {
  m_bands.resize(static_cast<std::size_t>((m_frame.height + k_band_rows - 1) / k_band_rows));
  const auto width = static_cast<float>(m_frame.width);
  const auto height = static_cast<float>(m_frame.height);
  for (std::uint32_t index = 0; index < m_faces.size(); ++index) {
    const ScreenVertex& a = m_screen[m_faces[index].corners[0]];
    const ScreenVertex& b = m_screen[m_faces[index].corners[1]];
    const ScreenVertex& c = m_screen[m_faces[index].corners[2]];
    if (a.inverse_depth <= 0.0F || b.inverse_depth <= 0.0F || c.inverse_depth <= 0.0F) {
      continue;
    }
    const float top = std::min({a.y, b.y, c.y});
    const float bottom = std::max({a.y, b.y, c.y});
    if (bottom < 0.0F || top >= height || std::max({a.x, b.x, c.x}) < 0.0F || std::min({a.x, b.x, c.x}) >= width) {
      continue;
    }
    const int first = static_cast<int>(std::max(0.0F, top)) / k_band_rows;
    const int last = std::min(static_cast<int>(std::min(bottom, height)) / k_band_rows, bands() - 1);
    for (int band = first; band <= last; ++band) {
      m_bands[static_cast<std::size_t>(band)].push_back(index);
    }
  }
}

SampleBand::SampleBand(Frame frame)
    : m_width(frame.width),
      m_faces(static_cast<std::size_t>(frame.width) * View::k_band_rows * k_samples),
      m_inverse_depths(m_faces.size()) {}

void SampleBand::draw(const View& view, int band) {
  std::fill(m_faces.begin(), m_faces.end(), k_no_face);
  std::fill(m_inverse_depths.begin(), m_inverse_depths.end(), 0.0F);
  for (const std::uint32_t face : view.band(band)) {
    draw_face(view, face, band * View::k_band_rows);
  }
}

void SampleBand::draw_face(const View& view, std::uint32_t face, int first_row) {
  const auto& corners = view.face(face).corners;
  const ScreenVertex& a = view.screen(corners[0]);
  const ScreenVertex& b = view.screen(corners[1]);
  const ScreenVertex& c = view.screen(corners[2]);
  const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (std::fabs(area) < 1e-9F) {
    return;
  }
  const int x0 = static_cast<int>(std::max(0.0F, std::min({a.x, b.x, c.x})));
  const int x1 = static_cast<int>(std::min(static_cast<float>(m_width - 1), std::max({a.x, b.x, c.x})));
  const int y0 = std::max(first_row, static_cast<int>(std::max(0.0F, std::min({a.y, b.y, c.y}))));
  const int y1 = std::min(
      {first_row + View::k_band_rows - 1, view.frame().height - 1, static_cast<int>(std::max({a.y, b.y, c.y}))});
  const Vec2 origin{static_cast<float>(x0), static_cast<float>(y0)};
  const float scale = 1.0F / area;
  const Edge ea = edge_weight(b, c, origin, scale);
  const Edge eb = edge_weight(c, a, origin, scale);
  const Edge ec = edge_weight(a, b, origin, scale);
  const Edge depth = ea * a.inverse_depth + eb * b.inverse_depth + ec * c.inverse_depth;
  const Four start[4] = {at_samples(ea), at_samples(eb), at_samples(ec), at_samples(depth)};
  const auto own = static_cast<std::int32_t>(face);
  const bool glass = view.scene().things[view.face(face).thing].clarity == Clarity::glass;
  const FourFlags open = glass ? FourFlags{0, -1, 0, 0} : FourFlags{-1, -1, -1, -1};
  for (int y = y0; y <= y1; ++y) {
    const auto fy = static_cast<float>(y - y0);
    std::size_t at = index(x0, y - first_row);
    for (int x = x0; x <= x1; ++x, at += k_samples) {
      const auto fx = static_cast<float>(x - x0);
      const Four wa = start[0] + (ea.per_x * fx + ea.per_y * fy);
      const Four wb = start[1] + (eb.per_x * fx + eb.per_y * fy);
      const Four wc = start[2] + (ec.per_x * fx + ec.per_y * fy);
      const Four inverse = start[3] + (depth.per_x * fx + depth.per_y * fy);
      Four& depths = *reinterpret_cast<Four*>(&m_inverse_depths[at]);
      FourFlags& faces = *reinterpret_cast<FourFlags*>(&m_faces[at]);
      const FourFlags nearer = (wa >= 0.0F) & (wb >= 0.0F) & (wc >= 0.0F) & (inverse > depths) & open;
      depths = nearer ? inverse : depths;
      faces = nearer ? FourFlags{own, own, own, own} : faces;
    }
  }
}

}  // namespace etalase::painter
