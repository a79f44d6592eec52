// The staff page: what is really on the screen, where it comes from, the newest stick, and what to do.
#pragma once

#include "screens/staff_model.hpp"

namespace etalase::screens {

[[nodiscard]] std::unique_ptr<Screen> make_staff_screen(StaffModel model);

}  // namespace etalase::screens
