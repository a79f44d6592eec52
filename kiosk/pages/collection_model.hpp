// What the collection shows: pieces, and facets with their numbers.
#pragma once

#include "parts/site.hpp"

namespace etalase::pages {

// A chosen value, and how many pieces there would be without it.
struct WayOut {
  catalogue::Facet facet;
  catalogue::FacetValue value;
  int pieces = 0;
  enum class By { letting_go, keeping_alone } by = By::letting_go;
};

struct CollectionModel {
  catalogue::Chosen chosen;
  std::vector<catalogue::ProductCard> cards;  // the first of `total`
  int total = 0;
  int all_products = 0;
  int all_makers = 0;
  int all_stories = 0;
  std::vector<feed::Media> covers;  // for the head: pieces of different crafts first; none above an empty list
  // Where the choice shows nothing: what to let go of, and what else a visitor may like.
  std::vector<WayOut> ways_out;
  std::vector<catalogue::ProductCard> suggested;
  // Facets in the order of the sheet, each with the values that exist at all.
  std::vector<std::pair<catalogue::Facet, std::vector<catalogue::FacetValue>>> facets;
};

[[nodiscard]] CollectionModel load_collection(const catalogue::Reader& reader, const catalogue::Chosen& chosen,
                                              const parts::Request& request);

// The facets that visitors see, in order.
[[nodiscard]] const std::vector<catalogue::Facet>& shown_facets();
// Chooses the value, or lets go of it when it was chosen.
[[nodiscard]] catalogue::Chosen toggled(catalogue::Chosen chosen, catalogue::Facet facet, const std::string& value);
}  // namespace etalase::pages