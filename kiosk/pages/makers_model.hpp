// What the list of makers shows, in which order and groups.
#pragma once

#include "parts/screen.hpp"

namespace etalase::pages {

using actions::MakerList;
using actions::MakerOrder;

struct MakersModel {
  std::vector<catalogue::MakerCard> makers;
  std::vector<feed::Term> crafts;   // those that makers have, in the vocabulary's order
  std::vector<feed::Media> covers;  // of pieces, one a craft
};

[[nodiscard]] MakersModel load_makers(const catalogue::Reader& reader, const parts::Request& request);

// Returns the list that was chosen, else the best for these makers: by name, but by place when more than a third of the
// names begin with the same letter.
[[nodiscard]] MakerList list_for(const std::optional<MakerList>& chosen,
                                 const std::vector<catalogue::MakerCard>& makers);

// A group of the list: makers under one letter, of one region or one craft.
struct MakerGroup {
  std::string key;  // what the index key shows and JumpTo names
  texts::Phrase title;
  feed::Id craft;  // when grouped by craft
  std::vector<const catalogue::MakerCard*> makers;
};
[[nodiscard]] std::vector<MakerGroup> groups_of(const parts::View& view, const MakersModel& model,
                                                const MakerList& list);

}  // namespace etalase::pages
