// Inside this room: the columns of each sheet, in the order of its headings.
#pragma once

#include <vector>

#include "intake/column.hpp"

namespace etalase::intake {

[[nodiscard]] std::vector<Column> product_columns();
[[nodiscard]] std::vector<Column> maker_columns();
[[nodiscard]] std::vector<Column> story_columns();
[[nodiscard]] std::vector<Column> event_columns();

}  // namespace etalase::intake
