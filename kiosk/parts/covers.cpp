// Lays photographs side by side.
#include "parts/covers.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::parts {

namespace {

namespace colours = widgets::colours;

constexpr float k_shape = 0.8F;  // width over height of most photographs of pieces

struct Tiles {
  std::size_t columns = 1;
  std::size_t rows = 1;
};

// The rows whose tiles come nearest to the photographs' shape.
Tiles tiles_for(float width, float height, std::size_t count) {
  Tiles best;
  float least = 100;
  for (std::size_t rows = 1; rows <= 3 && rows <= count; ++rows) {
    const float wanted = std::round(width / (height / static_cast<float>(rows) * k_shape));
    const std::size_t columns =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(wanted, 1.0F)), 1, count / rows);
    const float shape = (width / static_cast<float>(columns)) / (height / static_cast<float>(rows));
    const float off = std::abs(std::log(shape / k_shape));
    if (off < least - 0.05F) {
      least = off;
      best = {columns, rows};
    }
  }
  return best;
}

}  // namespace

widgets::Strip covers_strip(const Regions& where, float height, std::vector<feed::Media> pictures) {
  const Tiles tiles = tiles_for(where.column.width(), height, std::max<std::size_t>(pictures.size(), 1));
  return {height,
          [pictures = std::move(pictures), tiles](Canvas& canvas, Rect rect) {
            canvas.fill(rect, colours::k_hero_ground);
            const auto edge = [](float from, float size, std::size_t index, std::size_t count) {
              return std::round(from + size * static_cast<float>(index) / static_cast<float>(count));
            };
            for (std::size_t i = 0; i < std::min(pictures.size(), tiles.columns * tiles.rows); ++i) {
              const std::size_t x = i % tiles.columns;
              const std::size_t y = i / tiles.columns;
              const Rect tile{edge(rect.left, rect.width(), x, tiles.columns),
                              edge(rect.top, rect.height(), y, tiles.rows),
                              edge(rect.left, rect.width(), x + 1, tiles.columns),
                              edge(rect.top, rect.height(), y + 1, tiles.rows)};
              if (!canvas.picture(tile, pictures[i], 0)) canvas.fill(tile, colours::k_hero_ground);
            }
          },
          widgets::Ground::none, colours::k_hero_ground, 0};
}

}  // namespace etalase::parts
