// The pieces to take home: the code that carries them to a phone, and each with its shelf and price.
#pragma once

#include "pages/list_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_list_screen(ListModel model);

}  // namespace etalase::pages
