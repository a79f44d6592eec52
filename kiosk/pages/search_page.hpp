// The search page: what was found, by kinds, above a keyboard of our own.
#pragma once

#include "pages/search_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_search_screen(SearchModel model);

}  // namespace etalase::pages
