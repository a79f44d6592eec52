// A page that stands in the lower part of a tall panel, and what is above it.
#pragma once

#include "widgets/canvas.hpp"

struct ImDrawList;

namespace etalase::app {

// Moves everything that was drawn so far.
void move_down(ImDrawList& list, float pixels);
// Draws quiet ground above the page, which does `action` where it is touched.
void draw_above(widgets::Canvas& canvas, loop::Rect rect, actions::Action action);

}  // namespace etalase::app
