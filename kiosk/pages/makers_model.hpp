// What the list of makers shows, in which order and groups.
#pragma once

#include "parts/screen.hpp"

namespace etalase::pages {

struct MakersModel {
  std::vector<catalogue::MakerCard> makers;
  std::vector<feed::Term> crafts;   // those that makers have, in the vocabulary's order
  std::vector<feed::Media> covers;  // of pieces, one a craft
};

[[nodiscard]] MakersModel load_makers(const catalogue::Reader& reader, const parts::Request& request);

// How the list is ordered, and which craft it is limited to.
enum class MakerOrder { name, place, craft };
struct MakerList {
  MakerOrder order = MakerOrder::name;
  feed::Id craft;  // empty: all
  bool operator==(const MakerList&) const = default;
};
// Reads "place", "craft", "name:TENUN"; without an order takes the best for these makers: by name, but by place when
// more than a third of the names begin with the same letter.
[[nodiscard]] MakerList parse_list(const std::string& tab, const std::vector<catalogue::MakerCard>& makers);
[[nodiscard]] std::string to_string(const MakerList& list);

// A group of the list: makers under one letter or one craft.
struct MakerGroup {
  std::string key;  // what the index key shows and JumpTo names
  texts::Phrase title;
  feed::Id craft;  // when grouped by craft
  std::vector<const catalogue::MakerCard*> makers;
};
[[nodiscard]] std::vector<MakerGroup> groups_of(const parts::View& view, const MakersModel& model,
                                                const MakerList& list);

}  // namespace etalase::pages
