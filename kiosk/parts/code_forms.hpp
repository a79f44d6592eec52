// How code, choices and words share the room of a sheet.
#pragma once

#include "parts/code_face.hpp"

namespace etalase::parts {

// above: choices, code and words below each other; beside: the choices over both, the words beside the code; around:
// choices and words beside the code; first, last: below each other with the code at the
// beginning or the end.
enum class CodeForm { above, beside, around, first, last };

// What shows without scrolling, least first.
enum class Shows { part, code, all };

// `words.air` is what the room leaves between the parts.
struct CodePlace {
  CodeForm form = CodeForm::above;
  std::optional<CodeBox> box;  // absent: words alone
  Shows shows = Shows::part;
  WordsForm words = {};
};

// The form with the largest code, the first of them where several are as large; with smaller words where else not
// everything stood in the room. Where it does not even so, the code stands whole in `view` pixels, what the key that
// leads on leaves, and the rest goes on below; where no code does, it comes last, where that key is gone.
struct CodeRoom {
  float width = 0;
  float height = 0;
  float view = 0;
};
[[nodiscard]] CodePlace place_code(const Canvas& measure, const CodeFace& face, CodeRoom room);
// Tells whether a place is better than another: what shows more, then the larger code.
[[nodiscard]] bool is_better(const CodePlace& a, const CodePlace& b);

// The strips of a sheet between these edges.
[[nodiscard]] std::vector<widgets::Strip> code_strips(const Canvas& measure, Rect content, const CodeFace& face,
                                                      const CodePlace& place);

}  // namespace etalase::parts
