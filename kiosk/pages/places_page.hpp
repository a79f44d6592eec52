// The list of places: regions, galleries and museums, what regions do together.
#pragma once

#include "pages/places_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_places_screen(PlacesModel model);

}  // namespace etalase::pages
