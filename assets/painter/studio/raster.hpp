// Finds which triangle is seen at four places inside every picture pixel.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "studio/scene.hpp"

namespace etalase::painter {

/// A vertex on the picture: pixels, and one over its distance along the view.
struct ScreenVertex {
  float x = 0.0F;
  float y = 0.0F;
  float inverse_depth = 0.0F;
};

/// A triangle with its vertices and the thing it belongs to.
struct Face {
  std::array<std::uint32_t, 3> corners;
  std::uint32_t thing = 0;
};

/// Picture size in pixels.
struct Frame {
  int width = 0;
  int height = 0;
};

/// The scene as the camera sees it, sorted into bands of picture rows. Refers to the scene; must not outlive it.
class View {
 public:
  static constexpr int k_band_rows = 16;

  View(const Scene& scene, Frame frame);

  [[nodiscard]] const Scene& scene() const { return m_scene; }
  [[nodiscard]] Frame frame() const { return m_frame; }
  [[nodiscard]] int bands() const { return static_cast<int>(m_bands.size()); }
  [[nodiscard]] const std::vector<std::uint32_t>& band(int index) const {
    return m_bands[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] const Face& face(std::uint32_t index) const { return m_faces[index]; }
  [[nodiscard]] const ScreenVertex& screen(std::uint32_t vertex) const { return m_screen[vertex]; }
  [[nodiscard]] const Vertex& vertex(std::uint32_t index) const { return *m_vertices[index]; }
  /// Scene units per pixel at a distance of 1.
  [[nodiscard]] float pixel_angle() const { return m_scene.camera.view_height / static_cast<float>(m_frame.height); }
  [[nodiscard]] Vec3 eye() const { return m_scene.camera.eye; }
  /// Unit direction to the window.
  [[nodiscard]] Vec3 window() const { return m_window; }

 private:
  void project();
  void sort_into_bands();

  const Scene& m_scene;
  Frame m_frame;
  Vec3 m_window;
  std::vector<ScreenVertex> m_screen;
  std::vector<const Vertex*> m_vertices;
  std::vector<Face> m_faces;
  std::vector<std::vector<std::uint32_t>> m_bands;
};

/// Four samples per pixel of one band: nearest face and its inverse depth.
class SampleBand {
 public:
  static constexpr int k_samples = 4;
  static constexpr std::uint32_t k_no_face = 0xffffffffU;
  static constexpr std::array<Vec2, k_samples> k_offsets{Vec2{0.375F, 0.125F}, Vec2{0.875F, 0.375F},
                                                         Vec2{0.125F, 0.625F}, Vec2{0.625F, 0.875F}};

  explicit SampleBand(Frame frame);

  /// Draws all faces of the view's band.
  void draw(const View& view, int band);

  [[nodiscard]] const std::uint32_t* faces(int x, int row) const { return &m_faces[index(x, row)]; }
  [[nodiscard]] const float* inverse_depths(int x, int row) const { return &m_inverse_depths[index(x, row)]; }

 private:
  [[nodiscard]] std::size_t index(int x, int row) const {
    return static_cast<std::size_t>(row * m_width + x) * k_samples;
  }
  void draw_face(const View& view, std::uint32_t face, int first_row);

  int m_width;
  std::vector<std::uint32_t> m_faces;
  std::vector<float> m_inverse_depths;
};

}  // namespace etalase::painter
