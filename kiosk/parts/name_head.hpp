// The head of an item's page: eyebrow, name, and the mark of a text in another language.
#pragma once

#include "parts/strips.hpp"

namespace etalase::parts {

// An eyebrow with a quiet text at the right end, then a name by the rule for names; returns the height.
struct NameHead {
  Phrase eyebrow;
  Phrase aside;
  Phrase name;
  Phrase mark;  // "available in Indonesian"
};
float draw_name_head(Canvas& canvas, Rect rect, const NameHead& head);
// The quiet mark alone; returns its height.
float draw_quiet_mark(Canvas& canvas, Point top_left, const Phrase& mark);

}  // namespace etalase::parts
