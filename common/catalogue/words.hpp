// Divides texts into the words that search knows, folded so that spellings of one word meet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace etalase::catalogue {

// A word as it is indexed, and where it stands in its text (bytes).
struct Word {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Word&) const = default;
};

// Returns a text's words in order: letters and digits, without case, accents and apostrophes. Scripts that are written
// without spaces (Chinese, Japanese, Thai, …) give every pair of neighbouring characters; one that stands alone gives
// itself. Text that is no UTF-8 has no words.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);
// Returns the words with blanks between them, as the index takes them: the last character of a run of such a script as
// well, so that it is found alone.
[[nodiscard]] std::string indexed_words(std::string_view text);
// Tells whether the word is spelled with letters, so that a wrong one can be put right; no for pairs of characters.
[[nodiscard]] bool is_spelled(std::string_view folded);
// Returns what comes after every word that begins so, in the order of bytes.
[[nodiscard]] std::string after_beginning(std::string_view start);

}  // namespace etalase::catalogue
