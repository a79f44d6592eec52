// Draws the staff page's cards.
#pragma once

#include "pages/staff_words.hpp"

namespace etalase::pages {

// Draws one card from the top of the rectangle; returns its height.
float draw_staff_card(widgets::Canvas& canvas, widgets::Rect rect, const StaffCard& card);

}  // namespace etalase::pages
