// Home: the featured story, ways in, the featured pieces.
#pragma once

#include "screens/screen.hpp"

namespace etalase::screens {

// A craft or region that has something to show.
struct Choice {
  std::string value;
  feed::Text name;
};

struct HomeModel {
  std::optional<catalogue::StoryCard> story;
  std::vector<catalogue::ProductCard> pieces;  // featured first
  std::vector<Choice> crafts;
  int products = 0;
  int makers = 0;
  int stories = 0;
  int regions = 0;
};

[[nodiscard]] HomeModel load_home(const catalogue::Reader& reader, const Request& request);
[[nodiscard]] std::unique_ptr<Screen> make_home_screen(HomeModel model);

}  // namespace etalase::screens
