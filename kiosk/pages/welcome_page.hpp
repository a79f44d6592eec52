// The page that needs no content: shown when the store is empty or broken.
#pragma once

#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_welcome_screen();

}  // namespace etalase::pages
