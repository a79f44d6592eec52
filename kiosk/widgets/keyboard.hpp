// The kiosk's own keyboard with the field that it writes into.
#pragma once

#include <optional>
#include <string>

#include "widgets/canvas.hpp"

namespace etalase::widgets {

// What stands on the keys that are no letters, and in the field. All in one language.
struct Keyboard {
  actions::Keys keys = actions::Keys::letters;
  std::string typed;
  std::string hint;  // stands in the empty field
  std::string language;
  std::string space_text;
  std::string hide_text;
  std::string letters_text;
  std::string digits_text;
  std::string erase_text;  // told, not drawn
  std::string clear_text;
  std::string more_text;
};

// Where field and keys stand on a page; the ground reaches from `top` to the page's end. Letters stand in ten columns
// as on a typewriter, in seven by the alphabet where ten do not fit, in thirteen by the alphabet on a page that is
// wider than high; no key is under 20 mm. Without keys the field stands alone.
struct KeyboardPlace {
  float top = 0;
  Rect field;
  Rect keys;
  std::optional<Rect> tools;  // the keys that are no letters, beside the field of a low page
  int columns = 0;
};
// Tells whether the page across is so low that the keys that are no letters stand beside the field, and with them the
// one that leads on in the column above.
[[nodiscard]] bool is_low_for_keys(const Theme& theme);
// Returns the place above the bar between the page's margins.
[[nodiscard]] KeyboardPlace keyboard_place(const Theme& theme, Rect bar, actions::Keys keys);
// Draws ground, field and keys; actions are TypeLetter, EraseTyped and ShowKeys.
void draw_keyboard(Canvas& canvas, const KeyboardPlace& place, const Keyboard& keyboard);

}  // namespace etalase::widgets
