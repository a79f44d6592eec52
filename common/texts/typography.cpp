// Sets quotes by what stands before and behind them.
#include "texts/typography.hpp"

#include <utility>

#include "base/text.hpp"

namespace etalase::texts {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Every character beyond ASCII counts as a letter.
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Walks through a text once and writes it anew.
class Setter {
 public:
  explicit Setter(std::string_view text) : m_text(text) {}

  std::string set() {
    while (m_at < m_text.size()) {
      const char c = m_text[m_at];
      if (m_text.substr(m_at, 2) == "](") {
        copy_target();
      } else if (c == '"') {
        double_quote();
      } else if (c == '\'') {
        single_quote();
      } else {
        m_out += c;
        ++m_at;
      }
    }
    return std::move(m_out);
  }

 private:
  // An address and the title behind it are Markdown's, not the reader's.
  void copy_target() {
    const auto end = m_text.find(')', m_at);
    const auto length = end == std::string_view::npos ? 2 : end + 1 - m_at;
    m_out += m_text.substr(m_at, length);
    m_at += length;
  }

  [[nodiscard]] char before() const { return m_at == 0 ? ' ' : m_text[m_at - 1]; }
  [[nodiscard]] char behind() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : ' '; }

  // Something can open here: at the beginning, behind a space, a bracket, a dash, emphasis or another opening quote.
  [[nodiscard]] bool may_open() const {
    if (behind() == ' ' || behind() == '\n') return false;
    if (m_at == 0 || std::string_view(" \n\t([{-/*_").find(before()) != std::string_view::npos) return true;
    for (const std::string_view sign : {"“", "‘", "–", "—", "\u00A0"})
      if (m_out.ends_with(sign)) return true;
    return false;
  }

  void put(std::string_view sign) {
    m_out += sign;
    ++m_at;
  }

  void double_quote() {
    if (may_open()) {
      ++m_double;
      return put("“");
    }
    if (m_double == 0 && is_digit(before())) return put("\"");
    if (m_double > 0) --m_double;
    put("”");
  }

  void single_quote() {
    if (may_open() && closes_later()) {
      ++m_single;
      return put("‘");
    }
    const bool in_word = is_word(before()) && is_word(behind());
    if (m_single == 0 && is_digit(before()) && !in_word) return put("'");
    if (m_single > 0 && !in_word) --m_single;
    put("’");
  }

  // A quote that opens is closed behind a word; without that it stands for letters left out ("'90-an").
  [[nodiscard]] bool closes_later() const {
    for (auto at = m_text.find('\'', m_at + 2); at != std::string_view::npos; at = m_text.find('\'', at + 1))
      if (m_text[at - 1] != ' ' && (at + 1 == m_text.size() || !is_word(m_text[at + 1]))) return true;
    return false;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::string m_out;
  int m_double = 0;  // open ones
  int m_single = 0;
};

}  // namespace

std::string typographic(std::string_view text) {
  if (text.find_first_of("'\"") == std::string_view::npos) return std::string(text);
  return Setter(text).set();
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  if (out.empty()) return out;
  const auto lead = static_cast<unsigned char>(out[0]);
  if (lead >= 'a' && lead <= 'z') out[0] = static_cast<char>(lead - 'a' + 'A');
  // Latin-1 letters are two bytes, and lower and upper case differ by a bit of the second.
  if (lead != 0xC3 || out.size() < 2) return out;
  const auto tail = static_cast<unsigned char>(out[1]);
  if (tail >= 0xA0 && tail != 0xB7 && tail != 0xBF) out[1] = static_cast<char>(tail - 0x20);
  return out;
}

bool has_right_to_left(std::string_view text) {
  while (!text.empty()) {
    const std::string_view character = base::first_character(text);
    const char32_t code = base::code_point(character);
    // Hebrew to Arabic Extended-A, their presentation forms, and the old scripts of the supplementary plane.
    if ((code >= 0x0590 && code <= 0x08FF) || (code >= 0xFB1D && code <= 0xFDFF) ||
        (code >= 0xFE70 && code <= 0xFEFE) || (code >= 0x10800 && code <= 0x10FFF) ||
        (code >= 0x1E800 && code <= 0x1EFFF))
      return true;
    text.remove_prefix(character.size());
  }
  return false;
}

std::string isolated(std::string_view text) { return "\u2068" + std::string(text) + "\u2069"; }

}  // namespace etalase::texts
