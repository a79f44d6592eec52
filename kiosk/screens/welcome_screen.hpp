// The page that needs no content: shown when the store is empty or broken.
#pragma once

#include "screens/screen.hpp"

namespace etalase::screens {

[[nodiscard]] std::unique_ptr<Screen> make_welcome_screen();

}  // namespace etalase::screens
