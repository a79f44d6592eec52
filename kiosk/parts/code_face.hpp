// The chosen code with all that stands around it on the sheet: ways to choose, the code, its words.
#pragma once

#include "parts/code_box.hpp"
#include "parts/strips.hpp"
#include "parts/takeaway.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

// What to do, and through what where there are several ways; neither is chosen where there is but one.
struct CodeFace {
  std::vector<widgets::Control> intents, kinds;
  Code code;
  std::optional<QrCode> qr;  // absent: told in words alone
  std::string piece;         // is set bold where the words name it
};
[[nodiscard]] CodeFace code_face(const View& view, const Takeaway& takeaway);

// Each draws from the top of the rectangle and returns its height, a gap behind each row of choices included.
float draw_choices(Canvas& canvas, Rect rect, const CodeFace& face, text::Align align);
// Address, purpose and what helps without Internet; `air` is added between them. small: a size smaller, without rule.
enum class WordsSize { usual, small };
struct WordsForm {
  text::Align align = text::Align::centre;
  float air = 0;
  WordsSize size = WordsSize::usual;
};
float draw_code_words(Canvas& canvas, Rect rect, const CodeFace& face, WordsForm form);
// White ground of so many pixels a side with the code in its middle.
void draw_code_card(Canvas& canvas, Point top_left, const CodeFace& face, const CodeBox& box, float side);

}  // namespace etalase::parts
