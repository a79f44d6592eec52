// Writes the index of a catalogue that is being built.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "catalogue/search_postings.hpp"
#include "catalogue/search_text.hpp"

namespace etalase::catalogue {

// Collects postings and writes them whenever they are many, so that memory does not grow with the feed. Everything
// throws SQLite::Exception.
class SearchWriter {
 public:
  // For the feed's languages; the tables are there, the database outlives it.
  SearchWriter(SQLite::Database& db, const feed::FeedHeader& header);

  // Names must be there before the items that refer to them.
  [[nodiscard]] SearchNames& names() { return m_names; }
  // Adds a product, maker or story by its number, which rises; leaves every other kind alone.
  void add(std::int64_t number, const feed::Item& item, const SearchPlace& place);
  // Writes what is left and the vocabularies.
  void finish();

 private:
  struct Waiting {
    std::string hits;
    int weight = 0;
  };
  using Words = std::unordered_map<std::string, Waiting>;

  template <class T>
  void add_all(std::int64_t number, const T& item, const SearchPlace& place);
  void add_words(Words& words, std::int64_t number, const SearchText& text);
  void flush();

  SQLite::Database& m_db;
  SearchNames m_names;
  std::vector<std::string> m_languages;
  std::vector<Words> m_waiting;  // of each language
  std::size_t m_bytes = 0;       // that wait
};

}  // namespace etalase::catalogue
