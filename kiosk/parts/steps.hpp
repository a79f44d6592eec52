// Numbered steps on a gold line.
#pragma once

#include <vector>

#include "parts/strips.hpp"

namespace etalase::parts {

// `texts` stand below the name, each a paragraph.
struct NumberedStep {
  Phrase name;
  std::vector<Phrase> texts;
};
// Steps beside each other, in rows where they do not fit in one.
[[nodiscard]] std::vector<widgets::Strip> steps_strips(Canvas& measure, const Regions& where,
                                                       const std::vector<NumberedStep>& steps);

// A name in bold with a text below it, either may be empty.
struct NamedText {
  Phrase name;
  Phrase text;
};
// Draws a name with its text from the top of the rectangle; returns the height.
float draw_named_text(Canvas& canvas, Rect rect, const NamedText& said);

}  // namespace etalase::parts
