// Points, sizes and rectangles on the upright page, in pixels.
#pragma once

namespace etalase::loop {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};
constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
constexpr Point operator*(Point a, float factor) { return {a.x * factor, a.y * factor}; }

struct PixelSize {
  int width = 0;
  int height = 0;
  bool operator==(const PixelSize&) const = default;
};

// Left and top belong to the rectangle, right and bottom do not.
struct Rect {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  [[nodiscard]] constexpr float width() const { return right - left; }
  [[nodiscard]] constexpr float height() const { return bottom - top; }
  [[nodiscard]] constexpr Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
  [[nodiscard]] constexpr bool contains(Point p) const {
    return p.x >= left && p.x < right && p.y >= top && p.y < bottom;
  }
  bool operator==(const Rect&) const = default;
};

}  // namespace etalase::loop
