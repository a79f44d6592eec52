// All makers: by name, by place, by craft, with index keys.
#pragma once

#include "pages/makers_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_makers_screen(MakersModel model);

}  // namespace etalase::pages
