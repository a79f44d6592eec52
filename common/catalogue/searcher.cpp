// Answers a keystroke.
#include "catalogue/searcher.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "catalogue/card_queries.hpp"
#include "catalogue/facet_queries.hpp"
#include "catalogue/words.hpp"

namespace etalase::catalogue {

namespace {

// Nobody types more at a kiosk; what is longer is no search.
constexpr std::size_t k_most_words = 8;
constexpr std::size_t k_longest_text = 400;
constexpr std::size_t k_most_nearby = 6;
constexpr std::size_t k_tried_corrections = 8;
constexpr std::size_t k_longest_beginning = 4;

// Of a feed; more says that the file is damaged.
constexpr std::int64_t k_highest_number = 10'000'000;

constexpr std::array k_term_facets{Facet::craft,    Facet::technique, Facet::material, Facet::motif,
                                   Facet::category, Facet::district,  Facet::region,   Facet::collection};

// One Latin letter begins too many words.
bool is_one_letter(const std::string& word) { return word.size() == 1; }

std::vector<std::string> typed_words(std::string_view text) {
  std::string begun(text.substr(0, k_longest_text));
  if (begun.size() < text.size() && !base::is_utf8(begun)) begun.resize(base::character_start(text, begun.size()));
  std::vector<std::string> words;
  for (Word& word : words_of(begun)) {
    const bool known = std::find(words.begin(), words.end(), word.folded) != words.end();
    if (!known && words.size() < k_most_words) words.push_back(std::move(word.folded));
  }
  // Beside others a single letter is a word that has just begun.
  const auto longer = std::find_if_not(words.begin(), words.end(), is_one_letter);
  if (longer != words.end()) std::erase_if(words, is_one_letter);
  if (longer == words.end() && words.size() > 1) words.resize(1);
  return words;
}

bool begins_one(const std::vector<std::string>& words, const std::string& start) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(start); });
}

// One letter is looked for in the name that the visitor reads alone, or too many answer.
bool begins_one(const std::map<std::string, std::vector<std::string>>& names, const std::string& start,
                const std::string& language) {
  const auto read = names.contains(language) ? names.find(language) : names.find("id");
  if (read != names.end() && begins_one(read->second, start)) return true;
  if (is_one_letter(start)) return false;
  return std::any_of(names.begin(), names.end(), [&](const auto& name) {
    return (name.first == "id" || name.first == "en") && begins_one(name.second, start);
  });
}

}  // namespace

bool SearchResults::corrected() const {
  return std::any_of(words.begin(), words.end(), [](const SearchedWord& word) { return word.typed != word.searched; });
}

std::string SearchResults::searched() const {
  std::vector<std::string> each;
  for (const SearchedWord& word : words) each.push_back(word.searched);
  return base::join(each, " ");
}

std::vector<TextPiece> matches_in(std::string_view text, const std::vector<SearchedWord>& words) {
  std::vector<TextPiece> pieces;
  for (const Word& word : words_of(text)) {
    const bool found = std::any_of(words.begin(), words.end(), [&](const SearchedWord& searched) {
      return word.folded.starts_with(searched.searched);
    });
    if (found) pieces.push_back({word.begin, word.end});
  }
  return pieces;
}

SearchResults Searcher::search(const SearchQuery& query) {
  look_again();
  m_places = m_hits.places_for(query.language);
  m_language = query.language;
  m_corrections.clear();
  SearchResults results;
  const WordList typed = typed_words(query.text);
  WordList searched;
  const bool is_begun = !typed.empty() && !is_one_letter(typed.front());
  for (const std::string& word : typed) {
    searched.push_back(is_begun ? meant_by(word) : word);
    results.words.push_back({word, searched.back()});
  }
  results.terms = terms(searched, query.limits.terms);
  if (is_begun) find_all(searched, query.limits, results);
  if (!typed.empty() && results.total() == 0) results.nearest = words_nearby(typed);
  return results;
}

