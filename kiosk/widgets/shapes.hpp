// Draws plain shapes into one draw list.
#pragma once

#include <functional>
#include <vector>

#include "text/paragraph_cache.hpp"
#include "widgets/pictures.hpp"
#include "widgets/stamps.hpp"
#include "widgets/theme.hpp"

struct ImDrawList;

namespace etalase::widgets {

using loop::Point;
using loop::Rect;

enum class Edge { top, bottom, left, right };
enum class Corners { all, top, left, bottom };

// What every canvas of a program shares; main thread.
struct Studio {
  text::ParagraphCache& paragraphs;
  Pictures& pictures;
  const Stamps& stamps;
  const Theme& theme;
};

// A value for one pass of drawing; main thread. Coordinates are relative to `origin`. Without a draw list it draws
// nothing.
class Shapes {
 public:
  Shapes(const Studio& studio, ImDrawList* list) : m_studio(studio), m_list(list) {}

  [[nodiscard]] const Studio& studio() const { return m_studio; }
  [[nodiscard]] const Theme& theme() const { return m_studio.theme; }
  // Returns reference pixels as pixels of this panel.
  [[nodiscard]] float u(float reference) const { return theme().px(reference); }
  [[nodiscard]] ImDrawList* list() { return m_list; }
  void set_origin(Point origin) { m_origin = origin; }
  [[nodiscard]] Point at(Point local) const { return local + m_origin; }

  void fill(Rect rect, Colour colour, float radius = 0, Corners corners = Corners::all);
  void outline(Rect rect, Colour colour, float thickness, float radius);
  void dashed(Rect rect, Colour colour, float thickness, float radius);
  void line(Point from, Point to, Colour colour, float thickness);
  void disc(Point centre, float radius, Colour colour);
  void ring(Point centre, float radius, Colour colour, float thickness);
  // An arc clockwise from the top over a share of 0..1 of the circle, with round ends.
  void arc(Point centre, float radius, Colour colour, float thickness, float share);
  // One soft shadow below a card of that radius; in high contrast a line around it.
  void shadow(Rect rect, float radius);
  // A ground that floats over the page: shadow, colour and a quiet line.
  void raised(Rect rect, Colour colour, float radius);
  // Smoothstep from nothing to the colour at the given edge.
  void scrim(Rect rect, Colour colour, Edge full);
  void stamp(loop::Texture texture, Rect rect, Colour colour);
  // Shows of what `draw` draws only what lies in the rectangle.
  void clip(Rect rect, const std::function<void()>& draw);
  void polyline(const std::vector<Point>& points, Colour colour, float thickness, bool closed);
  void polygon(const std::vector<Point>& points, Colour colour);

 protected:
  ~Shapes() = default;
  // Hears of everything that fills a rectangle, as it is shown.
  virtual void stands_behind(Rect rect, Colour shown) = 0;
  [[nodiscard]] Colour shown(Colour colour) const { return theme().shown(colour); }
  // How thick and in which colour a line is drawn around something: in high contrast strongly.
  [[nodiscard]] float edge(float thickness) const;
  [[nodiscard]] Colour edge_colour(Colour colour) const;
  // The rectangle on whole pixels of the draw list.
  [[nodiscard]] Rect placed(Rect rect) const;
  // Which part of a texture is drawn, in texture coordinates, and how.
  struct Cut {
    Rect part{0, 0, 1, 1};
    Colour tint = 0xFFFFFFFFU;
    float radius = 0;
    Corners corners = Corners::all;
  };
  // Draws a texture over a rectangle of the draw list; only with a draw list.
  void image(loop::Texture texture, Rect on_list, const Cut& cut);

  const Studio& m_studio;
  ImDrawList* m_list;
  Point m_origin{};
};

}  // namespace etalase::widgets
