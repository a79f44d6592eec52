// Turns texts into rows of words.
#include "catalogue/search_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace etalase::catalogue {

namespace {

constexpr std::size_t k_most_waiting = 8'000'000;
// What a word that waits takes beside its letters and postings.
constexpr std::size_t k_word_overhead = 120;
// Longer ones are no words.
constexpr std::size_t k_longest_word = 60;
// Scripts from here on are not spelled with letters that could be wrong.
constexpr int k_first_unspelled = 0xE00;

constexpr const char* k_insert =
    "INSERT INTO hits VALUES(?,?,?,?) ON CONFLICT DO UPDATE "
    "SET weight = weight + excluded.weight, hits = CAST(hits || excluded.hits AS BLOB)";

// A word of a name says more about the item than what is about it; one that is only told is never offered.
int weight_of(SearchDepth depth) { return 2 - static_cast<int>(depth); }

std::vector<std::string> sorted_words(const auto& words) {
  std::vector<std::string> sorted;
  sorted.reserve(words.size());
  for (const auto& [word, waiting] : words) sorted.push_back(word);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace

SearchWriter::SearchWriter(SQLite::Database& db, const feed::FeedHeader& header) : m_db(db), m_names(header.vocab) {
  SQLite::Statement place(m_db, "INSERT INTO search_language VALUES(?,?)");
  for (const feed::Language& language : header.languages) {
    place.bind(1, language.tag);
    place.bind(2, static_cast<int>(m_languages.size()));
    place.exec();
    place.reset();
    m_languages.push_back(language.tag);
  }
  m_waiting.resize(m_languages.size());
}

// A word counts where it says most.
void SearchWriter::add_words(Words& words, std::int64_t number, const SearchText& text) {
  std::vector<std::pair<std::string, SearchDepth>> all;
  const auto collect = [&all](const std::string& indexed, SearchDepth depth) {
    for (std::string& word : base::split(indexed, ' '))
      if (!word.empty() && word.size() <= k_longest_word) all.emplace_back(std::move(word), depth);
  };
  collect(text.name, SearchDepth::name);
  collect(text.about, SearchDepth::about);
  collect(text.story, SearchDepth::story);
  std::sort(all.begin(), all.end());
  const auto twice =
      std::unique(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
  for (auto each = all.begin(); each != twice; ++each) {
    const std::size_t length = each->first.size();
    const auto [waiting, is_new] = words.try_emplace(std::move(each->first));
    append(waiting->second.hits, {number, each->second});
    waiting->second.weight += weight_of(each->second);
    m_bytes += k_posting_bytes + (is_new ? k_word_overhead + length : 0);
  }
}

template <class T>
void SearchWriter::add_all(std::int64_t number, const T& item, const SearchPlace& place) {
  for (std::size_t language = 0; language < m_languages.size(); ++language)
    add_words(m_waiting[language], number, search_text(item, place, m_names, m_languages[language]));
  if (m_bytes > k_most_waiting) flush();
}

void SearchWriter::add(std::int64_t number, const feed::Item& item, const SearchPlace& place) {
  if (const auto* product = std::get_if<feed::Product>(&item)) add_all(number, *product, place);
  if (const auto* maker = std::get_if<feed::Maker>(&item)) add_all(number, *maker, place);
  if (const auto* story = std::get_if<feed::Story>(&item)) add_all(number, *story, place);
}

void SearchWriter::flush() {
  SQLite::Statement insert(m_db, k_insert);
  for (std::size_t language = 0; language < m_waiting.size(); ++language) {
    Words words = std::exchange(m_waiting[language], {});
    for (const std::string& word : sorted_words(words)) {
      const Waiting& waiting = words.at(word);
      insert.bind(1, static_cast<int>(language));
      insert.bindNoCopy(2, word);
      insert.bind(3, waiting.weight);
      insert.bindNoCopy(4, waiting.hits.data(), static_cast<int>(waiting.hits.size()));
      insert.exec();
      insert.reset();
    }
  }
  m_bytes = 0;
}

void SearchWriter::finish() {
  flush();
  m_db.exec(
      fmt::format("INSERT INTO word SELECT language, word, weight FROM hits WHERE word < char({}) "
                  "ORDER BY language, word",
                  k_first_unspelled));
}

}  // namespace etalase::catalogue
