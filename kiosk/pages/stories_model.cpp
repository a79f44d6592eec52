// Queries for the list of stories.
#include "pages/stories_model.hpp"

namespace etalase::pages {

using namespace parts;

StoriesModel load_stories(const catalogue::Reader& reader, const Request& request) {
  StoriesModel model;
  model.stories = reader.stories();
  model.crafts = reader.header().vocab.craft;
  // Stories with a picture take turns in the large place from day to day, the same one as on home.
  std::vector<std::size_t> pictured;
  for (std::size_t i = 0; i < model.stories.size(); ++i)
    if (model.stories[i].hero) pictured.push_back(i);
  if (pictured.empty()) return model;
  const std::int64_t days = std::chrono::sys_days(request.today).time_since_epoch().count();
  const auto count = static_cast<std::int64_t>(pictured.size());
  model.featured = pictured[static_cast<std::size_t>(((days % count) + count) % count)];
  return model;
}

}  // namespace etalase::pages
