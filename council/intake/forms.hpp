// The four spreadsheet forms: from a row to an item and back.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "intake/form_parts.hpp"
#include "intake/story_text.hpp"

namespace etalase::intake {

// Applies a row to an item in the feed's form; `item` holds the present version, or only its id when it is new.
void read_row(Form form, RowReader& row, base::Json& item);

// Cells of one item by heading ("nama_en"); a heading that is missing is an empty cell.
using Cells = std::map<std::string, std::string>;

// What writing cells looks things up in.
struct CellSource {
  const World& world;
  DescribePicture describe;
};
[[nodiscard]] Cells write_cells(Form form, const base::Json& item, const CellSource& source);

// One per form; read_row and write_cells choose among them.
void read_product(RowReader& row, base::Json& item);
void read_maker(RowReader& row, base::Json& item);
void read_story(RowReader& row, base::Json& item);
void read_event(RowReader& row, base::Json& item);
[[nodiscard]] Cells product_cells(const base::Json& item, const CellSource& source);
[[nodiscard]] Cells maker_cells(const base::Json& item, const CellSource& source);
[[nodiscard]] Cells story_cells(const base::Json& item, const CellSource& source);
[[nodiscard]] Cells event_cells(const base::Json& item, const CellSource& source);

}  // namespace etalase::intake
