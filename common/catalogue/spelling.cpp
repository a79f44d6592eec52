// Edit distances to all words at once: neighbours in the list share the rows of their common beginning.
#include "catalogue/spelling.hpp"

#include <algorithm>
#include <array>

#include "catalogue/words.hpp"

namespace etalase::catalogue {

namespace {

constexpr int k_letter = 2;
constexpr int k_slip = 1;
constexpr int k_unfinished = 1;
constexpr int k_far = 1000;
// Longer words are neither typed nor corrected.
constexpr std::size_t k_longest = 32;
constexpr std::size_t k_shortest = 3;
// So short a beginning is the beginning of too many words.
constexpr std::size_t k_least_beginning = 4;

// Letters that stand for one sound somewhere in the archipelago, or in the old spelling.
constexpr std::array<std::string_view, 5> k_sounds{"fpv", "kqcg", "szx", "iy", "uwo"};

int most_cost(std::size_t length) { return length < 5 ? k_letter : length < 8 ? k_letter + k_slip : 2 * k_letter; }

int exchange_cost(char a, char b) {
  if (a == b) return 0;
  const bool one_sound = std::any_of(k_sounds.begin(), k_sounds.end(), [&](std::string_view sound) {
    return sound.find(a) != std::string_view::npos && sound.find(b) != std::string_view::npos;
  });
  return one_sound ? k_slip : k_letter;
}

// What it costs that one text has a letter which the other has not.
int extra_cost(std::string_view text, std::size_t at) {
  const bool doubled = at > 0 && text[at] == text[at - 1];
  const bool hardly_heard = at > 0 && (text[at] == 'e' || text[at] == 'h');
  return doubled || hardly_heard ? k_slip : k_letter;
}

// Rows of distances between the beginnings of a word and those of what was typed.
class Distances {
 public:
  explicit Distances(std::string_view typed) : m_typed(typed), m_most(most_cost(typed.size())) {
    for (std::size_t j = 1; j <= typed.size(); ++j) m_rows[0][j] = m_rows[0][j - 1] + extra_cost(typed, j - 1);
  }

  // Fills the row of the word's first `length` letters; those before it are filled.
  void fill(std::string_view word, std::size_t length) {
    auto& row = m_rows[length];
    const auto& above = m_rows[length - 1];
    const std::size_t i = length - 1;
    row[0] = above[0] + extra_cost(word, i);
    m_least[length] = row[0];
    for (std::size_t j = 1; j <= m_typed.size(); ++j) {
      row[j] = std::min({above[j] + extra_cost(word, i), row[j - 1] + extra_cost(m_typed, j - 1),
                         above[j - 1] + exchange_cost(word[i], m_typed[j - 1])});
      const bool swapped = i > 0 && j > 1 && word[i] == m_typed[j - 2] && word[i - 1] == m_typed[j - 1];
      if (swapped) row[j] = std::min(row[j], m_rows[length - 2][j - 2] + k_letter);
      m_least[length] = std::min(m_least[length], row[j]);
    }
    const int begun = m_typed.size() < k_least_beginning ? k_far : row[m_typed.size()] + k_unfinished;
    m_beginning[length] = std::min(m_beginning[length - 1], begun);
  }

  // Tells whether no word that goes on after these letters comes near.
  [[nodiscard]] bool is_lost(std::size_t length) const {
    return m_least[length] > m_most && m_least[length - 1] + k_letter > m_most && m_beginning[length] > m_most;
  }
  // Of the whole word, or of its best beginning.
  [[nodiscard]] int cost(std::size_t length) const {
    return std::min(m_rows[length][m_typed.size()], m_beginning[length]);
  }
  [[nodiscard]] int most() const { return m_most; }

 private:
  std::string_view m_typed;
  int m_most;
  std::array<std::array<int, k_longest + 1>, k_longest + 1> m_rows{};
  std::array<int, k_longest + 1> m_least{};
  std::array<int, k_longest + 1> m_beginning = [] {
    std::array<int, k_longest + 1> none{};
    none.fill(k_far);
    return none;
  }();
};

std::size_t common_beginning(std::string_view a, std::string_view b) {
  const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(end - a.begin());
}

bool stands_before(const KnownWord& known, std::string_view word) { return known.word < word; }

}  // namespace

std::vector<KnownWord> Vocabulary::beginning_with(std::string_view start, std::size_t most) const {
  const auto begin = std::lower_bound(m_words.begin(), m_words.end(), start, stands_before);
  const auto end = std::lower_bound(begin, m_words.end(), after_beginning(start), stands_before);
  std::vector<KnownWord> found(std::min(most, static_cast<std::size_t>(end - begin)));
  std::partial_sort_copy(begin, end, found.begin(), found.end(), [](const KnownWord& a, const KnownWord& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  });
  return found;
}

std::vector<Correction> Vocabulary::nearest(std::string_view typed, std::size_t most) const {
  if (typed.size() < k_shortest || typed.size() > k_longest) return {};
  Distances distances(typed);
  std::vector<Correction> found;
  std::string_view before;
  std::size_t filled = 0;  // rows that are those of `before`
  for (auto known = m_words.begin(); known != m_words.end();) {
    const std::string_view word = known->word;
    std::size_t row = std::min(filled, common_beginning(before, word));
    const std::size_t length = std::min(word.size(), k_longest);
    bool lost = false;
    while (row < length && !lost) lost = (distances.fill(word, ++row), distances.is_lost(row));
    before = word;
    filled = row;
    if (lost) {
      known = std::lower_bound(known, m_words.end(), after_beginning(word.substr(0, row)), stands_before);
      continue;
    }
    const bool is_near = word.size() <= k_longest && distances.cost(length) <= distances.most();
    if (is_near && word != typed) found.push_back({known->word, distances.cost(length), known->weight});
    ++known;
  }
  const auto middle = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
  std::partial_sort(found.begin(), middle, found.end(), [](const Correction& a, const Correction& b) {
    if (a.cost != b.cost) return a.cost < b.cost;
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  });
  found.erase(middle, found.end());
  return found;
}

}  // namespace etalase::catalogue
