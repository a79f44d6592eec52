// The collection: a grid of pieces with facets.
#pragma once

#include "pages/collection_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_collection_screen(CollectionModel model);

}  // namespace etalase::pages
