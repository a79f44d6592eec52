// Sizes and weights as staff type them: "30 x 20 x 5 cm", "Ø 12 cm, tinggi 30 cm", "3 × (110 × 200 cm)", "1,6 kg".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feed/product.hpp"

namespace etalase::cells {

// The numbers at the beginning of a cell, and the words behind them ("dengan tutup"). Without numbers that can be read
// the whole text is in `words`.
struct SizeCell {
  std::optional<feed::Measures> measures;
  std::string words;
};
// Millimetres, centimetres and metres; a comma or a point before decimals. A point before three digits may be either,
// and is not read. Lengths without a name are length, width and height, behind a diameter the height.
[[nodiscard]] SizeCell read_size(std::string_view text);

struct WeightCell {
  int grams = 0;  // 0 where no number was read
  std::string words;
};
// Grams and kilograms, whole grams only.
[[nodiscard]] WeightCell read_weight(std::string_view text);

// Tells whether words that were not read speak of a measure all the same: a figure before a unit.
[[nodiscard]] bool speaks_of_measures(std::string_view words);

}  // namespace etalase::cells
