// Lays the map of districts out and draws it.
#include "parts/district_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etalase::parts {

using widgets::Colour;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
using widgets::operator""_mm;
namespace colours = widgets::colours;

namespace {

constexpr Colour k_land = widgets::rgb(0xF5EBD6);
constexpr Colour k_water = widgets::rgb(0xDFE8ED);
constexpr Colour k_shallows = widgets::rgb(0xEEF3F5);
constexpr Colour k_wave = widgets::rgb(0xA9BFCD);
constexpr float k_between_tiles = 10;
constexpr float k_highest_tile = 160;
constexpr float k_tile_name_pad = 8;
// How far an island reaches into an empty cell beside it, as a share of that cell: names of islands are long.
constexpr float k_island_reach = 0.32F;

float least_tile(const Theme& theme) { return theme.px(20.0_mm) + 1; }

// The words of a tile in type of that share of its own size.
Words tile_words(const Canvas& measure, const Phrase& said, float step, float width) {
  const Theme& theme = measure.theme();
  text::TextStyle style = theme.style(Type::label, said.language);
  style.size_px = std::max(std::round(style.size_px * step), theme.text_floor_px());
  return {said.text, style, colours::k_ink, std::max(static_cast<int>(width), 1)};
}

// A number needs no air around it.
Rect words_box(const Canvas& measure, ZoneForm form, Rect rect, MapWords words) {
  const Rect inside = inside_of(form, rect);
  const float pad = words == MapWords::names ? measure.u(k_tile_name_pad) : 0;
  return {inside.left + pad, inside.top + pad / 2, inside.right - pad, inside.bottom - pad / 2};
}

bool words_stand_in(const Canvas& measure, const Words& words, Rect box) {
  if (box.width() <= 1 || measure.breaks_a_word(words)) return false;
  const text::Measure size = measure.measure(words);
  return static_cast<float>(size.width) <= box.width() && static_cast<float>(size.height) <= box.height();
}

// Sets the words of all tiles in the largest type in which each stands in its own.
bool set_words(const Canvas& measure, std::vector<MapTile>& tiles, MapWords words) {
  for (const float step : {1.0F, 0.92F, 0.85F, 0.78F, 0.71F, 0.64F}) {
    int number = 0;
    const bool all = std::all_of(tiles.begin(), tiles.end(), [&](MapTile& tile) {
      const Rect box = words_box(measure, tile.look.form, tile.rect, words);
      ++number;
      const Phrase said = words == MapWords::names ? tile.name : Phrase{std::to_string(number), tile.name.language};
      tile.words = tile_words(measure, said, step, box.width());
      return words_stand_in(measure, tile.words, box);
    });
    if (all) return true;
  }
  return false;
}

// The cells and where they lie.
struct MapAxes {
  const DistrictGrid& grid;
  const GridAxis& across;
  const GridAxis& down;
};

// Runs of neighbouring columns that hold islands alone.
void add_water(DistrictMap& map, const MapAxes& axes) {
  const auto& [grid, across, down] = axes;
  enum class Column { empty, water, land };
  std::vector<Column> columns(static_cast<std::size_t>(grid.columns), Column::empty);
  for (std::size_t i = 0; i < map.tiles.size(); ++i) {
    Column& column = columns[static_cast<std::size_t>(grid.cells[i].column)];
    const bool island = map.tiles[i].look.form == ZoneForm::island;
    column = island && column != Column::land ? Column::water : Column::land;
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] != Column::water) continue;
    const float left = i == 0 ? 0 : (across.starts[i - 1] + across.size + across.starts[i]) / 2;
    const float right =
        i + 1 == columns.size() ? map.width : (across.starts[i] + across.size + across.starts[i + 1]) / 2;
    if (!map.water.empty() && map.water.back().right == left)
      map.water.back().right = right;
    else
      map.water.push_back({left, right});
    for (int row = 0; row < grid.rows; ++row)
      if (std::find(grid.cells.begin(), grid.cells.end(), GridCell{static_cast<int>(i), row}) == grid.cells.end())
        map.waves.push_back(
            {across.starts[i] + across.size / 2, down.starts[static_cast<std::size_t>(row)] + down.size / 2});
  }
}

// The tile of a cell; an island is wider where nothing stands beside it.
Rect tile_rect(const MapAxes& axes, std::size_t index, ZoneForm form) {
  const DistrictGrid& grid = axes.grid;
  const GridAxis& across = axes.across;
  const GridCell cell = grid.cells[index];
  const float left = across.starts[static_cast<std::size_t>(cell.column)];
  const float top = axes.down.starts[static_cast<std::size_t>(cell.row)];
  Rect rect{left, top, left + across.size, top + axes.down.size};
  if (form != ZoneForm::island) return rect;
  const auto is_free = [&](int column) {
    return column >= 0 && column < grid.columns &&
           std::find(grid.cells.begin(), grid.cells.end(), GridCell{column, cell.row}) == grid.cells.end();
  };
  const float reach = std::round(across.size * k_island_reach);
  if (is_free(cell.column - 1)) rect.left -= reach;
  if (is_free(cell.column + 1)) rect.right += reach;
  return rect;
}

// A tile is as high as it wants to be, less where all of them would be higher than the room.
GridAxis rows_of(const Theme& theme, const DistrictGrid& grid, float tile_width, const MapRoom& room) {
  const float between = theme.px(k_between_tiles);
  const float wanted = std::clamp(std::round(tile_width * room.tile_aspect), least_tile(theme),
                                  std::max(theme.control(k_highest_tile), least_tile(theme)));
  GridAxis axis = grid_axis(grid.rows, grid.row_gaps, room.height, between);
  if (axis.size <= wanted) return axis;
  const float length = (static_cast<float>(grid.rows) + 0.4F * static_cast<float>(grid.row_gaps.size())) * wanted +
                       between * static_cast<float>(grid.rows - 1);
  return grid_axis(grid.rows, grid.row_gaps, length + 1, between);
}

