// The ways into a gallery, and what is said where there is nothing to show.
#pragma once

#include "parts/strips.hpp"

namespace etalase::parts {

// How much there is of each; a way without anything behind it is not offered.
struct Ways {
  int stories = 0;
  int makers = 0;
  int products = 0;
  int events = 0;
  int places = 0;
};

// Buttons beside each other, in two or three rows where one does not hold their words.
[[nodiscard]] widgets::Strip ways_strip(const View& view, Canvas& measure, const Regions& where, const Ways& ways);

// A wide button to a page of its own.
[[nodiscard]] widgets::Strip way_strip(const View& view, const Regions& where, const Phrase& said,
                                       actions::Action action);

// Says calmly that no piece is on show now, and what else there is.
[[nodiscard]] std::vector<widgets::Strip> no_pieces(const View& view, Canvas& measure, const Regions& where,
                                                    const Ways& others);

}  // namespace etalase::parts
