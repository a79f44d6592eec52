// A gallery, a museum or another place: where it is, when it is open, what it is.
#pragma once

#include "pages/places_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_place_screen(PlaceModel model);

}  // namespace etalase::pages
