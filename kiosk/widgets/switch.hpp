// Two choices side by side of which one holds: a pill with the chosen half filled.
#pragma once

#include <array>

#include "widgets/controls.hpp"

namespace etalase::widgets {

struct Switch {
  std::array<Label, 2> labels;
  std::array<actions::Action, 2> choices;
  std::size_t chosen = 0;
};

inline constexpr float k_switch_height = 72;
// Returns the width that both labels need in one line, with the tick of the chosen one.
[[nodiscard]] float switch_width(const Canvas& canvas, const Switch& pair);
void draw_switch(Canvas& canvas, Rect rect, const Switch& pair);

}  // namespace etalase::widgets
