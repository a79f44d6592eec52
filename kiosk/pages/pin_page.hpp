// The PIN before the staff page.
#pragma once

#include "pages/pin_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_pin_screen(PinModel model);

}  // namespace etalase::pages
