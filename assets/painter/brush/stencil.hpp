// Shapes as distances on a repeating sheet: first shapes are joined, then they are inked or carved.
#pragma once

#include <span>

#include "brush/canvas.hpp"

namespace etalase::painter {

/// How a joined shape is coloured, from the inside out. A width of 0 leaves that part away.
struct Ink {
  Colour fill;
  Colour line;
  float line_width = 0.0F;
  Colour halo;
  float halo_width = 0.0F;
};

/// A point of a stroke with the stroke's half-width there.
struct Dab {
  Vec2 at;
  float radius = 0.0F;
};

/// Where and how large a shape is drawn: moved, turned, scaled, mirrored. Copies are cheap.
class Pen {
 public:
  Pen() = default;
  [[nodiscard]] Pen moved(float x, float y) const;
  [[nodiscard]] Pen turned(float angle) const;
  [[nodiscard]] Pen scaled(float factor) const;
  /// Flips left and right in the pen's own frame.
  [[nodiscard]] Pen mirrored() const;

  [[nodiscard]] Vec2 to_sheet(Vec2 local) const { return m_origin + m_axis_x * local.x + m_axis_y * local.y; }
  [[nodiscard]] Vec2 to_local(Vec2 sheet) const;
  [[nodiscard]] float scale() const { return length(m_axis_x); }

 private:
  Vec2 m_origin{0.0F, 0.0F};
  Vec2 m_axis_x{1.0F, 0.0F};
  Vec2 m_axis_y{0.0F, 1.0F};
};

/// Distances to the shapes drawn so far, in sheet units, negative inside. Owns one sheet of floats.
class Stencil {
 public:
  /// `reach`: how far outside a shape distances are kept, in sheet units.
  Stencil(Vec2 size, int pixels_per_unit, float reach);

  void disc(const Pen& pen, Vec2 centre, float radius);
  void ring(const Pen& pen, Vec2 centre, float radius, float width);
  /// `half`: half axes; `angle`: turn of the first axis.
  void oval(const Pen& pen, Vec2 centre, Vec2 half, float angle);
  void line(const Pen& pen, Vec2 from, Vec2 to, float width);
  /// Joins dabs with tapering segments.
  void stroke(const Pen& pen, std::span<const Dab> dabs);
  /// `corners` in order; concave shapes are allowed.
  void polygon(const Pen& pen, std::span<const Vec2> corners);

  /// Distances so far; `k_nothing` where no shape is near.
  [[nodiscard]] const Sheet<float>& distances() const { return m_distances; }
  Sheet<float>& distances() { return m_distances; }
  /// The area touched since the last clear, in sheet units.
  [[nodiscard]] Box touched() const { return m_touched; }
  /// Forgets all shapes.
  void clear();

  static constexpr float k_nothing = 1.0e3F;

 private:
  template <class Distance>
  void stamp(Box box, Distance distance);
  void touch(Box box);

  Sheet<float> m_distances;
  float m_reach;
  Box m_touched;
};

/// Colours the canvas through the stencil, then clears the stencil.
void ink(Canvas& canvas, Stencil& stencil, const Ink& ink);

}  // namespace etalase::painter
