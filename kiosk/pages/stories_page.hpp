// All stories: one large, the others in a grid.
#pragma once

#include "pages/stories_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_stories_screen(StoriesModel model);

}  // namespace etalase::pages
