// Names of facets, and the price bands.
#include "catalogue/facets.hpp"

namespace etalase::catalogue {

std::string stored_name(Facet facet) {
  static constexpr const char* k_names[] = {"craft", "region",   "district",   "technique", "material",
                                            "motif", "category", "price_band", "maker",     "collection"};
  return k_names[static_cast<std::size_t>(facet)];
}

const std::vector<PriceBand>& price_bands() {
  static const std::vector<PriceBand> bands = {{"lt-100k", 0, 100'000},
                                               {"100k-500k", 100'000, 500'000},
                                               {"500k-1m", 500'000, 1'000'000},
                                               {"1m-5m", 1'000'000, 5'000'000},
                                               {"gt-5m", 5'000'000, 0}};
  return bands;
}

feed::Text band_name(std::string_view id) {
  if (id == "lt-100k") return {{"id", "Di bawah Rp100.000"}, {"en", "Under IDR 100,000"}};
  if (id == "100k-500k") return {{"id", "Rp100.000–Rp500.000"}, {"en", "IDR 100,000–500,000"}};
  if (id == "500k-1m") return {{"id", "Rp500.000–Rp1.000.000"}, {"en", "IDR 500,000–1,000,000"}};
  if (id == "1m-5m") return {{"id", "Rp1.000.000–Rp5.000.000"}, {"en", "IDR 1,000,000–5,000,000"}};
  return {{"id", "Rp5.000.000 ke atas"}, {"en", "IDR 5,000,000 and above"}};
}

}  // namespace etalase::catalogue
