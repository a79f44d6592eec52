// Reads rows of words.
#include "catalogue/search_hits.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/words.hpp"

namespace etalase::catalogue {

namespace {

// The first format with an index.
constexpr int k_first_indexed_format = 2;
constexpr const char* k_named = "kind IN ('product', 'maker', 'story')";

}  // namespace

SearchHits::SearchHits(const CatalogueFile& file) : m_file(file) {
  if (file.count({"PRAGMA user_version", {}}) < k_first_indexed_format) return;
  file.ask({"SELECT tag, place FROM search_language", {}},
           [this](SQLite::Statement& row) { m_places[row.getColumn(0).getString()] = row.getColumn(1).getInt(); });
}

std::vector<int> SearchHits::places_for(const std::string& language) const {
  if (m_places.empty()) return {0};
  std::vector<int> places;
  for (const std::string& tag : {language, std::string("id"), std::string("en")}) {
    const auto found = m_places.find(tag);
    if (found == m_places.end() || std::find(places.begin(), places.end(), found->second) != places.end()) continue;
    places.push_back(found->second);
  }
  return places;
}

void SearchHits::each(int language, const std::string& word, const Hit& hit) const {
  if (m_places.empty()) return each_name(word, hit);
  const Query query{
      fmt::format("SELECT word = ?1, hits FROM hits WHERE language = {} AND word >= ?1 AND word < ?2", language),
      {word, after_beginning(word)}};
  m_file.ask(query, [&](SQLite::Statement& row) {
    const WordEnd end = row.getColumn(0).getInt() != 0 ? WordEnd::whole : WordEnd::open;
    const SQLite::Column column = row.getColumn(1);
    const std::string_view hits(static_cast<const char*>(column.getBlob()),
                                static_cast<std::size_t>(column.getBytes()));
    for (std::size_t at = 0; at + k_posting_bytes <= hits.size(); at += k_posting_bytes) hit(posting_at(hits, at), end);
  });
}

// The catalogue sorts by folded names.
void SearchHits::each_name(const std::string& word, const Hit& hit) const {
  const Query query{fmt::format("SELECT n, instr(' ' || sort_name || ' ', ?1 || ' ') FROM item "
                                "WHERE {} AND instr(' ' || sort_name, ?1) > 0",
                                k_named),
                    {' ' + word}};
  m_file.ask(query, [&](SQLite::Statement& row) {
    const WordEnd end = row.getColumn(1).getInt() != 0 ? WordEnd::whole : WordEnd::open;
    hit({row.getColumn(0).getInt64(), SearchDepth::name}, end);
  });
}

std::vector<KnownWord> SearchHits::words_of_names() const {
  std::map<std::string, int> counted;
  m_file.ask({fmt::format("SELECT sort_name FROM item WHERE {}", k_named), {}}, [&](SQLite::Statement& row) {
    for (Word& word : words_of(row.getColumn(0).getString())) ++counted[std::move(word.folded)];
  });
  std::vector<KnownWord> words;
  for (const auto& [word, weight] : counted) words.push_back({word, weight});
  return words;
}

const Vocabulary& SearchHits::vocabulary(int language) {
  const auto known = m_vocabularies.find(language);
  if (known != m_vocabularies.end()) return known->second;
  std::vector<KnownWord> words;
  if (m_places.empty()) words = words_of_names();
  if (!m_places.empty())
    m_file.ask(
        {fmt::format("SELECT word, weight FROM word WHERE language = {} ORDER BY word", language), {}},
        [&](SQLite::Statement& row) { words.push_back({row.getColumn(0).getString(), row.getColumn(1).getInt()}); });
  return m_vocabularies.emplace(language, Vocabulary(std::move(words))).first->second;
}

}  // namespace etalase::catalogue
