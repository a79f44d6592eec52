// A photograph on a page that opens full screen where it is touched.
#pragma once

#include <string>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

// In which lower corner the mark lies that says so.
enum class MarkCorner { left, right };
// What it opens; `said` tells what the photograph shows.
struct OpensPhotograph {
  feed::Media media;
  std::string said;
  MarkCorner mark = MarkCorner::right;
  float lifted = 0;  // how far the mark lies above the corner, free of what lies there
};
// Makes the rectangle of a photograph that was drawn already touchable and draws the mark; nothing for a photograph
// without files.
void photograph_control(Canvas& canvas, Rect rect, const OpensPhotograph& opens);
// How wide and high the mark is, with the space to the photograph's edges.
[[nodiscard]] float photograph_mark_room(const Theme& theme);
// Returns how low a photograph has to reach so that who reaches no higher than the reach line can touch it.
[[nodiscard]] float photograph_reach(const Theme& theme);

}  // namespace etalase::widgets
