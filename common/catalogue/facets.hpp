// What a grid of products can be filtered by.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "feed/values.hpp"

namespace etalase::catalogue {

enum class Facet { craft, region, district, technique, material, motif, category, price_band, maker, collection };
// The facet's name in the catalogue's tables.
[[nodiscard]] std::string stored_name(Facet facet);

// Price bands, upper ends in rupiah exclusive: "lt-100k", "100k-500k", "500k-1m", "1m-5m", "gt-5m".
struct PriceBand {
  const char* id;
  std::int64_t from;
  std::int64_t below;  // 0 = no end
};
[[nodiscard]] const std::vector<PriceBand>& price_bands();

// Chosen values: any of a facet's values, all facets together.
using Chosen = std::map<Facet, std::set<std::string>>;

// Which part of a list is wanted.
struct Range {
  int offset = 0;
  int limit = 50;
};

// A value that can be chosen, with the number of products it would show given the *other* facets.
struct FacetValue {
  std::string value;
  feed::Text name;
  int count = 0;
  bool operator==(const FacetValue&) const = default;
};

// Returns the name of a price band in the languages of the programs; of an unknown one that of the highest.
[[nodiscard]] feed::Text band_name(std::string_view id);

}  // namespace etalase::catalogue
