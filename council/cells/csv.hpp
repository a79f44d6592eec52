// Spreadsheet files as programs save them: RFC 4180 with `;`, `,` or tabs, in any encoding that decode() knows;
// docs/import.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/units.hpp"
#include "cells/read.hpp"

namespace etalase::cells {

inline constexpr base::Bytes k_csv_limit = base::megabytes(16);
inline constexpr std::size_t k_most_rows = 20000;
inline constexpr std::size_t k_most_columns = 200;

// `number` counts as a spreadsheet does: the heading is row 1, empty rows count, a line `sep=;` does not.
struct CsvRow {
  int number = 0;
  std::vector<std::string> cells;
};

// All rows that are not empty, and what staff should know of how they were read.
struct Table {
  std::vector<CsvRow> rows;
  std::vector<Message> remarks;
};

// Cells are clean_text, without empty ones at a row's end; the apostrophe that write_csv sets is gone. Lines that stand
// in quotes as a whole are read as what they hold. Refused with words beyond the limits above, for an unclosed quote,
// text behind a closing quote, a NUL, or no row at all.
[[nodiscard]] Read<Table> parse_csv(std::string_view bytes);

// Writes one cell of a line that is divided by the first of these signs, in quotes where one of them is in it. What a
// spreadsheet program would run gets its apostrophe.
[[nodiscard]] std::string csv_cell(std::string text, std::string_view quoted_for);

// Writes UTF-8 with BOM, `;` and CRLF, quoting where needed. A cell that a spreadsheet program would run, since it
// begins with = + @ - or a tab, gets an apostrophe before it (OWASP, CSV injection); the "-" that clears a cell does
// not.
[[nodiscard]] std::string write_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace etalase::cells
