// What lies over a page: the sheet from below with its veil.
#pragma once

#include <string>

#include "widgets/canvas.hpp"
#include "widgets/controls.hpp"

namespace etalase::widgets {

enum class SheetFoot { none, button };
struct Sheet {
  std::string title;
  std::string close_text;
  std::string language;
  SheetFoot foot = SheetFoot::none;
  std::string brief = {};  // stands for a title that would be set much smaller to fit
};

// Darkens the page with the hero's ground at 66 %; touching it does `action`.
void draw_veil(Canvas& canvas, float opacity, const actions::Action& action);

// Where the parts of a sheet lie.
struct SheetParts {
  Rect frame;
  Rect body;
  Rect footer;
};
// `bottom` is the page's lower edge for the frame; `bar_top` is where content has to end.
struct SheetRoom {
  float left = 0;
  float right = 0;
  float top = 0;
  float bar_top = 0;
};
[[nodiscard]] SheetParts sheet_parts(const Canvas& canvas, const Sheet& sheet, SheetRoom room);
// Draws veil, frame, grip, title and close button; body and footer are the page's own.
void draw_sheet(Canvas& canvas, const SheetParts& parts, const Sheet& sheet);

}  // namespace etalase::widgets
