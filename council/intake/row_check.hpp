// What is wrong with cells before anybody asks what they mean.
#pragma once

#include "cells/csv.hpp"
#include "intake/findings.hpp"
#include "intake/headings.hpp"

namespace etalase::intake {

// Errors: a cell without a heading (named by the column's letter), characters that were lost on the way, an error value
// of a spreadsheet program. Warnings: UTF-8 that was read as something else once, characters that the kiosk cannot
// draw.
[[nodiscard]] Findings check_cells(const HeadingRow& headings, const cells::CsvRow& row);

// The letters that a spreadsheet program shows above a column, counted from 0: A, B … Z, AA.
[[nodiscard]] std::string column_letters(std::size_t column);

}  // namespace etalase::intake
