// A region: its map, its districts, its craft villages.
#pragma once

#include "pages/region_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_region_screen(RegionModel model);

}  // namespace etalase::pages
