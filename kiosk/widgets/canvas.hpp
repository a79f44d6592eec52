// Draws shapes, text and pictures into one draw list and notes what it drew in a layout list.
#pragma once

#include <functional>
#include <vector>

#include "text/paragraph_cache.hpp"
#include "widgets/layout_list.hpp"
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

// A text with its look; `width` k_no_wrap for one line.
struct Words {
  text::RichText text;
  text::TextStyle style;
  Colour colour = colours::k_ink;
  int width = text::k_no_wrap;
};

// A picture that a strip drew, so that it can be asked for again without drawing.
struct PictureUse {
  feed::Media media;
  media::WantedSize box;
};

// A value for one pass of drawing; main thread. Coordinates are relative to `origin`. Without a draw list it draws
// nothing but still measures, notes the layout and asks for pictures.
class Canvas {
 public:
  Canvas(const Studio& studio, ImDrawList* list, LayoutList& layout);

  [[nodiscard]] const Theme& theme() const { return m_studio.theme; }
  [[nodiscard]] text::ParagraphCache& paragraphs() const { return m_studio.paragraphs; }
  [[nodiscard]] const Studio& studio() const { return m_studio; }
  [[nodiscard]] LayoutList& layout() { return m_layout; }
  [[nodiscard]] ImDrawList* list() { return m_list; }
  [[nodiscard]] float u(float reference) const { return theme().px(reference); }
  [[nodiscard]] Point at(Point local) const { return local + m_origin; }
  void set_origin(Point origin) { m_origin = origin; }
  void set_layer(Layer layer) { m_layer = layer; }
  [[nodiscard]] Layer layer() const { return m_layer; }
  // Chooses what is drawn pressed, and how far from the viewport this canvas draws.
  void set_pressed(loop::TargetId target) { m_pressed = target; }
  void set_distance(float distance) { m_distance = distance; }

  void fill(Rect rect, Colour colour, float radius = 0, Corners corners = Corners::all);
  void outline(Rect rect, Colour colour, float thickness, float radius);
  void dashed(Rect rect, Colour colour, float thickness, float radius);
  void line(Point from, Point to, Colour colour, float thickness);
  void disc(Point centre, float radius, Colour colour);
  void ring(Point centre, float radius, Colour colour, float thickness);
  // An arc clockwise from the top over a share of 0..1 of the circle, with round ends.
  void arc(Point centre, float radius, Colour colour, float thickness, float share);
  // One soft shadow below a card of that radius.
  void shadow(Rect rect, float radius);
  // Smoothstep from nothing to the colour at the given edge.
  void scrim(Rect rect, Colour colour, Edge full);
  void stamp(loop::Texture texture, Rect rect, Colour colour);
  void clip(Rect rect, const std::function<void()>& draw);
  // Ends the clipping of all texts drawn by `draw` and follows an action through `points`.
  void polyline(const std::vector<Point>& points, Colour colour, float thickness, bool closed);
  void polygon(const std::vector<Point>& points, Colour colour);

  [[nodiscard]] text::Measure measure(const Words& words) const;
  // Draws with the box's top left at the point and notes it; returns its size.
  text::Measure text(Point top_left, const Words& words, Role role = Role::text);
  // Draws in the middle of a rectangle, on the cap height's centre of the first line when it is one line.
  text::Measure text_in(Rect rect, const Words& words, text::Align align = text::Align::centre);
  // Cover-crops the picture; its colour stands there while it is awaited; returns false when there will be none.
  bool picture(Rect rect, const feed::Media& media, float radius, Corners corners = Corners::all);

  // Notes a control; returns whether it is to be drawn pressed.
  bool control(LayoutItem item);
  void note(LayoutItem item);
  void surface(Surface surface);

  // Tells whether a picture was still coming when it was drawn, and which pictures were drawn.
  [[nodiscard]] bool settled() const { return m_settled; }
  [[nodiscard]] const std::vector<PictureUse>& uses() const { return m_uses; }

 private:
  [[nodiscard]] Rect placed(Rect rect) const;
  void placeholder(Rect rect, const feed::Media& media, float radius, Corners corners);

  const Studio& m_studio;
  ImDrawList* m_list;
  LayoutList& m_layout;
  Point m_origin{};
  Layer m_layer = Layer::page;
  loop::TargetId m_pressed = 0;
  float m_distance = 0;
  bool m_settled = true;
  std::vector<PictureUse> m_uses;
};

}  // namespace etalase::widgets