// A line that swings about the coast.
float coast_at(const Canvas& canvas, float coast, float y) {
  return coast + canvas.u(7) * std::sin(y / canvas.u(58)) + canvas.u(3) * std::sin(y / canvas.u(23));
}

// One side's colour over the other's where the coast swings beyond its straight line.
void draw_coast(Canvas& canvas, Rect rect, float coast, std::array<Colour, 2> sides) {
  for (float y = rect.top; y < rect.bottom; y += 1) {
    const float at = coast_at(canvas, coast, y - rect.top);
    canvas.fill({std::min(at, coast), y, std::max(at, coast), y + 1}, at > coast ? sides[0] : sides[1]);
  }
}

void draw_wave(Canvas& canvas, Point centre) {
  std::vector<Point> wave;
  for (int i = 0; i <= 24; ++i) {
    const float along = static_cast<float>(i) / 24;
    wave.push_back({centre.x + (along - 0.5F) * canvas.u(56), centre.y + canvas.u(5) * std::sin(along * 12.57F)});
  }
  canvas.polyline(wave, k_wave, std::max(canvas.u(2.5F), 1.0F), false);
}

Rect map_moved(Rect rect, Point by) {
  return {rect.left + by.x, rect.top + by.y, rect.right + by.x, rect.bottom + by.y};
}

// An island has shallows around it, in the sea as well as between tiles of the mainland.
void draw_shallows(Canvas& canvas, Point top_left, const DistrictMap& map) {
  const float around = canvas.u(k_between_tiles) / 2;
  for (const MapTile& tile : map.tiles) {
    if (tile.look.form != ZoneForm::island) continue;
    const Rect rect = map_moved(tile.rect, top_left);
    canvas.polygon(outline_of(ZoneForm::island,
                              {rect.left - around, rect.top - around, rect.right + around, rect.bottom + around}),
                   k_shallows);
  }
}

void draw_map_tile(Canvas& canvas, Rect rect, const MapTile& tile, const MapActs acts, bool chosen) {
  TileState state = chosen ? TileState::chosen : TileState::resting;
  if (acts == MapActs::tiles) {
    widgets::LayoutItem item;
    item.role = widgets::Role::button;
    item.text = tile.name.text;
    item.rect = rect;
    item.action = actions::ShowDistrict{tile.district};
    item.selected = chosen;
    if (canvas.control(item) && !chosen) state = TileState::pressed;
  }
  draw_zone_tile(canvas, rect, tile.look, state);
  Words words = tile.words;
  if (chosen) words.colour = colours::k_light_text;
  canvas.text_in(inside_of(tile.look.form, rect), words);
}

}  // namespace

std::optional<DistrictMap> map_districts(const Canvas& measure, const std::vector<MapDistrict>& districts,
                                         const MapRoom& room) {
  if (districts.size() < 2) return std::nullopt;
  const Theme& theme = measure.theme();
  std::vector<GridCell> places;
  for (const MapDistrict& district : districts) places.push_back(district.place);
  const DistrictGrid grid = district_grid(places);
  const GridAxis across = grid_axis(grid.columns, grid.column_gaps, room.width, theme.px(k_between_tiles));
  const GridAxis down = rows_of(theme, grid, across.size, room);
  DistrictMap map;
  map.width = room.width;
  map.height = down.starts.back() + down.size;
  for (std::size_t i = 0; i < districts.size(); ++i)
    map.tiles.push_back({districts[i].id,
                         districts[i].name,
                         districts[i].look,
                         tile_rect({grid, across, down}, i, districts[i].look.form),
                         {}});
  if (std::min(across.size, down.size) < least_tile(theme)) map.acts = MapActs::list;
  add_water(map, {grid, across, down});
  for (const MapWords words : {MapWords::names, MapWords::numbers}) {
    map.words = words;
    if (set_words(measure, map.tiles, words)) return map;
  }
  return std::nullopt;
}

void draw_map_ground(Canvas& canvas, const MapGround& ground, Point top_left, const DistrictMap& map) {
  const Rect rect = ground.rect;
  canvas.fill(rect, k_land, ground.corner);
  for (const MapWater& water : map.water) {
    const bool from_edge = water.left == 0;
    const bool to_edge = water.right == map.width;
    const float left = from_edge ? rect.left : top_left.x + water.left;
    const float right = to_edge ? rect.right : top_left.x + water.right;
    const float corner = from_edge ? ground.corner : 0;
    canvas.fill({left, rect.top, right, rect.bottom}, k_water, to_edge ? ground.corner : corner,
                to_edge ? widgets::Corners::all : widgets::Corners::left);
    if (!from_edge) draw_coast(canvas, rect, left, {k_land, k_water});
    if (!to_edge) draw_coast(canvas, rect, right, {k_water, k_land});
  }
  for (const Point wave : map.waves) draw_wave(canvas, top_left + wave);
  draw_shallows(canvas, top_left, map);
}

void draw_map_tiles(Canvas& canvas, Point top_left, const DistrictMap& map, const feed::Id& chosen) {
  for (const MapTile& tile : map.tiles)
    draw_map_tile(canvas, map_moved(tile.rect, top_left), tile, map.acts, tile.district == chosen);
}

}  // namespace etalase::parts
