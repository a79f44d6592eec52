// A product: photographs, name, price, story, where it stands, facts, what belongs to it.
#pragma once

#include "pages/product_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_product_screen(ProductModel model);

}  // namespace etalase::pages
