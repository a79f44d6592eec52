// Rows of chips that end, where they do not hold all, in the way to the rest.
#pragma once

#include <optional>

#include "parts/strips.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

// How many rows there may be, and the chip that leads to those which do not fit; without a number of rows all stand.
struct ChipRows {
  int rows = 0;
  std::optional<widgets::Control> more = std::nullopt;
};
// A strip of chips; the first and the chosen ones stay when some have to go.
[[nodiscard]] widgets::Strip chips_strip(Canvas& measure, const Regions& where, std::vector<widgets::Control> chips,
                                         const ChipRows& rows);
// Draws chips in rows from the top of the rectangle; returns the height.
float draw_chip_rows(Canvas& canvas, Rect rect, const std::vector<widgets::Control>& chips);
// "All …": opens the page's filter sheet.
[[nodiscard]] widgets::Control more_chip(const View& view);
// The filter sheet of a list whose rows do not hold all chips: all of them.
[[nodiscard]] SheetLayout chips_sheet(const View& view, Canvas& measure, const Regions& where, const Phrase& title,
                                      std::vector<widgets::Control> chips);

}  // namespace etalase::parts
