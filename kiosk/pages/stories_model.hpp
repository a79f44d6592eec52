// What the list of stories shows.
#pragma once

#include "parts/site.hpp"

namespace etalase::pages {

struct StoriesModel {
  std::vector<catalogue::StoryCard> stories;
  std::vector<feed::Term> crafts;  // the vocabulary
  std::size_t featured = 0;        // the story of the day
};

[[nodiscard]] StoriesModel load_stories(const catalogue::Reader& reader, const parts::Request& request);

}  // namespace etalase::pages
