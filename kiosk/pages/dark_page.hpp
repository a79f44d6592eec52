// Nothing but black: the panel outside opening hours.
#pragma once

#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_dark_screen();

}  // namespace etalase::pages
