// How the gallery works: for delegations, and for whoever wants to do the same.
#pragma once

#include "pages/about_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_about_screen(AboutModel model);

}  // namespace etalase::pages
