// The card below the map: what was chosen, and the way to its pieces.
#pragma once

#include "parts/strips.hpp"
#include "widgets/controls.hpp"

namespace etalase::pages {

using texts::Phrase;

struct DistrictCard {
  std::optional<feed::Media> cover;
  std::string craft;  // its mark stands in for a missing picture; empty: neither
  Phrase name;
  std::vector<Phrase> lines;
  std::optional<widgets::Control> button;  // the page's primary one
};
// Picture, words and button beside each other, the button below the words where they have no room; returns the height.
float draw_district_card(widgets::Canvas& canvas, widgets::Rect rect, const DistrictCard& card);

}  // namespace etalase::pages
