// A region: its districts on a schematic map and in a list, its craft villages, what else is told of it.
#pragma once

#include "pages/places_model.hpp"

namespace etalase::pages {

struct RegionDistrict {
  feed::District district;
  int pieces = 0;
  std::optional<feed::Media> cover;  // of one of its pieces
};

struct RegionSentra {
  feed::Sentra sentra;
  feed::Text craft;          // its name; may be empty
  catalogue::Chosen pieces;  // pieces of its craft, from its district where there are any
  int count = 0;             // how many those are
};

struct RegionModel {
  feed::Region region;
  std::vector<RegionDistrict> districts;  // each id once, as the feed orders them
  std::vector<RegionSentra> sentra;
  int pieces = 0;
  int makers = 0;
  std::vector<feed::Media> covers;  // of its pieces
  std::vector<PlaceEntry> places;
  std::vector<catalogue::StoryCard> stories;
};

// Empty where the region is not there.
[[nodiscard]] std::optional<RegionModel> load_region(const catalogue::Reader& reader, const feed::Id& id,
                                                     const parts::Request& request);
// The visitor's choice, while the region has that district; else the one with the most pieces, then the first with a
// craft village, then the first. Null without districts.
[[nodiscard]] const RegionDistrict* chosen_district(const RegionModel& model, const feed::Id& chosen);

}  // namespace etalase::pages
