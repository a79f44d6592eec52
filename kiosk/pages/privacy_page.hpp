// What this screen keeps of a visit, and what it does not.
#pragma once

#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_privacy_screen();

}  // namespace etalase::pages