// What is visible changes with the day and the withdrawal list.
void Searcher::look_again() {
  m_file.refresh_visible();
  if (m_seen == m_file.visible_version) return;
  m_seen = m_file.visible_version;
  m_standing.clear();
  constexpr std::array k_kinds{std::pair("product", Kind::product), std::pair("maker", Kind::maker),
                               std::pair("story", Kind::story)};
  for (const auto& [name, kind] : k_kinds)
    m_file.ask(
        {"SELECT n, sold_out FROM item JOIN visible USING(n) WHERE item.kind=?", {name}}, [&](SQLite::Statement& row) {
          const auto number =
              static_cast<std::size_t>(std::clamp<std::int64_t>(row.getColumn(0).getInt64(), 0, k_highest_number));
          if (number >= m_standing.size()) m_standing.resize(number + 1);
          m_standing[number] = {kind, row.getColumn(1).getInt() != 0};
        });
  collect_terms();
}

void Searcher::collect_terms() {
  m_terms.clear();
  for (const Facet facet : k_term_facets) {
    for (FacetValue& value : facet_values(m_file, facet, {})) {
      if (value.count == 0) continue;
      KnownTerm known{{facet, value.value, std::move(value.name), value.count}, {}, {}};
      for (const auto& [language, name] : known.term.name) {
        std::string whole;
        for (Word& word : words_of(name)) {
          whole += (whole.empty() ? "" : " ") + word.folded;
          known.words[language].push_back(std::move(word.folded));
        }
        known.names.push_back(std::move(whole));
      }
      m_terms.push_back(std::move(known));
    }
  }
}

// Those whose whole name was typed first, else in the order of the facets.
std::vector<FoundTerm> Searcher::terms(const WordList& words, int most) const {
  std::vector<FoundTerm> whole, others;
  const std::string name = base::join(words, " ");
  for (const KnownTerm& known : m_terms) {
    const bool holds_all = std::all_of(
        words.begin(), words.end(), [&](const std::string& word) { return begins_one(known.words, word, m_language); });
    if (!holds_all) continue;
    const bool is_it = std::find(known.names.begin(), known.names.end(), name) != known.names.end();
    (is_it ? whole : others).push_back(known.term);
  }
  whole.insert(whole.end(), others.begin(), others.end());
  if (whole.size() > static_cast<std::size_t>(std::max(most, 0))) whole.resize(static_cast<std::size_t>(most));
  return whole;
}

Searcher::Standing Searcher::standing(std::int64_t number) const {
  const bool known = number >= 0 && static_cast<std::size_t>(number) < m_standing.size();
  return known ? m_standing[static_cast<std::size_t>(number)] : Standing{};
}

// A word of something that is hidden is no word.
bool Searcher::leads_somewhere(const std::string& word) const {
  bool found = false;
  for (const int place : m_places) {
    if (found) break;
    m_hits.each(place, word, [&](const Posting& hit, WordEnd) { found |= standing(hit.item).kind != Kind::none; });
  }
  return found;
}

const std::vector<Correction>& Searcher::corrections(const std::string& typed) {
  const auto [known_word, is_new] = m_corrections.try_emplace(typed);
  std::vector<Correction>& all = known_word->second;
  if (!is_new) return all;
  for (const int place : m_places) {
    for (Correction& one : m_hits.vocabulary(place).nearest(typed, k_tried_corrections)) {
      const bool known =
          std::any_of(all.begin(), all.end(), [&](const Correction& other) { return other.word == one.word; });
      if (!known) all.push_back(std::move(one));
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Correction& a, const Correction& b) { return a.cost < b.cost; });
  return all;
}

// The word itself where it leads somewhere, or where no other word does.
std::string Searcher::meant_by(const std::string& typed) {
  if (!is_spelled(typed) || leads_somewhere(typed) || !terms({typed}, 1).empty()) return typed;
  for (const Correction& one : corrections(typed))
    if (leads_somewhere(one.word)) return one.word;
  return typed;
}

