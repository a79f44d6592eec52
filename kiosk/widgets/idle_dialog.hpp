// The dialog that asks whether anyone is there.
#pragma once

#include "widgets/sheet.hpp"

namespace etalase::widgets {

// The question with its ring; one step a second, the last five in ink.
struct IdleDialog {
  int seconds_left = 0;
  int seconds_total = 20;
  std::string question;
  std::string question_second;  // in the other language
  std::string second_language;
  std::string explanation;
  std::string language;
  Label done;
  Label go_on;
};
// Draws veil and dialog above `bottom`; its buttons end the visit or continue it, as any touch elsewhere does. Where it
// is too high it takes the first of its forms that is not: a smaller ring and question, no second language, no
// explanation, the seconds in the button instead of the ring. Buttons whose words do not stand beside each other stand
// below each other.
void draw_idle_dialog(Canvas& canvas, float bottom, const IdleDialog& dialog);

}  // namespace etalase::widgets
