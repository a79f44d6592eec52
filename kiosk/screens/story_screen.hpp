// A story: picture, headline, a first screen that is complete, further panels, its pieces.
#pragma once

#include "screens/item_parts.hpp"
#include "screens/prose.hpp"
#include "screens/screen.hpp"

namespace etalase::screens {

struct StoryModel {
  feed::Story story;
  feed::Text region_name;
  std::optional<feed::Media> hero;
  std::vector<Prose> panels;
  std::vector<catalogue::ProductCard> pieces;  // that the story names
  std::vector<catalogue::MakerCard> makers;
  std::vector<catalogue::StoryCard> more;  // other stories
};

[[nodiscard]] std::optional<StoryModel> load_story(const catalogue::Reader& reader, const feed::Id& id,
                                                   const Request& request);
[[nodiscard]] std::unique_ptr<Screen> make_story_screen(StoryModel model);

}  // namespace etalase::screens
