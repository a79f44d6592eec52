// Measures polygons by their rows.
#include "parts/floor_shape.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace etalase::parts {

using loop::Point;
using loop::Rect;

namespace {

constexpr int k_rows = 16;
constexpr int k_stops = 7;  // points in each stretch of a row

float distance_to_edge(Point a, Point b, Point p) {
  const Point along = b - a;
  const float length = along.x * along.x + along.y * along.y;
  const float t = length > 0 ? std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length, 0.0F, 1.0F) : 0;
  return std::hypot(a.x + t * along.x - p.x, a.y + t * along.y - p.y);
}

float clearance(const Polygon& polygon, Point p) {
  float least = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i < polygon.size(); ++i)
    least = std::min(least, distance_to_edge(polygon[i], polygon[(i + 1) % polygon.size()], p));
  return least;
}

bool is_inside(const Polygon& polygon, Point p) {
  const std::vector<float> at = crossings(polygon, p.y);
  return std::count_if(at.begin(), at.end(), [&](float x) { return x < p.x; }) % 2 == 1;
}

// Narrows the stretch [from, to] of an edge to where start + t * step lies between least and most.
void narrow(float start, float step, Point within, Point& stretch) {
  if (step == 0) {
    if (start <= within.x || start >= within.y) stretch = {1, 0};
    return;
  }
  const float a = (within.x - start) / step;
  const float b = (within.y - start) / step;
  stretch.x = std::max(stretch.x, std::min(a, b));
  stretch.y = std::min(stretch.y, std::max(a, b));
}

bool crosses(Point a, Point b, Rect rect) {
  Point stretch{0, 1};
  narrow(a.x, b.x - a.x, {rect.left, rect.right}, stretch);
  narrow(a.y, b.y - a.y, {rect.top, rect.bottom}, stretch);
  return stretch.x < stretch.y;
}

bool any_edge_crosses(const Polygon& polygon, Rect rect) {
  for (std::size_t i = 0; i < polygon.size(); ++i)
    if (crosses(polygon[i], polygon[(i + 1) % polygon.size()], rect)) return true;
  return false;
}

}  // namespace

Rect bounds_of(const Polygon& polygon) {
  Rect box{polygon.front().x, polygon.front().y, polygon.front().x, polygon.front().y};
  for (const Point& p : polygon) {
    box.left = std::min(box.left, p.x);
    box.top = std::min(box.top, p.y);
    box.right = std::max(box.right, p.x);
    box.bottom = std::max(box.bottom, p.y);
  }
  return box;
}

bool is_upright_box(const Polygon& polygon) {
  if (polygon.size() != 4) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    const Point side = polygon[(i + 1) % 4] - polygon[i];
    const Point next = polygon[(i + 2) % 4] - polygon[(i + 1) % 4];
    if (std::min(std::abs(side.x), std::abs(side.y)) > 0.5F) return false;
    if (std::abs(side.x * next.x + side.y * next.y) > 0.5F) return false;
  }
  return true;
}

std::vector<float> crossings(const Polygon& polygon, float y) {
  std::vector<float> found;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i];
    const Point b = polygon[(i + 1) % polygon.size()];
    if ((a.y <= y) == (b.y <= y)) continue;
    found.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Point> inner_points(const Polygon& polygon) {
  const Rect box = bounds_of(polygon);
  std::vector<std::pair<float, Point>> found;
  // The middle of a box before all that lie as far from its longer sides.
  if (is_upright_box(polygon)) found.emplace_back(std::max(box.width(), box.height()), box.centre());
  for (int row = 0; row < k_rows; ++row) {
    const float y = box.top + box.height() * (static_cast<float>(row) + 0.5F) / k_rows;
    const std::vector<float> at = crossings(polygon, y);
    for (std::size_t i = 0; i + 1 < at.size(); i += 2)
      for (int stop = 0; stop < k_stops; ++stop) {
        const Point p{std::lerp(at[i], at[i + 1], (static_cast<float>(stop) + 0.5F) / k_stops), y};
        found.emplace_back(clearance(polygon, p), p);
      }
  }
  if (found.empty()) return {box.centre()};
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Point> points;
  points.reserve(found.size());
  for (const auto& each : found) points.push_back(each.second);
  return points;
}

bool holds(const Polygon& polygon, Rect rect) {
  return is_inside(polygon, rect.centre()) && !any_edge_crosses(polygon, rect);
}

bool touches(const Polygon& polygon, Rect rect) {
  return is_inside(polygon, rect.centre()) || any_edge_crosses(polygon, rect);
}

}  // namespace etalase::parts
