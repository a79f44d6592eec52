// Kinds of cells that only products have.
#pragma once

#include "intake/column.hpp"

namespace etalase::intake {

// harga_min, which reads harga_maks and harga_per too: of three cells, one price.
[[nodiscard]] CellKind lowest_price();
[[nodiscard]] CellKind highest_price();
[[nodiscard]] CellKind price_day();
// Numbers with units ("30 x 20 x 5 cm", "1,6 kg") and the words behind them; what cannot be read stays a text.
[[nodiscard]] CellKind size();
[[nodiscard]] CellKind weight();
// Places in galleries; "T-03" alone stands in the zone before its hyphen.
[[nodiscard]] CellKind shelves();
// Other colours and sizes of the same design, "name:colour:size" each; a translation has as many.
[[nodiscard]] CellKind variants();
// One text of what is told of food.
[[nodiscard]] CellKind food(feed::Text feed::Food::* member);
// How food is kept; in one word it gets its English by itself.
[[nodiscard]] CellKind storage();

}  // namespace etalase::intake