// The words themselves where only all of them together are too much, what they may have meant, what begins like them.
Searcher::WordList Searcher::words_nearby(const WordList& typed) {
  WordList nearby;
  const auto offer = [&](const std::string& word) {
    const bool offered =
        nearby.size() >= k_most_nearby || std::find(nearby.begin(), nearby.end(), word) != nearby.end();
    if (!offered && leads_somewhere(word)) nearby.push_back(word);
  };
  const bool is_letter = is_one_letter(typed.front());
  for (const std::string& word : typed) {
    if (typed.size() > 1) offer(word);
    for (const Correction& one : corrections(word)) offer(one.word);
  }
  for (std::size_t length = std::min(typed.front().size(), k_longest_beginning);
       length > 0 && nearby.size() < k_most_nearby; --length) {
    if (!is_spelled(typed.front()) || (length == 1 && !is_letter)) break;
    for (const int place : m_places)
      for (const KnownWord& known :
           m_hits.vocabulary(place).beginning_with(std::string_view(typed.front()).substr(0, length), k_most_nearby))
        if (known.word.size() > 2 && known.weight > 0) offer(known.word);
  }
  return nearby;
}

// By where the word stands, then whole words, then the visitor's language.
Searcher::Ranks Searcher::rank(const std::string& word) const {
  Ranks ranks(m_standing.size());
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    m_hits.each(m_places[i], word, [&](const Posting& hit, WordEnd end) {
      if (standing(hit.item).kind == Kind::none) return;
      const auto place = static_cast<unsigned>(hit.depth) * 8 + (end == WordEnd::open ? 4 : 0) + i;
      std::uint8_t& best = ranks[static_cast<std::size_t>(hit.item)];
      const auto rank = static_cast<std::uint8_t>(place + 1);
      if (best == 0 || rank < best) best = rank;
    });
  }
  return ranks;
}

// An item has to hold all words and fits as well as the word that fits least.
Searcher::Ranks Searcher::rank(const WordList& words) const {
  Ranks all = rank(words.front());
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Ranks more = rank(words[i]);
    for (std::size_t n = 0; n < all.size(); ++n)
      all[n] = all[n] == 0 || more[n] == 0 ? std::uint8_t{0} : std::max(all[n], more[n]);
  }
  return all;
}

// Of what fits equally well, what is sold out comes last.
Searcher::Numbers Searcher::best(const Ranks& ranks, Kind kind, int most) const {
  std::vector<std::tuple<std::uint8_t, bool, std::int64_t>> fitting;
  for (std::size_t n = 0; n < ranks.size(); ++n)
    if (ranks[n] != 0 && m_standing[n].kind == kind)
      fitting.emplace_back(ranks[n], m_standing[n].sold_out, static_cast<std::int64_t>(n));
  Numbers found{static_cast<int>(fitting.size()), {}};
  const std::size_t wanted = std::min(fitting.size(), static_cast<std::size_t>(std::max(most, 0)));
  const auto end = fitting.begin() + static_cast<std::ptrdiff_t>(wanted);
  std::partial_sort(fitting.begin(), end, fitting.end());
  for (auto each = fitting.begin(); each != end; ++each) found.first.push_back(std::get<2>(*each));
  return found;
}

void Searcher::find_all(const WordList& words, const SearchLimits& limits, SearchResults& results) const {
  const Ranks ranks = rank(words);
  const Numbers products = best(ranks, Kind::product, limits.products);
  const Numbers makers = best(ranks, Kind::maker, limits.makers);
  const Numbers stories = best(ranks, Kind::story, limits.stories);
  results.products = {products.total, product_cards(m_file, products.first)};
  results.makers = {makers.total, maker_cards(m_file, makers.first)};
  results.stories = {stories.total, story_cards(m_file, stories.first)};
}

}  // namespace etalase::catalogue
