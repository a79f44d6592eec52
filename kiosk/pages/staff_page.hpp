// The staff page: what is really on the screen, where it comes from, the newest stick, and what to do.
#pragma once

#include "pages/staff_model.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_staff_screen(StaffModel model);

}  // namespace etalase::pages
