// Writes page names.
#include "actions/page.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace etalase::actions {

namespace {

using catalogue::Facet;

struct FacetName {
  std::string_view name;
  Facet facet;
};
constexpr std::array k_facets{FacetName{"craft", Facet::craft},       FacetName{"region", Facet::region},
                              FacetName{"district", Facet::district}, FacetName{"technique", Facet::technique},
                              FacetName{"material", Facet::material}, FacetName{"motif", Facet::motif},
                              FacetName{"category", Facet::category}, FacetName{"price_band", Facet::price_band},
                              FacetName{"maker", Facet::maker},       FacetName{"collection", Facet::collection}};

std::string search_address(const Page& page) {
  std::vector<std::string> asked;
  if (!page.text.empty()) asked.push_back("q=" + base::percent_encode(page.text));
  if (!page.id.empty()) asked.push_back("in=" + page.id);
  return std::string(page.kind.name) + (asked.empty() ? "" : "?") + base::join(asked, "&");
}

}  // namespace

Page home_page() { return {PageKind::home, {}, {}}; }
Page item_page(PageKind kind, feed::Id id) { return {kind, std::move(id), {}}; }
Page collection_page(catalogue::Chosen chosen) { return {PageKind::collection, {}, std::move(chosen)}; }
Page search_page(std::string text, feed::Id list) { return {PageKind::search, std::move(list), {}, std::move(text)}; }
Page list_page(std::vector<feed::Id> pieces) { return {PageKind::list, {}, {}, {}, std::move(pieces)}; }

std::string public_name(const Page& page) {
  const bool is_personal = page.kind == PageKind::search || page.kind == PageKind::list;
  return is_personal ? std::string(page.kind.name) : to_string(page);
}

std::string to_string(const Page& page) {
  if (page.kind == PageKind::search) return search_address(page);
  std::string text(page.kind.name);
  if (!page.pieces.empty()) return text + "?ids=" + base::join(page.pieces, ",");
  if (!page.id.empty()) text += "/" + page.id;
  char separator = '?';
  for (const auto& [facet, values] : page.chosen) {
    if (values.empty()) continue;
    text += separator;
    text += std::string(name_of(facet)) + "=" + base::join({values.begin(), values.end()}, ",");
    separator = '&';
  }
  return text;
}

std::string_view name_of(Facet facet) {
  return std::find_if(k_facets.begin(), k_facets.end(), [&](const FacetName& row) { return row.facet == facet; })->name;
}

std::optional<Facet> facet_of(std::string_view name) {
  const auto row =
      std::find_if(k_facets.begin(), k_facets.end(), [&](const FacetName& facet) { return facet.name == name; });
  if (row == k_facets.end()) return std::nullopt;
  return row->facet;
}

}  // namespace etalase::actions
