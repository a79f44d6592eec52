// Home: the featured story, ways in, the featured pieces.
#pragma once

#include "pages/home_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_home_screen(HomeModel model);

}  // namespace etalase::pages
