// Searches.
#include "pages/search_model.hpp"

#include <algorithm>
#include <array>

#include "parts/glossary.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

constexpr int k_search_covers = 4;

// Of a list that is shown whole as many as are loaded, nothing of the others but their number.
catalogue::SearchLimits limits_of(const feed::Id& list, int limit) {
  if (list.empty()) return {};
  const auto of = [&](std::string_view name) { return list == name ? limit : 0; };
  return {of("product"), of("maker"), of("story"), 0};
}

}  // namespace

bool is_search_list(std::string_view name) {
  constexpr std::array<std::string_view, 3> k_lists{"product", "maker", "story"};
  return std::find(k_lists.begin(), k_lists.end(), name) != k_lists.end();
}

SearchModel load_search(const catalogue::Reader& reader, const actions::Page& page, const Request& request) {
  SearchModel model;
  model.text = page.text;
  model.list = page.id;
  model.results = reader.search({page.text, request.language, limits_of(page.id, request.limit)});
  const bool nothing = model.results.total() == 0 && model.results.terms.empty();
  if (nothing && page.id.empty()) model.crafts_to_begin = reader.search({"", request.language, {}}).terms;
  model.crafts = reader.header().vocab.craft;
  for (const catalogue::FoundTerm& term : model.results.terms)
    if (const auto entry = entry_of(reader.header().vocab, actions::PageKind{actions::name_of(term.facet)}, term.value))
      model.entries.emplace(std::pair{term.facet, term.value}, *entry);
  model.ways = {reader.count("story"), reader.count("maker"), reader.count("product"), 0, 0};
  for (const catalogue::ProductCard& piece : reader.featured(k_search_covers))
    if (piece.cover) model.covers.push_back(*piece.cover);
  return model;
}

}  // namespace etalase::pages
