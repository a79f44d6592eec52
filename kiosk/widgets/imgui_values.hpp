// The room's values as Dear ImGui's.
#pragma once

#include <imgui.h>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

inline ImVec2 vec(Point p) { return {p.x, p.y}; }

inline ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::all: return ImDrawFlags_RoundCornersAll;
    case Corners::top: return ImDrawFlags_RoundCornersTop;
    case Corners::left: return ImDrawFlags_RoundCornersLeft;
    case Corners::bottom: return ImDrawFlags_RoundCornersBottom;
  }
  return ImDrawFlags_RoundCornersAll;
}

}  // namespace etalase::widgets
