// What the builder writes about one item; pure.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/facets.hpp"
#include "feed/kinds.hpp"

namespace etalase::catalogue {

// The narrow row that every query looks at; dates YYYY-MM-DD or empty.
struct Row {
  std::string display_from, display_until;
  bool consent = true;  // false only for a maker who has not agreed
  feed::Id maker;
  feed::Id district;
  feed::Id region;
  std::string sort_name;
  int words = 0;
  bool is_featured = false;
  std::string featured_from, featured_until;
  int featured_order = 0;
  bool sold_out = false;
};
[[nodiscard]] Row row_of(const feed::Item& item);

// Facet and value; regions, collections and a district taken from the maker are the builder's to add.
using FacetRow = std::pair<Facet, std::string>;
[[nodiscard]] std::vector<FacetRow> facets_of(const feed::Item& item);
// Everything that the item names.
[[nodiscard]] std::set<feed::Ref> refs_of(const feed::Item& item);

}  // namespace etalase::catalogue
