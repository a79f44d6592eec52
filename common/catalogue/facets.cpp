// The collection page: filtering by facets and counting what each value would show.
#include <algorithm>

#include "catalogue/fold.hpp"
#include "catalogue/reader_state.hpp"
#include "catalogue/rows.hpp"

namespace etalase::catalogue {

namespace {

constexpr int k_largest_page = 500;

std::string facet_name(Facet facet) { return k_facet_names[static_cast<std::size_t>(facet)]; }

// "AND p.n IN (…)" for each facet with chosen values, except one that is being counted.
Query filter_by(const Chosen& chosen, std::optional<Facet> except) {
  Query query;
  for (const auto& [facet, values] : chosen) {
    if (values.empty() || facet == except) continue;
    query.sql += " AND p.n IN (SELECT n FROM facet WHERE name=? AND value IN (";
    query.values.push_back(facet_name(facet));
    for (const auto& value : values) {
      query.sql += value == *values.begin() ? "?" : ",?";
      query.values.push_back(value);
    }
    query.sql += "))";
  }
  return query;
}

const std::vector<feed::Term>* terms_of(Facet facet, const feed::Vocabularies& vocab) {
  switch (facet) {
    case Facet::craft: return &vocab.craft;
    case Facet::technique: return &vocab.technique;
    case Facet::material: return &vocab.material;
    case Facet::category: return &vocab.category;
    default: return nullptr;
  }
}

feed::Text band_name(std::string_view id) {
  if (id == "lt-100k") return {{"id", "Di bawah Rp100.000"}, {"en", "Under IDR 100,000"}};
  if (id == "100k-500k") return {{"id", "Rp100.000–Rp500.000"}, {"en", "IDR 100,000–500,000"}};
  if (id == "500k-1m") return {{"id", "Rp500.000–Rp1.000.000"}, {"en", "IDR 500,000–1,000,000"}};
  if (id == "1m-5m") return {{"id", "Rp1.000.000–Rp5.000.000"}, {"en", "IDR 1,000,000–5,000,000"}};
  return {{"id", "Rp5.000.000 ke atas"}, {"en", "IDR 5,000,000 and above"}};
}

// Puts values with a fixed order (vocabulary, price) into it, and all others into the order of their names.
void sort_values(Facet facet, const std::vector<feed::Term>* terms, std::vector<FacetValue>& values) {
  const auto rank = [&](const FacetValue& value) -> std::size_t {
    if (terms) {
      const auto at =
          std::find_if(terms->begin(), terms->end(), [&](const auto& term) { return term.id == value.value; });
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

}  // namespace

const std::vector<PriceBand>& price_bands() {
  static const std::vector<PriceBand> bands = {{"lt-100k", 0, 100'000},
                                               {"100k-500k", 100'000, 500'000},
                                               {"500k-1m", 500'000, 1'000'000},
                                               {"1m-5m", 1'000'000, 5'000'000},
                                               {"gt-5m", 5'000'000, 0}};
  return bands;
}

ProductPage Reader::products(const Chosen& chosen, Range range) const {
  m_state->refresh_visible();
  const Query filter = filter_by(chosen, std::nullopt);
  const std::string from = "FROM item p JOIN visible v ON v.n = p.n WHERE p.kind='product'" + filter.sql;
  ProductPage page;
  page.total = m_state->count({"SELECT count(*) " + from, filter.values});
  // What can be bought comes before what is sold out; makers take turns, so that no shop fills the first rows.
  const std::string order =
      " ORDER BY p.sold_out, row_number() OVER (PARTITION BY p.sold_out, "
      "CASE p.maker WHEN '' THEN p.n ELSE p.maker END ORDER BY p.sort_name, p.n), "
      "p.sort_name, p.n LIMIT " +
      std::to_string(std::clamp(range.limit, 0, k_largest_page)) + " OFFSET " +
      std::to_string(std::max(range.offset, 0));
  page.cards = m_state->product_cards({"SELECT p.n " + from + order, filter.values});
  return page;
}

feed::Text Reader::State::facet_value_name(Facet facet, const std::string& value) const {
  if (const auto* terms = terms_of(facet, header.vocab)) {
    for (const auto& term : *terms) {
      if (term.id == value) return term.name;
    }
  }
  feed::Text name;
  if (facet == Facet::price_band) name = band_name(value);
  if (facet == Facet::district) name = district_name(value);
  if (facet == Facet::region) name = name_of({"region", value});
  if (facet == Facet::maker) name = name_of({"maker", value});
  if (facet == Facet::collection) name = name_of({"collection", value});
  return name.empty() ? feed::Text{{"id", value}} : name;
}

std::vector<FacetValue> Reader::facet(Facet facet, const Chosen& chosen) const {
  m_state->refresh_visible();
  Query query = filter_by(chosen, facet);
  query.sql =
      "SELECT f.value, count(*) FROM facet f JOIN visible p ON p.n = f.n AND p.kind='product' "
      "WHERE f.name='" +
      facet_name(facet) + "'" + query.sql + " GROUP BY f.value";
  std::map<std::string, int> counts;
  m_state->ask(query,
               [&](SQLite::Statement& row) { counts[row.getColumn(0).getString()] = row.getColumn(1).getInt(); });
  // A chosen value stays in the list, so that it can be taken back.
  if (const auto mine = chosen.find(facet); mine != chosen.end()) {
    for (const auto& value : mine->second) counts.try_emplace(value, 0);
  }
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts) {
    if (facet == Facet::collection && !m_state->visible_number({"collection", value})) continue;
    values.push_back({value, m_state->facet_value_name(facet, value), count});
  }
  sort_values(facet, terms_of(facet, m_state->header.vocab), values);
  return values;
}

}  // namespace etalase::catalogue
