// Facts of an item: a label with its value, in a card or without one.
#pragma once

#include <vector>

#include "parts/strips.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

// One line of a list of facts; `notes` explain it, one line each ("Ikat: yarn is tied …"); `chips` are values that lead
// on.
struct Fact {
  Phrase label;
  Phrase value;
  std::vector<Phrase> notes;
  std::vector<widgets::Control> chips = {};
};
// Facts with hairlines between them, without a card; returns the height.
float draw_fact_lines(Canvas& canvas, Rect rect, const std::vector<Fact>& facts);
// A card of facts; returns the height.
float draw_facts(Canvas& canvas, Rect rect, const std::vector<Fact>& facts);

}  // namespace etalase::parts
