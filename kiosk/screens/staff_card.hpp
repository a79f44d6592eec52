// Draws the staff page's cards.
#pragma once

#include "screens/staff_words.hpp"

namespace etalase::screens {

// Draws one card from the top of the rectangle; returns its height.
float draw_staff_card(Canvas& canvas, Rect rect, const StaffCard& card);

}  // namespace etalase::screens
