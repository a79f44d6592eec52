// Queries for the collection.
#include "pages/collection_model.hpp"

#include <algorithm>
#include <set>

namespace etalase::pages {

using namespace parts;

namespace {

using catalogue::Facet;

constexpr int k_suggested = 6;
constexpr std::size_t k_head_pictures = 12;

// Keeps values that a visitor could ever choose: those that are chosen or that exist without any choice.
std::vector<catalogue::FacetValue> useful(const catalogue::Reader& reader, Facet facet,
                                          const catalogue::Chosen& chosen) {
  const auto ever = reader.facet(facet, {});
  std::vector<catalogue::FacetValue> values;
  const auto now = reader.facet(facet, chosen);
  for (catalogue::FacetValue value : ever) {
    if (value.count == 0) continue;
    const auto same =
        std::find_if(now.begin(), now.end(), [&](const auto& other) { return other.value == value.value; });
    value.count = same == now.end() ? 0 : same->count;
    values.push_back(std::move(value));
  }
  return values;
}

// Leaves out values that the catalogue does not know (any more): nobody could let go of them.
catalogue::Chosen known(const catalogue::Reader& reader, const catalogue::Chosen& chosen) {
  catalogue::Chosen kept;
  for (const auto& [facet, values] : chosen)
    for (const catalogue::FacetValue& value : reader.facet(facet, {}))
      if (value.count > 0 && values.contains(value.value)) kept[facet].insert(value.value);
  return kept;
}

// One piece of each craft, then others, so that the head shows the breadth of what is listed.
std::vector<feed::Media> head_pictures(const std::vector<catalogue::ProductCard>& cards) {
  std::vector<feed::Media> covers;
  std::vector<feed::Media> others;
  std::set<std::string> crafts;
  for (const catalogue::ProductCard& card : cards) {
    if (!card.cover || card.cover->files.empty()) continue;
    const bool is_new = crafts.insert(card.crafts.empty() ? "" : card.crafts.front()).second;
    (is_new ? covers : others).push_back(*card.cover);
  }
  covers.insert(covers.end(), others.begin(), others.end());
  covers.resize(std::min(covers.size(), k_head_pictures));
  return covers;
}

// Every chosen value that leaves pieces when it is let go of, or kept alone.
std::vector<WayOut> ways_out(const catalogue::Reader& reader, const CollectionModel& model, WayOut::By by) {
  std::vector<WayOut> ways;
  for (const auto& [facet, values] : model.facets)
    for (const catalogue::FacetValue& value : values) {
      const auto chosen = model.chosen.find(facet);
      if (chosen == model.chosen.end() || !chosen->second.contains(value.value)) continue;
      const catalogue::Chosen rest = by == WayOut::By::letting_go ? toggled(model.chosen, facet, value.value)
                                                                  : catalogue::Chosen{{facet, {value.value}}};
      if (const int pieces = reader.products(rest, {0, 0}).total; pieces > 0)
        ways.push_back({facet, value, pieces, by});
    }
  return ways;
}

}  // namespace

const std::vector<Facet>& shown_facets() {
  static const std::vector<Facet> facets{Facet::craft,    Facet::collection, Facet::price_band, Facet::region,
                                         Facet::category, Facet::technique,  Facet::material};
  return facets;
}

catalogue::Chosen toggled(catalogue::Chosen chosen, Facet facet, const std::string& value) {
  auto& values = chosen[facet];
  if (values.erase(value) == 0) values.insert(value);
  if (values.empty()) chosen.erase(facet);
  return chosen;
}

CollectionModel load_collection(const catalogue::Reader& reader, const catalogue::Chosen& chosen,
                                const Request& request) {
  CollectionModel model;
  model.chosen = known(reader, chosen);
  catalogue::ProductPage page = reader.products(model.chosen, {0, request.limit});
  model.total = page.total;
  model.cards = std::move(page.cards);
  model.all_products = reader.count("product");
  model.all_makers = reader.count("maker");
  model.all_stories = reader.count("story");
  model.covers = head_pictures(model.cards);
  for (const Facet facet : shown_facets()) {
    auto values = useful(reader, facet, model.chosen);
    if (values.size() > 1 || (model.chosen.contains(facet) && !values.empty()))
      model.facets.emplace_back(facet, std::move(values));
  }
  // Facets that only links choose (maker, collection, …) appear while they are chosen, so that they can be let go.
  for (const auto& [facet, values] : model.chosen)
    if (std::find(shown_facets().begin(), shown_facets().end(), facet) == shown_facets().end())
      model.facets.emplace_back(facet, useful(reader, facet, model.chosen));
  if (model.total == 0 && model.all_products > 0) {
    model.ways_out = ways_out(reader, model, WayOut::By::letting_go);
    // More than one is to blame: each of them alone leads on.
    if (model.ways_out.empty()) model.ways_out = ways_out(reader, model, WayOut::By::keeping_alone);
    model.suggested = reader.featured(k_suggested);
  }
  return model;
}

}  // namespace etalase::pages
