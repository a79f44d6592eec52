// Finds words by the code points of their characters.
#include "catalogue/words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "catalogue/fold.hpp"

namespace etalase::catalogue {

namespace {

struct Block {
  char32_t first;
  char32_t last;
};

template <std::size_t Count>
bool is_in(const std::array<Block, Count>& blocks, char32_t point) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [point](const Block& block) { return point >= block.first && point <= block.last; });
}

// Written without spaces: Thai, Lao, Tibetan, Myanmar, Khmer, Kana, Han, Javanese.
constexpr std::array k_dense{Block{0xE00, 0xFFF},    Block{0x1000, 0x109F}, Block{0x1780, 0x17FF},
                             Block{0x3005, 0x3007},  Block{0x3040, 0x30FF}, Block{0x3400, 0x4DBF},
                             Block{0x4E00, 0x9FFF},  Block{0xA980, 0xA9DF}, Block{0xF900, 0xFAFF},
                             Block{0x20000, 0x3FFFF}};
// Punctuation, symbols and pictures.
constexpr std::array k_between{
    Block{0x80, 0xA9},       Block{0xAB, 0xB4},     Block{0xB6, 0xB9},     Block{0xBB, 0xBF},
    Block{0xD7, 0xD7},       Block{0xF7, 0xF7},     Block{0x55A, 0x55F},   Block{0x60C, 0x60F},
    Block{0x61B, 0x61F},     Block{0x66A, 0x66D},   Block{0x6D4, 0x6D4},   Block{0x964, 0x965},
    Block{0xE5A, 0xE5B},     Block{0x2000, 0x200B}, Block{0x200E, 0x2BFF}, Block{0x2E00, 0x2E7F},
    Block{0x3000, 0x3004},   Block{0x3008, 0x303F}, Block{0x30FB, 0x30FB}, Block{0xA9C1, 0xA9CF},
    Block{0xD800, 0xF8FF},   Block{0xFE10, 0xFE6F}, Block{0xFF00, 0xFF0F}, Block{0xFF1A, 0xFF20},
    Block{0xFF3B, 0xFF40},   Block{0xFF5B, 0xFF65}, Block{0xFFE0, 0xFFFF}, Block{0x1F000, 0x1FAFF},
    Block{0xE0000, 0x10FFFF}};
// Belong to a word and say nothing for search: apostrophes, joiners, combining accents, vowel signs of Arabic.
constexpr std::array k_silent{Block{'\'', '\''},   Block{0x2019, 0x2019}, Block{0x2BB, 0x2BF},
                              Block{0x300, 0x36F}, Block{0x200C, 0x200D}, Block{0x640, 0x640},
                              Block{0x64B, 0x65F}, Block{0x670, 0x670},   Block{0xFE00, 0xFE0F}};

enum class Sort { between, silent, letter, dense };

Sort sort_of(char32_t point) {
  if (is_in(k_silent, point)) return Sort::silent;
  const char32_t lower = point | 0x20U;
  if (point < 0x80)
    return (point >= '0' && point <= '9') || (lower >= 'a' && lower <= 'z') ? Sort::letter : Sort::between;
  if (is_in(k_between, point)) return Sort::between;
  return is_in(k_dense, point) ? Sort::dense : Sort::letter;
}

// Capitals of Greek and Cyrillic stand a fixed way before their small letters; both are two bytes.
std::string fold_character(std::string_view character, char32_t point) {
  char32_t small = point;
  if ((point >= 0x391 && point <= 0x3A9) || (point >= 0x410 && point <= 0x42F)) small = point + 0x20;
  if (point >= 0x400 && point <= 0x40F) small = point + 0x50;
  if (small == point) return fold(character);
  return {static_cast<char>(0xC0U | (small >> 6U)), static_cast<char>(0x80U | (small & 0x3FU))};
}

// Collects words while a text is read.
class Divider {
 public:
  void take(std::string_view character, std::size_t at) {
    const char32_t point = base::code_point(character);
    const Sort sort = sort_of(point);
    if (sort == Sort::silent) return;
    if (sort != Sort::letter) end_word();
    if (sort != Sort::dense) end_run();
    const std::size_t end = at + character.size();
    if (sort == Sort::letter) spell(fold_character(character, point), at, end);
    if (sort == Sort::dense) pair(character, at, end);
  }

  std::vector<Word> finish() {
    end_word();
    end_run();
    return std::move(m_words);
  }

 private:
  void spell(const std::string& letter, std::size_t begin, std::size_t end) {
    if (m_word.folded.empty()) m_word.begin = begin;
    m_word.folded += letter;
    m_word.end = end;
  }
  void end_word() {
    if (!m_word.folded.empty()) m_words.push_back(std::move(m_word));
    m_word = {};
  }
  void pair(std::string_view character, std::size_t begin, std::size_t end) {
    const Word alone{std::string(character), begin, end};
    if (m_before.folded.empty())
      m_is_alone = true;
    else {
      m_words.push_back({m_before.folded + alone.folded, m_before.begin, end});
      m_is_alone = false;
    }
    m_before = alone;
  }
  void end_run() {
    if (!m_before.folded.empty() && m_is_alone) m_words.push_back(m_before);
    m_before = {};
  }

  std::vector<Word> m_words;
  Word m_word;              // being spelled
  Word m_before;            // the character before, in a run without spaces
  bool m_is_alone = false;  // and it is the first of its run
};

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  if (!base::is_utf8(text)) return {};
  Divider divider;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view character = base::first_character(text.substr(at));
    divider.take(character, at);
    at += character.size();
  }
  return divider.finish();
}

std::string indexed_words(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  std::string indexed;
  const auto add = [&indexed](std::string_view word) {
    if (!indexed.empty()) indexed += ' ';
    indexed += word;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    add(words[i].folded);
    if (is_spelled(words[i].folded)) continue;
    const std::string_view first = base::first_character(words[i].folded);
    const bool is_pair = first.size() < words[i].folded.size();
    const bool goes_on = i + 1 < words.size() && words[i + 1].begin < words[i].end;
    if (is_pair && !goes_on) add(std::string_view(words[i].folded).substr(first.size()));
  }
  return indexed;
}

bool is_spelled(std::string_view folded) {
  return folded.empty() || !is_in(k_dense, base::code_point(base::first_character(folded)));
}

// No UTF-8 holds this byte.
std::string after_beginning(std::string_view start) { return std::string(start) + '\xFF'; }

}  // namespace etalase::catalogue
