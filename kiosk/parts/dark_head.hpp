// The dark head of the staff's pages: above the paper in portrait, the panel beside it in landscape.
#pragma once

#include "parts/facts.hpp"

namespace etalase::parts {

struct DarkHead {
  Phrase eyebrow;
  std::string icon;
  Phrase title;
  Phrase text;
  std::vector<Fact> facts;  // in two columns where there is room
};

// Returns the height that the head's words need in a width.
[[nodiscard]] float dark_head_height(const Canvas& measure, float width, const DarkHead& head);
// The head across the column with the band below it, at least `least` high with the band.
[[nodiscard]] widgets::Strip dark_head_strip(Canvas& measure, const Regions& where, const DarkHead& head, float least);
// The head as the panel of a landscape page.
[[nodiscard]] widgets::Column dark_head_panel(Canvas& measure, const Regions& where, const DarkHead& head);

}  // namespace etalase::parts
