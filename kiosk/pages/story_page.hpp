// A story: picture, headline, a first screen that is complete, further panels, its pieces.
#pragma once

#include "pages/story_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_story_screen(StoryModel model);

}  // namespace etalase::pages
