// Names and headlines are fitted into their place, never cut.
#pragma once

#include <functional>

#include "text/typesetter.hpp"

namespace etalase::text {

// The rule for names of products and makers: two lines; else 0.85 of the size, never under `floor_px`, in three; else
// as many lines as it takes. Never cut, and smaller still rather than broken inside a word.
struct FitRule {
  int lines = 2;
  float floor_px = 22;
};
struct Fitted {
  TextStyle style;
  Measure measure;
};
// What measures during fitting: a typesetter, or a cache in front of one.
using MeasureText = std::function<Measure(const RichText&, const TextStyle&, int width)>;
[[nodiscard]] Fitted fit_name(const MeasureText& measure, const RichText& text, TextStyle style, int width,
                              FitRule rule);
// Shrinks a headline step by step to half its size, never under `floor_px`, until it needs at most `rule.lines` and
// breaks no word; one that is too long for that shrinks on until twice as many lines hold it.
[[nodiscard]] Fitted fit_headline(const MeasureText& measure, const RichText& text, TextStyle style, int width,
                                  FitRule rule);

}  // namespace etalase::text
