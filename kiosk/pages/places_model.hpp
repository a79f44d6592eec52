// Ways into regions, galleries and other places, and what regions do together.
#pragma once

#include "parts/site.hpp"

namespace etalase::pages {

// A region as a card: what there is to see of it.
struct RegionEntry {
  feed::Id id;
  feed::Text name;
  int districts = 0;
  int pieces = 0;
  int makers = 0;
  std::optional<feed::Media> cover;  // of one of its pieces
};

struct PlaceEntry {
  feed::Place place;
  std::optional<feed::Media> cover;
};

// A thing that a collaboration names: where it leads, and what it is called.
struct CollaborationItem {
  feed::Ref ref;
  feed::Text name;
  std::string craft;
};

struct CollaborationEntry {
  feed::Collaboration collaboration;
  std::vector<std::pair<feed::Id, feed::Text>> regions;  // those that are in the feed, each once
  std::vector<CollaborationItem> items;                  // pieces, makers and stories that are shown
};

struct PlacesModel {
  std::vector<RegionEntry> regions;
  std::vector<PlaceEntry> places;  // by their kinds
  std::vector<CollaborationEntry> collaborations;
};

struct PlaceModel {
  feed::Place place;
  std::vector<feed::Media> pictures;
  feed::Text region_name;  // empty: none that could be opened
};

[[nodiscard]] PlacesModel load_places(const catalogue::Reader& reader, const parts::Request& request);
// How much that lists.
[[nodiscard]] int count_places(const catalogue::Reader& reader);
[[nodiscard]] std::vector<PlaceEntry> load_place_entries(const catalogue::Reader& reader);
// Empty where the place is not there.
[[nodiscard]] std::optional<PlaceModel> load_place(const catalogue::Reader& reader, const feed::Id& id,
                                                   const parts::Request& request);

}  // namespace etalase::pages
