// Filters by facets, names and counts their values.
#include "catalogue/facet_queries.hpp"

#include <algorithm>

#include "catalogue/fold.hpp"
#include "catalogue/mixed_order.hpp"

namespace etalase::catalogue {

namespace {

constexpr int k_largest_page = 500;

// "AND p.n IN (…)" for each facet with chosen values, except one that is being counted.
Query filter_by(const Chosen& chosen, std::optional<Facet> except) {
  Query query;
  for (const auto& [facet, values] : chosen) {
    if (values.empty() || facet == except) continue;
    query.sql += " AND p.n IN (SELECT n FROM facet WHERE name=? AND value IN (";
    query.values.push_back(stored_name(facet));
    for (const auto& value : values) {
      query.sql += value == *values.begin() ? "?" : ",?";
      query.values.push_back(value);
    }
    query.sql += "))";
  }
  return query;
}

using Terms = std::vector<const feed::Term*>;

// The vocabulary of a facet; nothing for a facet that has none.
std::optional<Terms> terms_of(Facet facet, const feed::Vocabularies& vocab) {
  Terms terms;
  const auto all = [&terms](const auto& vocabulary) {
    for (const feed::Term& term : vocabulary) terms.push_back(&term);
    return terms;
  };
  switch (facet) {
    case Facet::craft: return all(vocab.craft);
    case Facet::technique: return all(vocab.technique);
    case Facet::material: return all(vocab.material);
    case Facet::motif: return all(vocab.motif);
    case Facet::category: return all(vocab.category);
    default: return std::nullopt;
  }
}

// Puts values with a fixed order (vocabulary, price) into it, and all others into the order of their names.
void sort_values(Facet facet, const std::optional<Terms>& terms, std::vector<FacetValue>& values) {
  const auto rank = [&](const FacetValue& value) -> std::size_t {
    if (terms) {
      const auto at =
          std::find_if(terms->begin(), terms->end(), [&](const auto* term) { return term->id == value.value; });
      return static_cast<std::size_t>(at - terms->begin());
    }
    if (facet != Facet::price_band) return 0;
    const auto& bands = price_bands();
    const auto at = std::find_if(bands.begin(), bands.end(), [&](const auto& band) { return band.id == value.value; });
    return static_cast<std::size_t>(at - bands.begin());
  };
  std::stable_sort(values.begin(), values.end(), [&](const FacetValue& a, const FacetValue& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return fold(indonesian(a.name)) < fold(indonesian(b.name));
  });
}

// The name of each value of a facet; its id when the feed has no name for it.
std::map<std::string, feed::Text> names_of(const CatalogueFile& file, Facet facet,
                                           const std::set<std::string>& values) {
  std::map<std::string, feed::Text> names;
  if (const auto terms = terms_of(facet, file.header.vocab)) {
    for (const auto* term : *terms) names.try_emplace(term->id, term->name);
  }
  if (facet == Facet::price_band)
    for (const auto& value : values) names[value] = band_name(value);
  if (facet == Facet::district) names = file.district_names(values);
  if (facet == Facet::region || facet == Facet::maker || facet == Facet::collection)
    names = file.names_of(stored_name(facet), values);
  for (const auto& value : values)
    if (names[value].empty()) names[value] = {{"id", value}};
  return names;
}

// Every product that the filter leaves, by name.
std::vector<Placing> placings_of(const CatalogueFile& file, const Query& filter) {
  const std::string today = "'" + file.today + "'";
  Query query{
      "SELECT p.n, coalesce(json_extract(c.json, '$.crafts[0]'), ''), p.maker, f.place, p.sold_out "
      "FROM item p JOIN visible v ON v.n = p.n JOIN card c ON c.n = p.n LEFT JOIN featured f ON f.n = p.n AND (" +
          today + " = '' OR ((f.first_day = '' OR f.first_day <= " + today +
          ") AND (f.last_day = '' OR f.last_day >= " + today + "))) WHERE p.kind='product'" + filter.sql +
          " ORDER BY p.sort_name, p.n",
      filter.values};
  std::vector<Placing> placings;
  file.ask(query, [&](SQLite::Statement& row) {
    const auto place = row.getColumn(3);
    placings.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                        place.isNull() ? std::nullopt : std::optional(place.getInt()), row.getColumn(4).getInt() != 0});
  });
  return placings;
}

// Ordering takes the whole collection, so it is done once for all pages of a filter.
const std::vector<std::int64_t>& order_of(const CatalogueFile& file, const Query& filter) {
  std::string asked = filter.sql;
  for (const auto& value : filter.values) asked += '\n' + value;
  if (file.ordered_filter != asked) {
    file.order = mixed_order(placings_of(file, filter));
    file.ordered_filter = asked;
  }
  return file.order;
}

}  // namespace

FoundProducts find_products(const CatalogueFile& file, const Chosen& chosen, Range range) {
  file.refresh_visible();
  const Query filter = filter_by(chosen, std::nullopt);
  const auto& order = order_of(file, filter);
  const auto begin = std::min(order.size(), static_cast<std::size_t>(std::max(range.offset, 0)));
  const auto count =
      std::min(order.size() - begin, static_cast<std::size_t>(std::clamp(range.limit, 0, k_largest_page)));
  const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
  return {static_cast<int>(order.size()), {first, first + static_cast<std::ptrdiff_t>(count)}};
}

std::vector<FacetValue> facet_values(const CatalogueFile& file, Facet facet, const Chosen& chosen) {
  file.refresh_visible();
  Query query = filter_by(chosen, facet);
  query.sql =
      "SELECT f.value, count(*) FROM facet f JOIN visible p ON p.n = f.n AND p.kind='product' "
      "WHERE f.name='" +
      stored_name(facet) + "'" + query.sql + " GROUP BY f.value";
  std::map<std::string, int> counts;
  file.ask(query, [&](SQLite::Statement& row) { counts[row.getColumn(0).getString()] = row.getColumn(1).getInt(); });
  // A chosen value stays in the list, so that it can be taken back.
  if (const auto mine = chosen.find(facet); mine != chosen.end()) {
    for (const auto& value : mine->second) counts.try_emplace(value, 0);
  }
  std::set<std::string> known;
  for (const auto& [value, count] : counts) known.insert(value);
  const auto names = names_of(file, facet, known);
  const auto collections =
      file.visible_numbers("collection", facet == Facet::collection ? known : std::set<std::string>{});
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts) {
    if (facet == Facet::collection && !collections.contains(value)) continue;
    values.push_back({value, names.at(value), count});
  }
  sort_values(facet, terms_of(facet, file.header.vocab), values);
  return values;
}

}  // namespace etalase::catalogue
