// Characters that nobody sees, and letters that are written in two ways (Unicode Standard Annexes 9, 14 and 15).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cells/read.hpp"

namespace etalase::cells {

// Each returns the text composed (NFC) and trimmed; what is no UTF-8 stays as it is. No-break and other wide blanks and
// tabs are a blank, everything else that ends a line a line feed. Soft hyphens, zero-width spaces, byte order marks,
// embeddings and overrides of direction, and control characters go. Joiners and marks of direction stay, since letters
// and emoji mean something by them; at the ends they go too.
[[nodiscard]] std::string clean_text(std::string_view text);
// In one line: line feeds are blanks as well, and neighbouring blanks are one.
[[nodiscard]] std::string clean_line(std::string_view text);
// A code, a number, a word of a list, a file's name: in one line, without joiners and marks of direction.
[[nodiscard]] std::string clean_word(std::string_view text);

// The same for every spelling of a word: clean, in full case folding.
[[nodiscard]] std::string folded(std::string_view text);

// A character for people: "😀 (U+1F600)", or the code alone where there is nothing to print.
[[nodiscard]] std::string sign_name(char32_t sign);

// Names the first character that nobody sees: "spasi tak terputus, U+00A0, di akhir"; absent where there is none. A
// plain blank or line feed is none.
[[nodiscard]] std::optional<Message> hidden_sign(std::string_view text);

}  // namespace etalase::cells
