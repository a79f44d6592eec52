// A page that stands in the lower part of a tall panel, and what is above it.
#pragma once

#include <optional>

#include "widgets/bar.hpp"
#include "widgets/idle_dialog.hpp"

struct ImDrawList;

namespace etalase::app {

// What lies over the page besides its own parts.
struct Overlays {
  std::optional<widgets::Bar> bar;
  std::optional<widgets::IdleDialog> dialog;
};

// Moves everything that was drawn so far.
void move_down(ImDrawList& list, float pixels);
// Draws quiet ground above the page; a touch on it raises the page, or goes on with the visit while the idle question
// stands.
void draw_above(widgets::Canvas& canvas, loop::Rect rect, const Overlays& overlays);

}  // namespace etalase::app
