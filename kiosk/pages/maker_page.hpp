// A maker: medallion, facts, story, marks, the pieces in this gallery.
#pragma once

#include "pages/maker_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_maker_screen(MakerModel model);

}  // namespace etalase::pages
