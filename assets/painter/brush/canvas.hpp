// A repeating sheet on which motifs are drawn: what leaves one edge comes back at the other.
#pragma once

#include <cstddef>
#include <vector>

#include "kit/colour.hpp"

namespace etalase::painter {

/// A rectangle in sheet units.
struct Box {
  Vec2 low;
  Vec2 high;
};

/// A grid of values over a repeating sheet `size` units wide and high.
template <class Value>
class Sheet {
 public:
  Sheet(Vec2 size, int pixels_per_unit, Value value)
      : m_size(size),
        m_density(static_cast<float>(pixels_per_unit)),
        m_width(static_cast<int>(std::lround(size.x * m_density))),
        m_height(static_cast<int>(std::lround(size.y * m_density))),
        m_values(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height), value) {}

  [[nodiscard]] Vec2 size() const { return m_size; }
  [[nodiscard]] float density() const { return m_density; }
  [[nodiscard]] int width() const { return m_width; }
  [[nodiscard]] int height() const { return m_height; }

  /// Gives the value at any pixel; coordinates outside wrap around.
  Value& at(int x, int y) { return m_values[index(x, y)]; }
  [[nodiscard]] const Value& at(int x, int y) const { return m_values[index(x, y)]; }

  /// Calls visit(value, position) for each pixel whose middle lies in the box; the box may cross the edges.
  template <class Visit>
  void each_in(Box box, Visit visit) {
    const int x0 = floor_int(box.low.x * m_density);
    const int x1 = floor_int(box.high.x * m_density);
    const int y0 = floor_int(box.low.y * m_density);
    const int y1 = floor_int(box.high.y * m_density);
    const float pixel = 1.0F / m_density;
    for (int y = y0; y <= y1; ++y) {
      for (int x = x0; x <= x1; ++x) {
        visit(at(x, y), Vec2{(static_cast<float>(x) + 0.5F) * pixel, (static_cast<float>(y) + 0.5F) * pixel});
      }
    }
  }

  /// Calls visit(value, position) for each pixel once.
  template <class Visit>
  void each(Visit visit) {
    const float inset = 0.25F / m_density;
    each_in({{0.0F, 0.0F}, {m_size.x - inset, m_size.y - inset}}, visit);
  }

 private:
  static int wrapped(int i, int count) {
    if (i >= 0 && i < count) {
      return i;
    }
    const int rest = i % count;
    return rest < 0 ? rest + count : rest;
  }
  [[nodiscard]] std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(wrapped(y, m_height)) * static_cast<std::size_t>(m_width) +
           static_cast<std::size_t>(wrapped(x, m_width));
  }

  Vec2 m_size;
  float m_density;
  int m_width;
  int m_height;
  std::vector<Value> m_values;
};

using Canvas = Sheet<Colour>;

}  // namespace etalase::painter
