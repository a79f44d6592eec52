// Makers in a line and in a row of a list; each opens the maker's page.
#pragma once

#include <string>
#include <vector>

#include "parts/names.hpp"
#include "parts/strips.hpp"
#include "widgets/row.hpp"

namespace etalase::parts {

// A maker as a pill that opens the maker's page: round mark, name in at most two lines, place, chevron.
struct MakerLine {
  std::string craft;
  Phrase name;
  Phrase place;
  std::optional<actions::Action> action;
};
float draw_maker_line(Canvas& canvas, Rect rect, const MakerLine& maker);
// A maker as a row of a list: crafts, place, number of pieces. "Other crafts" is named where the list is `of` them.
[[nodiscard]] widgets::Row maker_row(const View& view, const catalogue::MakerCard& maker,
                                     const std::vector<feed::Term>& crafts, const feed::Id& of = {});
// How many rows stand beside each other.
[[nodiscard]] std::size_t row_columns(const widgets::Theme& theme, const Regions& where);
// Rows beside each other, all as high as the highest; `columns` says how wide they are.
[[nodiscard]] widgets::Strip rows_strip(Canvas& measure, const Regions& where, std::vector<widgets::Row> rows,
                                        std::size_t columns);
// A row alone, no wider than an eye follows.
[[nodiscard]] widgets::Strip row_strip(Canvas& measure, const Regions& where, const widgets::Row& row);

}  // namespace etalase::parts
