// The table of everything the painter can paint.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "craft/order.hpp"

namespace etalase::painter {

struct Design {
  std::string_view name;
  std::string_view crafts;      ///< craft codes, separated by spaces
  std::string_view colourways;  ///< separated by |
  std::string_view what;
  Builder build;
  std::string_view variant;  ///< handed to the builder
};

/// All designs, in the order of designs.csv.
std::span<const Design> designs();

/// The design of that name, or null.
const Design* find_design(std::string_view name);

/// The colourways of a design one by one.
std::vector<std::string_view> colourways_of(const Design& design);

/// The whole table as designs.csv holds it, with its header line.
std::string designs_table();

}  // namespace etalase::painter
