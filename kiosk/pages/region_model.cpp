// Queries for a region.
#include "pages/region_model.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "parts/names.hpp"

namespace etalase::pages {

using namespace parts;
using catalogue::Facet;

namespace {

constexpr int k_first_pieces = 60;
constexpr int k_tried_covers = 3;
constexpr std::size_t k_stories_of_region = 3;

int count_of(const std::vector<catalogue::FacetValue>& values, const feed::Id& id) {
  for (const catalogue::FacetValue& value : values)
    if (value.value == id) return value.count;
  return 0;
}

std::optional<feed::Media> first_cover(const std::vector<catalogue::ProductCard>& cards, const feed::Id& district) {
  for (const catalogue::ProductCard& card : cards)
    if (card.cover && (district.empty() || card.district == district)) return card.cover;
  return std::nullopt;
}

// A second district of one id could not be chosen.
std::vector<RegionDistrict> districts_of(const catalogue::Reader& reader, const feed::Region& region,
                                         const std::vector<catalogue::ProductCard>& cards) {
  const catalogue::Chosen here{{Facet::region, {region.id}}};
  const std::vector<catalogue::FacetValue> counts = reader.facet(Facet::district, here);
  std::vector<RegionDistrict> districts;
  std::set<feed::Id> seen;
  for (const feed::District& district : region.districts) {
    if (!seen.insert(district.id).second) continue;
    RegionDistrict entry{district, count_of(counts, district.id), first_cover(cards, district.id)};
    if (entry.pieces > 0 && !entry.cover)
      entry.cover = first_cover(reader.products({{Facet::district, {district.id}}}, {0, k_tried_covers}).cards, {});
    districts.push_back(std::move(entry));
  }
  return districts;
}

// How many pieces of each craft come from where: asked once for a craft, however many villages have it.
class CraftPieces {
 public:
  explicit CraftPieces(const catalogue::Reader& reader) : m_reader(reader) {}

  int count(Facet place, const feed::Id& id, const feed::Id& craft) {
    auto [found, is_new] = m_counts.try_emplace({place, craft});
    if (is_new) found->second = m_reader.facet(place, {{Facet::craft, {craft}}});
    return count_of(found->second, id);
  }

 private:
  const catalogue::Reader& m_reader;
  std::map<std::pair<Facet, feed::Id>, std::vector<catalogue::FacetValue>> m_counts;
};

// Pieces of the village's craft, from its own district where that has some, else from its region.
RegionSentra sentra_of(CraftPieces& pieces, const feed::Region& region, const feed::Sentra& sentra) {
  RegionSentra entry{sentra, {}, {}, 0};
  if (sentra.craft.empty()) return entry;
  for (const auto& [place, id] : {std::pair{Facet::district, sentra.district}, std::pair{Facet::region, region.id}}) {
    if (entry.count > 0) break;
    entry.count = pieces.count(place, id, sentra.craft);
    entry.pieces = {{Facet::craft, {sentra.craft}}, {place, {id}}};
  }
  return entry;
}

feed::Text craft_name(const feed::FeedHeader& header, const feed::Id& id) {
  for (const feed::Term& craft : header.vocab.craft)
    if (craft.id == id) return craft.name;
  return {};
}

}  // namespace

std::optional<RegionModel> load_region(const catalogue::Reader& reader, const feed::Id& id, const Request&) {
  auto item = reader.item({"region", id});
  if (!item) return std::nullopt;
  RegionModel model;
  model.region = std::get<feed::Region>(std::move(*item));
  const catalogue::ProductPage pieces = reader.products({{Facet::region, {id}}}, {0, k_first_pieces});
  model.pieces = pieces.total;
  for (const catalogue::ProductCard& card : pieces.cards)
    if (card.cover) model.covers.push_back(*card.cover);
  model.districts = districts_of(reader, model.region, pieces.cards);
  CraftPieces of_crafts(reader);
  for (const feed::Sentra& sentra : model.region.sentra) {
    model.sentra.push_back(sentra_of(of_crafts, model.region, sentra));
    model.sentra.back().craft = craft_name(reader.header(), sentra.craft);
  }
  for (const catalogue::MakerCard& maker : reader.makers())
    if (maker.region == id) ++model.makers;
  for (PlaceEntry& place : load_place_entries(reader))
    if (place.place.region == id) model.places.push_back(std::move(place));
  for (catalogue::StoryCard& story : reader.stories())
    if (story.region == id && model.stories.size() < k_stories_of_region) model.stories.push_back(std::move(story));
  return model;
}

const RegionDistrict* chosen_district(const RegionModel& model, const feed::Id& chosen) {
  if (model.districts.empty()) return nullptr;
  const auto rank = [&](const RegionDistrict& district) {
    const feed::Id& id = district.district.id;
    const bool has_sentra = std::any_of(model.sentra.begin(), model.sentra.end(),
                                        [&](const RegionSentra& entry) { return entry.sentra.district == id; });
    return std::tuple(id == chosen, district.pieces, has_sentra);
  };
  return &*std::max_element(model.districts.begin(), model.districts.end(),
                            [&](const RegionDistrict& a, const RegionDistrict& b) { return rank(a) < rank(b); });
}

}  // namespace etalase::pages
