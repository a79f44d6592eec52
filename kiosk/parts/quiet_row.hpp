// Rows without photograph and shadow: districts, ideas, what belongs to them. One that leads nowhere only tells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/strips.hpp"

namespace etalase::parts {

struct QuietRow {
  std::string craft;   // its mark stands before the words; may be empty
  std::string number;  // of the same thing on a map; may be empty
  Phrase eyebrow;      // may be empty
  Phrase name;
  std::vector<Phrase> lines;
  std::optional<actions::Action> action;
  bool chosen = false;
};

// Returns the height that the row needs at a width.
[[nodiscard]] float quiet_row_height(const Canvas& measure, const QuietRow& row, float width);
void draw_quiet_row(Canvas& canvas, Rect rect, const QuietRow& row);

// Rows beside each other in `columns` of one width, all as high as the highest; an empty place stays free.
[[nodiscard]] widgets::Strip quiet_rows_strip(Canvas& measure, const Regions& where,
                                              std::vector<std::optional<QuietRow>> rows, int columns);
// All rows in as many columns of at least `least` reference pixels as there is room for.
[[nodiscard]] std::vector<widgets::Strip> quiet_rows(Canvas& measure, const Regions& where, std::vector<QuietRow> rows,
                                                     float least);
// The width of one of so many columns.
[[nodiscard]] float quiet_column(const widgets::Theme& theme, float width, int columns);

}  // namespace etalase::parts
