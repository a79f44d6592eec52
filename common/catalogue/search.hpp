// What a visitor searches for and what is found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/cards.hpp"
#include "catalogue/facets.hpp"

namespace etalase::catalogue {

// How many of each list are wanted.
struct SearchLimits {
  int products = 12;
  int makers = 6;
  int stories = 4;
  int terms = 24;
};

// The text as it was typed, in the language that the visitor reads. It is searched in that language, in Indonesian and
// in English.
struct SearchQuery {
  std::string text;
  std::string language = "id";
  SearchLimits limits = {};
};

// A word as it was typed and as it is searched for, both folded; the same where it was spelled well.
struct SearchedWord {
  std::string typed;
  std::string searched;
  bool operator==(const SearchedWord&) const = default;
};

// How many there are in all, and the first of them: what bears the words in its name before what is about them before
// what only tells of them.
template <class Card>
struct Found {
  int total = 0;
  std::vector<Card> cards;
};

// A craft, technique, material, category, district, region or collection, with its number of visible products.
struct FoundTerm {
  Facet facet;
  std::string value;
  feed::Text name;
  int products = 0;
  bool operator==(const FoundTerm&) const = default;
};

// Only what is visible. Without a text: all terms, crafts first. With one single letter: only terms and words that
// begin so.
struct SearchResults {
  std::vector<SearchedWord> words;
  Found<ProductCard> products;
  Found<MakerCard> makers;
  Found<StoryCard> stories;
  std::vector<FoundTerm> terms;
  std::vector<std::string> nearest;  // where nothing was found: words that lead somewhere

  [[nodiscard]] int total() const { return products.total + makers.total + stories.total; }
  // Tells whether a word was put right.
  [[nodiscard]] bool corrected() const;
  // Returns the words that were searched for, with blanks between them.
  [[nodiscard]] std::string searched() const;
};

// A piece of a text, in bytes.
struct TextPiece {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const TextPiece&) const = default;
};
// Returns the words of a text that were found, whole, in order; neighbours are not joined.
[[nodiscard]] std::vector<TextPiece> matches_in(std::string_view text, const std::vector<SearchedWord>& words);

}  // namespace etalase::catalogue
