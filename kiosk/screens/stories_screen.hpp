// All stories: one large, the others in a grid.
#pragma once

#include "screens/screen.hpp"

namespace etalase::screens {

struct StoriesModel {
  std::vector<catalogue::StoryCard> stories;
  std::vector<feed::Term> crafts;  // the vocabulary
  std::size_t featured = 0;        // the story of the day
};

[[nodiscard]] StoriesModel load_stories(const catalogue::Reader& reader, const Request& request);
[[nodiscard]] std::unique_ptr<Screen> make_stories_screen(StoriesModel model);

}  // namespace etalase::screens
