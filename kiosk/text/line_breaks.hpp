// Where the lines of a laid-out paragraph end.
#pragma once

#include <pango/pango.h>

namespace etalase::text {

// Tells whether a line starts where no line may break, so that a word was cut in two; scripts without spaces have no
// such words, and what is longer than any word (an address) is none.
[[nodiscard]] bool breaks_word(PangoLayout* layout, const PangoLayoutLine* line);

// Makes lines of nearly the same length, as many as there are, where the last one is short; breaks no word. Returns how
// many pixels the lines now lie to the right of where the layout itself puts them, so that they keep to their edge.
float even_out(PangoLayout* layout);

}  // namespace etalase::text
