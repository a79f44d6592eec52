// Queries for places.
#include "pages/places_model.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace etalase::pages {

using namespace parts;
using catalogue::Facet;

namespace {

constexpr int k_pieces_tried = 4;
// A visitor touches one of so many at most.
constexpr std::size_t k_most_items = 24;

std::optional<feed::Media> cover_of_region(const catalogue::Reader& reader, const feed::Id& region) {
  for (const catalogue::ProductCard& card : reader.products({{Facet::region, {region}}}, {0, k_pieces_tried}).cards)
    if (card.cover) return card.cover;
  return std::nullopt;
}

std::map<feed::Id, int> pieces_by_region(const catalogue::Reader& reader) {
  std::map<feed::Id, int> pieces;
  for (const catalogue::FacetValue& value : reader.facet(Facet::region, {})) pieces[value.value] = value.count;
  return pieces;
}

std::vector<RegionEntry> region_entries(const catalogue::Reader& reader) {
  const std::map<feed::Id, int> pieces = pieces_by_region(reader);
  std::map<feed::Id, int> makers;
  for (const catalogue::MakerCard& maker : reader.makers()) ++makers[maker.region];
  std::vector<RegionEntry> regions;
  for (const feed::Item& item : reader.items("region")) {
    const auto& region = std::get<feed::Region>(item);
    RegionEntry entry{region.id, region.name, static_cast<int>(region.districts.size()), 0, 0, {}};
    if (const auto found = pieces.find(region.id); found != pieces.end()) entry.pieces = found->second;
    if (const auto found = makers.find(region.id); found != makers.end()) entry.makers = found->second;
    if (entry.pieces > 0) entry.cover = cover_of_region(reader, region.id);
    regions.push_back(std::move(entry));
  }
  return regions;
}

// What can be opened; an item of another kind, or one that is not shown, is left out.
std::optional<CollaborationItem> item_of(const catalogue::Reader& reader, const feed::Ref& ref) {
  const auto craft_of = [](const std::vector<feed::Id>& crafts) { return crafts.empty() ? "LAIN" : crafts.front(); };
  if (ref.kind == "product")
    if (const auto card = reader.card(ref.id)) return CollaborationItem{ref, card->name, craft_of(card->crafts)};
  if (ref.kind == "maker")
    if (const auto card = reader.maker_card(ref.id)) return CollaborationItem{ref, card->name, craft_of(card->crafts)};
  if (ref.kind == "story")
    if (const auto story = reader.story(ref.id)) return CollaborationItem{ref, story->title, craft_of(story->crafts)};
  return std::nullopt;
}

CollaborationEntry entry_of(const catalogue::Reader& reader, feed::Collaboration collaboration,
                            const std::vector<RegionEntry>& regions) {
  CollaborationEntry entry;
  std::set<feed::Id> seen;
  for (const feed::Id& id : collaboration.regions)
    for (const RegionEntry& region : regions)
      if (region.id == id && seen.insert(id).second) entry.regions.emplace_back(id, region.name);
  std::set<std::string> named;
  for (const feed::Ref& ref : collaboration.items)
    if (entry.items.size() < k_most_items && named.insert(ref.kind + "/" + ref.id).second)
      if (auto item = item_of(reader, ref)) entry.items.push_back(std::move(*item));
  entry.collaboration = std::move(collaboration);
  return entry;
}

}  // namespace

std::vector<PlaceEntry> load_place_entries(const catalogue::Reader& reader) {
  std::vector<PlaceEntry> places;
  for (feed::Item& item : reader.items("place")) {
    PlaceEntry entry{std::get<feed::Place>(std::move(item)), {}};
    for (const feed::Id& image : entry.place.images)
      if (!entry.cover) entry.cover = reader.media(image);
    places.push_back(std::move(entry));
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const PlaceEntry& a, const PlaceEntry& b) { return a.place.kind < b.place.kind; });
  return places;
}

PlacesModel load_places(const catalogue::Reader& reader, const Request&) {
  PlacesModel model;
  model.regions = region_entries(reader);
  model.places = load_place_entries(reader);
  for (feed::Item& item : reader.items("collaboration"))
    model.collaborations.push_back(entry_of(reader, std::get<feed::Collaboration>(std::move(item)), model.regions));
  return model;
}

int count_places(const catalogue::Reader& reader) {
  return reader.count("region") + reader.count("place") + reader.count("collaboration");
}

std::optional<PlaceModel> load_place(const catalogue::Reader& reader, const feed::Id& id, const Request&) {
  auto item = reader.item({"place", id});
  if (!item) return std::nullopt;
  PlaceModel model;
  model.place = std::get<feed::Place>(std::move(*item));
  for (const feed::Id& image : model.place.images)
    if (auto media = reader.media(image)) model.pictures.push_back(std::move(*media));
  if (!model.place.region.empty())
    if (const auto region = reader.item({"region", model.place.region}))
      model.region_name = std::get<feed::Region>(*region).name;
  return model;
}

}  // namespace etalase::pages
