// Searches one catalogue: puts words right, finds what holds them, leaves out what is hidden.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue_file.hpp"
#include "catalogue/search.hpp"
#include "catalogue/search_hits.hpp"

namespace etalase::catalogue {

// Keeps in memory what every keystroke needs: what is visible, the terms, the words. The file outlives it; one thread.
class Searcher {
 public:
  explicit Searcher(const CatalogueFile& file) : m_file(file), m_hits(file) {}
  [[nodiscard]] SearchResults search(const SearchQuery& query);

 private:
  enum class Kind : std::uint8_t { none, product, maker, story };
  // An item as search needs it; hidden ones are of no kind.
  struct Standing {
    Kind kind = Kind::none;
    bool sold_out = false;
  };
  // A term with the folded words of its names.
  struct KnownTerm {
    FoundTerm term;
    std::vector<std::string> names;                         // whole
    std::map<std::string, std::vector<std::string>> words;  // by language
  };
  using WordList = std::vector<std::string>;
  // How well each item fits, by its number: 0 not at all, else the less the better.
  using Ranks = std::vector<std::uint8_t>;
  struct Numbers {
    int total = 0;
    std::vector<std::int64_t> first;
  };

  void look_again();
  void collect_terms();
  [[nodiscard]] std::vector<FoundTerm> terms(const WordList& words, int most) const;
  [[nodiscard]] bool leads_somewhere(const std::string& word) const;
  [[nodiscard]] std::string meant_by(const std::string& typed);
  [[nodiscard]] const std::vector<Correction>& corrections(const std::string& typed);
  [[nodiscard]] WordList words_nearby(const WordList& typed);
  [[nodiscard]] Ranks rank(const WordList& words) const;
  [[nodiscard]] Ranks rank(const std::string& word) const;
  [[nodiscard]] Numbers best(const Ranks& ranks, Kind kind, int most) const;
  void find_all(const WordList& words, const SearchLimits& limits, SearchResults& results) const;
  [[nodiscard]] Standing standing(std::int64_t number) const;

  const CatalogueFile& m_file;
  SearchHits m_hits;
  std::string m_language;                                        // of the query
  std::vector<int> m_places;                                     // of the query's languages
  std::map<std::string, std::vector<Correction>> m_corrections;  // of the query's words
  std::optional<int> m_seen;                                     // which list of visible items the following is of
  std::vector<Standing> m_standing;
  std::vector<KnownTerm> m_terms;
};

}  // namespace etalase::catalogue
