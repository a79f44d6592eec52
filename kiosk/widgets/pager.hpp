// Says that there is more: the fade at the lower edge and the pill with page arrows.
#pragma once

#include <array>
#include <string>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

enum class Arrow { works, at_end };

// An arrow's icon and what it does.
struct PagerKey {
  std::string icon;
  actions::Action action;
};

struct Pager {
  std::string first_line;   // "1–6 dari 18"
  std::string second_line;  // "masih 12 karya di bawah"
  std::string language;
  Arrow up = Arrow::works;
  Arrow down = Arrow::works;
  // The first key goes back, the second one on.
  std::array<PagerKey, 2> keys{PagerKey{"arrow_up", actions::TurnPage{actions::PageStep::up}},
                               PagerKey{"arrow_down", actions::TurnPage{actions::PageStep::down}}};
  bool to_top = false;  // more than three screens down: a third button leads back to the start
};

[[nodiscard]] float pager_height(const Theme& theme);
// Draws the fade above `bottom` over the column and, where both arrows do not already end, the pill on it.
void draw_pager(Canvas& canvas, Rect column, float bottom, const Pager& pager);

}  // namespace etalase::widgets
