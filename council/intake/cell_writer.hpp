// Small pieces of writing an item's values into cells.
#pragma once

#include <string>
#include <string_view>

#include "intake/forms.hpp"

namespace etalase::intake {

// Writes a text's languages to `column`, `column_en`, …
void put_text(Cells& cells, const std::string& column, const base::Json& text);
void put_string(Cells& cells, const std::string& column, const base::Json& value);
// Writes a list of strings divided by " | ".
void put_list(Cells& cells, const std::string& column, const base::Json& list);
void put_blocks(Cells& cells, const std::string& column, const base::Json& panels, const CellSource& source);
// Writes foto and foto_teks of a list of media ids; without words that the item's name says anyway when `implied` is
// that name.
void put_photos(Cells& cells, const base::Json& media, const CellSource& source, const base::Json& implied);
// Writes the links of one intent.
void put_links(Cells& cells, const std::string& column, const base::Json& links, std::string_view intent);

}  // namespace etalase::intake
