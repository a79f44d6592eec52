// Queries for a grid of products: filtered by facets, with what each value of a facet would show.
#pragma once

#include <cstdint>
#include <vector>

#include "catalogue/catalogue_file.hpp"
#include "catalogue/facets.hpp"

namespace etalase::catalogue {

// Products that have any of each facet's chosen values: how many there are, and the numbers of those in the range.
struct FoundProducts {
  int total = 0;
  std::vector<std::int64_t> numbers;
};
[[nodiscard]] FoundProducts find_products(const CatalogueFile& file, const Chosen& chosen, Range range);
[[nodiscard]] std::vector<FacetValue> facet_values(const CatalogueFile& file, Facet facet, const Chosen& chosen);

}  // namespace etalase::catalogue
