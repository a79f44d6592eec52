// What home shows: the featured story, ways in, the featured pieces.
#pragma once

#include "parts/notices.hpp"

namespace etalase::pages {

// A craft that has something to show.
struct CraftChoice {
  feed::Id id;
  feed::Text name;
};

struct HomeModel {
  std::optional<catalogue::StoryCard> story;
  std::vector<catalogue::ProductCard> pieces;  // featured first
  std::vector<CraftChoice> crafts;
  int products = 0;
  int makers = 0;
  int stories = 0;
  int events = 0;  // to come
  int places = 0;  // regions, galleries, collaborations
  int regions = 0;
  parts::Notices notices;
};

[[nodiscard]] HomeModel load_home(const catalogue::Reader& reader, const parts::Request& request);

}  // namespace etalase::pages
