// Nothing but black: the panel outside opening hours.
#pragma once

#include "screens/screen.hpp"

namespace etalase::screens {

[[nodiscard]] std::unique_ptr<Screen> make_dark_screen();

}  // namespace etalase::screens
