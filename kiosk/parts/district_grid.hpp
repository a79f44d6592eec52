// The schematic map's grid: every district in a cell of its own, whatever its feed says of its place.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace etalase::parts {

struct GridCell {
  int column = 0;
  int row = 0;
  bool operator==(const GridCell&) const = default;
  auto operator<=>(const GridCell&) const = default;
};

// Columns and rows without a district are left out; where several were, a gap stands for them all.
struct DistrictGrid {
  std::vector<GridCell> cells;  // of each district, in their order
  int columns = 0;
  int rows = 0;
  std::vector<int> column_gaps;  // the columns before which a gap stands
  std::vector<int> row_gaps;
};

// Districts that share a place, or have none, stand on the free cells next to it, to the right and below.
[[nodiscard]] DistrictGrid district_grid(const std::vector<GridCell>& places);

// Where the cells of one axis lie when `length` pixels are shared out: their beginnings, and their common size.
struct GridAxis {
  std::vector<float> starts;
  float size = 0;
};
// `between`: free pixels between neighbours; a gap takes 0.4 of a cell more.
[[nodiscard]] GridAxis grid_axis(int cells, const std::vector<int>& gaps, float length, float between);

}  // namespace etalase::parts
