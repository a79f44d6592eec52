// Spreadsheet files: RFC 4180 with `;` or `,`, UTF-8 with or without BOM, or Windows-1252; docs/import.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/units.hpp"
#include "intake/values.hpp"

namespace etalase::intake {

inline constexpr base::Bytes k_csv_limit = base::megabytes(16);
inline constexpr std::size_t k_most_rows = 20000;
inline constexpr std::size_t k_most_columns = 200;

// `number` counts as a spreadsheet does: the heading is row 1, empty rows count.
struct CsvRow {
  int number = 0;
  std::vector<std::string> cells;
};

// Returns the text as UTF-8 without BOM; what is no UTF-8 is taken for Windows-1252.
[[nodiscard]] std::string decode_text(std::string_view bytes);

// Reads all rows that are not empty; cells are trimmed, line ends inside them become \n. Refused with
// words beyond the limits above, for an unclosed quote, text behind a closing quote, a NUL, or no row at all.
[[nodiscard]] Read<std::vector<CsvRow>> parse_csv(std::string_view bytes);

// Writes UTF-8 with BOM, `;` and CRLF, quoting where needed.
[[nodiscard]] std::string write_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace etalase::intake
