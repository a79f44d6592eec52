// The pad for a PIN: digits as on a telephone, and a key that takes the last one back.
#pragma once

#include <string>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

enum class KeypadState { works, closed };

struct Keypad {
  KeypadState state = KeypadState::works;
  std::string erase_text;
  std::string language;
};

// Gap between keys and the widest a key gets, reference pixels.
inline constexpr float k_key_gap = 16;
inline constexpr float k_key_width = 204;
inline constexpr float k_key_height = 116;

// Draws three columns and four rows that fill the rectangle; actions are PressKey with digits and PadKey::erase.
void draw_keypad(Canvas& canvas, Rect rect, const Keypad& keypad);
// One mark for each digit typed, and open rings for what a PIN has at least; centred in the rectangle. Which digits
// they are is nowhere to be seen.
void draw_pin_marks(Canvas& canvas, Rect rect, int typed, int least);

}  // namespace etalase::widgets
