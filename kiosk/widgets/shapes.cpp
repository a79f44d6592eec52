// Draws shapes with Dear ImGui's draw lists.
#include "widgets/shapes.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace etalase::widgets {

namespace {

constexpr float k_pi = std::numbers::pi_v<float>;

ImVec2 vec(Point p) { return {p.x, p.y}; }

ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::all: return ImDrawFlags_RoundCornersAll;
    case Corners::top: return ImDrawFlags_RoundCornersTop;
    case Corners::left: return ImDrawFlags_RoundCornersLeft;
    case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
  }
  return ImDrawFlags_RoundCornersAll;
}

// The outline of a rounded rectangle as points about `step` apart, clockwise from the upper left corner's end.
std::vector<Point> rounded_outline(Rect r, float radius, float step) {
  std::vector<Point> points;
  const auto side = [&](Point a, Point b) {
    const int pieces = std::max(1, static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / step));
    for (int i = 0; i < pieces; ++i)
      points.push_back(a + (b - a) * (static_cast<float>(i) / static_cast<float>(pieces)));
  };
  const auto corner = [&](Point centre, float from) {
    const int pieces = std::max(1, static_cast<int>(radius * k_pi / 2 / step));
    for (int i = 0; i < pieces; ++i) {
      const float angle = from + k_pi / 2 * static_cast<float>(i) / static_cast<float>(pieces);
      points.push_back(centre + Point{std::cos(angle), std::sin(angle)} * radius);
    }
  };
  side({r.left + radius, r.top}, {r.right - radius, r.top});
  corner({r.right - radius, r.top + radius}, -k_pi / 2);
  side({r.right, r.top + radius}, {r.right, r.bottom - radius});
  corner({r.right - radius, r.bottom - radius}, 0);
  side({r.right - radius, r.bottom}, {r.left + radius, r.bottom});
  corner({r.left + radius, r.bottom - radius}, k_pi / 2);
  side({r.left, r.bottom - radius}, {r.left, r.top + radius});
  corner({r.left + radius, r.top + radius}, k_pi);
  return points;
}

// The part of a scrim that hides what is below it, nine tenths and more.
Rect dense_part(Rect rect, Edge full) {
  constexpr float k_thin = 0.8F;
  switch (full) {
    case Edge::top: rect.bottom -= rect.height() * k_thin; break;
    case Edge::bottom: rect.top += rect.height() * k_thin; break;
    case Edge::left: rect.right -= rect.width() * k_thin; break;
    case Edge::right: rect.left += rect.width() * k_thin; break;
  }
  return rect;
}

Rect bounds_of(const std::vector<Point>& points) {
  Rect bounds{points.front().x, points.front().y, points.front().x, points.front().y};
  for (const Point p : points)
    bounds = {std::min(bounds.left, p.x), std::min(bounds.top, p.y), std::max(bounds.right, p.x),
              std::max(bounds.bottom, p.y)};
  return bounds;
}

}  // namespace

float Shapes::edge(float thickness) const {
  constexpr float k_strong = 4;
  return theme().high_contrast() ? std::max(thickness, u(k_strong)) : thickness;
}

Colour Shapes::edge_colour(Colour colour) const {
  const Colour drawn = shown(colour);
  const bool strong = !theme().high_contrast() || contrast(drawn, rgb(0xFFFFFF)) < 1.5F;
  return strong ? drawn : (drawn & 0xFF000000U) | (rgb(0x000000) & 0x00FFFFFFU);
}

Rect Shapes::placed(Rect rect) const {
  return {std::round(rect.left + m_origin.x), std::round(rect.top + m_origin.y), std::round(rect.right + m_origin.x),
          std::round(rect.bottom + m_origin.y)};
}

void Shapes::fill(Rect rect, Colour colour, float radius, Corners corners) {
  stands_behind(rect, shown(colour));
  if (m_list == nullptr) return;
  const Rect r = placed(rect);
  m_list->AddRectFilled(vec({r.left, r.top}), vec({r.right, r.bottom}), shown(colour), radius, flags_of(corners));
}

void Shapes::outline(Rect rect, Colour colour, float thickness, float radius) {
  if (m_list == nullptr) return;
  const Rect r = placed(rect);
  const float width = edge(thickness);
  const float half = width / 2;
  m_list->AddRect(vec({r.left + half, r.top + half}), vec({r.right - half, r.bottom - half}), edge_colour(colour),
                  std::max(radius - half, 0.0F), ImDrawFlags_RoundCornersAll, width);
}

void Shapes::dashed(Rect rect, Colour colour, float thickness, float radius) {
  if (m_list == nullptr) return;
  const Rect r = placed(rect);
  const float width = edge(thickness);
  const float half = width / 2;
  const Rect inner{r.left + half, r.top + half, r.right - half, r.bottom - half};
  const float limit = std::min(inner.width(), inner.height()) / 2;
  const auto points = rounded_outline(inner, std::min(radius, limit), u(2));
  constexpr std::size_t k_dash = 4;
  constexpr std::size_t k_period = 7;
  for (std::size_t i = 0; i < points.size(); i += k_period) {
    for (std::size_t j = i; j <= std::min(i + k_dash, points.size()); ++j)
      m_list->PathLineTo(vec(points[j % points.size()]));
    m_list->PathStroke(edge_colour(colour), ImDrawFlags_None, width);
  }
}

void Shapes::line(Point from, Point to, Colour colour, float thickness) {
  if (m_list == nullptr) return;
  m_list->AddLine(vec(at(from)), vec(at(to)), shown(colour), thickness);
}

