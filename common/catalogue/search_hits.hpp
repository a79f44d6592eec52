// Which items hold a word: the index, or the names alone where an older catalogue has no index.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "catalogue/catalogue_file.hpp"
#include "catalogue/search_postings.hpp"
#include "catalogue/spelling.hpp"

namespace etalase::catalogue {

enum class WordEnd { whole, open };

// Owns the vocabularies, read when they are first asked for. The file outlives it; one thread.
class SearchHits {
 public:
  explicit SearchHits(const CatalogueFile& file);

  // Returns the places of the languages to look into: the visitor's, Indonesian, English; one where there is no index.
  [[nodiscard]] std::vector<int> places_for(const std::string& language) const;
  // Calls `hit` for every item that holds the word or one that begins so, hidden ones as well.
  using Hit = std::function<void(const Posting& posting, WordEnd end)>;
  void each(int language, const std::string& word, const Hit& hit) const;
  [[nodiscard]] const Vocabulary& vocabulary(int language);

 private:
  void each_name(const std::string& word, const Hit& hit) const;
  [[nodiscard]] std::vector<KnownWord> words_of_names() const;

  const CatalogueFile& m_file;
  std::map<std::string, int> m_places;  // by language; empty without an index
  std::map<int, Vocabulary> m_vocabularies;
};

}  // namespace etalase::catalogue
