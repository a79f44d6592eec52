// Finds cells.
#include "parts/district_grid.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace etalase::parts {

namespace {

constexpr float k_gap_share = 0.4F;

// The numbers that are in use, each once, and in front of which of them others were left out.
struct GridUse {
  std::vector<int> used;
  std::vector<int> gaps;
};

GridUse grid_use(std::vector<int> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  GridUse use{std::move(numbers), {}};
  for (std::size_t i = 1; i < use.used.size(); ++i)
    if (static_cast<long long>(use.used[i]) - use.used[i - 1] > 1) use.gaps.push_back(static_cast<int>(i));
  return use;
}

int index_in(const std::vector<int>& used, int number) {
  return static_cast<int>(std::lower_bound(used.begin(), used.end(), number) - used.begin());
}

// The free cell next to a taken one: on the smallest square to the right and below that has one.
GridCell free_cell(const std::set<GridCell>& taken, GridCell wanted) {
  for (int away = 0;; ++away)
    for (int along = 0; along <= away; ++along)
      for (const GridCell step : {GridCell{away, along}, GridCell{along, away}})
        if (const GridCell cell{wanted.column + step.column, wanted.row + step.row}; !taken.contains(cell)) return cell;
}

}  // namespace

DistrictGrid district_grid(const std::vector<GridCell>& places) {
  std::vector<int> columns, rows;
  for (const GridCell place : places) {
    columns.push_back(place.column);
    rows.push_back(place.row);
  }
  const GridUse across = grid_use(std::move(columns));
  const GridUse down = grid_use(std::move(rows));
  DistrictGrid grid;
  grid.column_gaps = across.gaps;
  grid.row_gaps = down.gaps;
  std::vector<GridCell> wanted;
  for (const GridCell place : places)
    wanted.push_back({index_in(across.used, place.column), index_in(down.used, place.row)});
  // Whoever comes first has its own place; nobody who makes way takes a place that another has.
  std::set<GridCell> taken(wanted.begin(), wanted.end());
  std::set<GridCell> owned;
  for (const GridCell cell : wanted) {
    const GridCell own = owned.insert(cell).second ? cell : free_cell(taken, cell);
    taken.insert(own);
    grid.cells.push_back(own);
    grid.columns = std::max(grid.columns, own.column + 1);
    grid.rows = std::max(grid.rows, own.row + 1);
  }
  return grid;
}

GridAxis grid_axis(int cells, const std::vector<int>& gaps, float length, float between) {
  GridAxis axis;
  if (cells <= 0) return axis;
  const float count = static_cast<float>(cells) + k_gap_share * static_cast<float>(gaps.size());
  axis.size = std::max(std::floor((length - between * static_cast<float>(cells - 1)) / count), 0.0F);
  float at = 0;
  for (int i = 0; i < cells; ++i) {
    if (std::find(gaps.begin(), gaps.end(), i) != gaps.end()) at += std::round(axis.size * k_gap_share);
    axis.starts.push_back(at);
    at += axis.size + between;
  }
  return axis;
}

}  // namespace etalase::parts
