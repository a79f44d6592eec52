// What the gallery tells of itself, one part at a time, for whoever presents it to guests.
#pragma once

#include "pages/about_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_present_screen(AboutModel model);

}  // namespace etalase::pages
