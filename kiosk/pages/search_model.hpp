// What a search shows.
#pragma once

#include <map>
#include <utility>

#include "actions/page.hpp"
#include "parts/site.hpp"
#include "parts/ways.hpp"

namespace etalase::pages {

struct SearchModel {
  std::string text;  // that was searched for
  feed::Id list;     // "product", "maker" or "story": this one alone, whole; empty: the first of each
  catalogue::SearchResults results;
  std::vector<catalogue::FoundTerm> crafts_to_begin;                       // where nothing was found
  std::vector<feed::Term> crafts;                                          // the vocabulary
  std::map<std::pair<catalogue::Facet, feed::Id>, actions::Page> entries;  // pages of terms that were found
  std::vector<feed::Media> covers;
  parts::Ways ways;
};

// Tells whether a search may show that list whole.
[[nodiscard]] bool is_search_list(std::string_view name);

[[nodiscard]] SearchModel load_search(const catalogue::Reader& reader, const actions::Page& page,
                                      const parts::Request& request);

}  // namespace etalase::pages
