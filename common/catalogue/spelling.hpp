// The words of one language and which of them a mistyped one may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace etalase::catalogue {

// A folded word and how much it counts: more in names than in what is about an item, nothing where it is only told.
struct KnownWord {
  std::string word;
  int weight = 0;
  bool operator==(const KnownWord&) const = default;
};

// A word that was meant, and how far it is from what was typed: 2 for each wrong letter, 1 for a slip that is heard
// the same (a doubled letter, e or h left out, f for p, q for k, …), 1 for a word whose end is still to be typed.
struct Correction {
  std::string word;
  int cost = 0;
  int weight = 0;
  bool operator==(const Correction&) const = default;
};

// Immutable; answers from memory.
class Vocabulary {
 public:
  // The words come sorted by their bytes.
  explicit Vocabulary(std::vector<KnownWord> words) : m_words(std::move(words)) {}

  // Returns the weightiest words that begin so.
  [[nodiscard]] std::vector<KnownWord> beginning_with(std::string_view start, std::size_t most) const;
  // Returns the words nearest to a folded one of three letters and more, nearest first, then weightiest; none further
  // than one letter in three, two in eight.
  [[nodiscard]] std::vector<Correction> nearest(std::string_view typed, std::size_t most) const;

 private:
  std::vector<KnownWord> m_words;
};

}  // namespace etalase::catalogue
