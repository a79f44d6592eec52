// Eggs on their way to hatching, in the brown and gold of the chrome.
#pragma once

#include "widgets/canvas.hpp"

namespace etalase::parts {

// Draws an egg of a height in pixels; `share` is how much of its time has passed: 0 whole, 1 hatched.
void draw_egg(widgets::Canvas& canvas, widgets::Point centre, float height, float share);
// A chick that has just left its shell.
void draw_chick(widgets::Canvas& canvas, widgets::Point centre, float height);

}  // namespace etalase::parts
