// Attract: still slides of real pieces and stories; touching one opens it.
#pragma once

#include "pages/attract_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_attract_screen(AttractModel model);

}  // namespace etalase::pages
