// Labels of controls, set so that they stay inside: on one line, then on several, then in smaller type.
#pragma once

#include "widgets/canvas.hpp"

namespace etalase::widgets {

// What a label is set from; `language` is the text's own.
struct LabelText {
  std::string text;
  std::string language;
  Type type = Type::label;
  Colour colour = colours::k_ink;
};

// A label and the box that it takes; `fits` is false where even the smallest type is too large.
struct FittedLabel {
  Words words;
  float width = 0;
  float height = 0;
  int lines = 1;
  bool fits = true;
};

// Sets a label into a box: one line at its size or a little less, else as many lines between words as the height holds,
// in type that steps down to half and never under the floor. Words are never broken where any of these can help.
[[nodiscard]] FittedLabel fit_label(const Canvas& canvas, const LabelText& label, float width, float height);
// Draws it in the middle of a rectangle, or along its start.
void draw_label(Canvas& canvas, Rect rect, const FittedLabel& label, text::Align align = text::Align::centre);

}  // namespace etalase::widgets