void Shapes::disc(Point centre, float radius, Colour colour) {
  stands_behind({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius}, shown(colour));
  if (m_list == nullptr) return;
  m_list->AddCircleFilled(vec(at(centre)), radius, shown(colour));
}

void Shapes::ring(Point centre, float radius, Colour colour, float thickness) {
  if (m_list == nullptr) return;
  m_list->AddCircle(vec(at(centre)), radius, shown(colour), 0, thickness);
}

void Shapes::arc(Point centre, float radius, Colour colour, float thickness, float share) {
  if (m_list == nullptr || share <= 0) return;
  const float from = -k_pi / 2;
  const float to = from + 2 * k_pi * std::min(share, 1.0F);
  const Point c = at(centre);
  m_list->PathArcTo(vec(c), radius, from, to, std::max(4, static_cast<int>(96 * share)));
  m_list->PathStroke(shown(colour), ImDrawFlags_None, thickness);
  for (const float angle : {from, to})
    m_list->AddCircleFilled(vec(c + Point{std::cos(angle), std::sin(angle)} * radius), thickness / 2, shown(colour));
}

void Shapes::shadow(Rect rect, float radius) {
  if (m_list == nullptr) return;
  if (theme().high_contrast()) {
    const float line = edge(0);
    fill({rect.left - line, rect.top - line, rect.right + line, rect.bottom + line}, colours::k_ink, radius + line);
    return;
  }
  const float spread = u(22);
  const Rect r =
      placed({rect.left - spread, rect.top - spread + u(6), rect.right + spread, rect.bottom + spread + u(6)});
  const float corner = std::min({radius + spread, r.width() / 2, r.height() / 2});
  constexpr float k_slice = static_cast<float>(Stamps::k_shadow_slice) / Stamps::k_shadow_side;
  const std::array<float, 4> xs{r.left, r.left + corner, r.right - corner, r.right};
  const std::array<float, 4> ys{r.top, r.top + corner, r.bottom - corner, r.bottom};
  constexpr std::array<float, 4> k_uv{0, k_slice, 1 - k_slice, 1};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 3; ++column) {
      if (row == 1 && column == 1) continue;  // covered by the card
      m_list->AddImage(m_studio.stamps.shadow().for_draw_list(), {xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                       {k_uv[column], k_uv[row]}, {k_uv[column + 1], k_uv[row + 1]}, faded(colours::k_ink, 0.30F));
    }
}

void Shapes::raised(Rect rect, Colour colour, float radius) {
  shadow(rect, radius);
  fill(rect, colour, radius);
  // In high contrast the shadow is a line already.
  if (!theme().high_contrast()) outline(rect, colours::k_bar_line, u(2), radius);
}

void Shapes::scrim(Rect rect, Colour colour, Edge full) {
  stands_behind(dense_part(rect, full), shown(colour));
  if (m_list == nullptr) return;
  const Rect r = placed(rect);
  // Texture rows run from nothing (v = 0) to full (v = 1); each corner takes the row of its place.
  const float top_left = full == Edge::top || full == Edge::left ? 1.0F : 0.0F;
  const float top_right = full == Edge::top || full == Edge::right ? 1.0F : 0.0F;
  const float bottom_right = full == Edge::bottom || full == Edge::right ? 1.0F : 0.0F;
  const float bottom_left = full == Edge::bottom || full == Edge::left ? 1.0F : 0.0F;
  m_list->AddImageQuad(m_studio.stamps.scrim().for_draw_list(), vec({r.left, r.top}), vec({r.right, r.top}),
                       vec({r.right, r.bottom}), vec({r.left, r.bottom}), {0.5F, top_left}, {0.5F, top_right},
                       {0.5F, bottom_right}, {0.5F, bottom_left}, shown(colour));
}

void Shapes::stamp(loop::Texture texture, Rect rect, Colour colour) {
  if (m_list == nullptr) return;
  const Rect r = placed(rect);
  m_list->AddImage(texture.for_draw_list(), vec({r.left, r.top}), vec({r.right, r.bottom}), {0, 0}, {1, 1},
                   shown(colour));
}

void Shapes::clip(Rect rect, const std::function<void()>& draw) {
  if (m_list == nullptr) {
    draw();
    return;
  }
  const Rect r = placed(rect);
  m_list->PushClipRect(vec({r.left, r.top}), vec({r.right, r.bottom}), true);
  draw();
  m_list->PopClipRect();
}

void Shapes::polyline(const std::vector<Point>& points, Colour colour, float thickness, bool closed) {
  if (m_list == nullptr) return;
  for (const Point p : points) m_list->PathLineTo(vec(at(p)));
  m_list->PathStroke(shown(colour), closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness);
}

void Shapes::polygon(const std::vector<Point>& points, Colour colour) {
  if (!points.empty()) stands_behind(bounds_of(points), shown(colour));
  if (m_list == nullptr) return;
  for (const Point p : points) m_list->PathLineTo(vec(at(p)));
  m_list->PathFillConvex(shown(colour));
}

void Shapes::image(loop::Texture texture, Rect on_list, const Cut& cut) {
  m_list->AddImageRounded(texture.for_draw_list(), vec({on_list.left, on_list.top}),
                          vec({on_list.right, on_list.bottom}), vec({cut.part.left, cut.part.top}),
                          vec({cut.part.right, cut.part.bottom}), cut.tint, cut.radius, flags_of(cut.corners));
}

}  // namespace etalase::widgets
