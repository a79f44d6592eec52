// The four spreadsheets: which columns they have, which one a heading row belongs to, rows to items and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/column.hpp"

namespace etalase::intake {

// The columns of each sheet, in the order of its headings.
[[nodiscard]] std::vector<Column> product_columns();
[[nodiscard]] std::vector<Column> maker_columns();
[[nodiscard]] std::vector<Column> story_columns();
[[nodiscard]] std::vector<Column> event_columns();

[[nodiscard]] const std::vector<Sheet>& all_sheets();
[[nodiscard]] const std::vector<Column>& columns_of(Sheet sheet);
// Returns the kind of items a sheet holds: "product", "maker", "story", "event".
[[nodiscard]] std::string_view kind_of(Sheet sheet);
// Returns the sheet's file name: "produk.csv", "perajin.csv", "cerita.csv", "agenda.csv".
[[nodiscard]] std::string_view file_of(Sheet sheet);

// Chooses the sheet that knows most headings; `file_name` decides a tie. Unknown, doubled and missing headings become
// findings, each naming the column; then no sheet is returned.
[[nodiscard]] std::optional<HeadingRow> recognise(const std::vector<std::string>& cells, std::string_view file_name,
                                                  Findings& findings);

// Returns the heading whose cell fills a path of the feed's form ("price.max", "name.en", "links[0].url"), or the
// path's top-level member where no column does.
[[nodiscard]] std::string heading_for(Sheet sheet, const std::string& path);

// Applies a row to an entry, which holds the present version, or only its code when it is new.
void read_row(Sheet sheet, RowReader& row, drafts::Entry& entry);
[[nodiscard]] Cells write_cells(Sheet sheet, const drafts::Entry& entry, const CellSource& source);

// Tells whether a heading as written belongs to this column: `nama`, `nama_en`, but not `foto_teks` to `foto`.
[[nodiscard]] bool is_heading_of(Sheet sheet, const Column& column, const std::string& heading);

}  // namespace etalase::intake
