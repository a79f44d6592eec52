// Reads and writes CSV a character at a time.
#include "intake/csv.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace etalase::intake {

namespace {

constexpr std::string_view k_bom = "\xEF\xBB\xBF";

// Windows-1252 0x80 to 0x9F; 0 marks the five bytes without meaning, shown as U+FFFD.
constexpr std::array<char16_t, 32> k_windows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, unsigned point) {
  const auto byte = [&](unsigned value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
  if (point < 0x80) return byte(point);
  if (point < 0x800) {
    byte(0xC0 | (point >> 6));
    return byte(0x80 | (point & 0x3F));
  }
  byte(0xE0 | (point >> 12));
  byte(0x80 | ((point >> 6) & 0x3F));
  byte(0x80 | (point & 0x3F));
}

std::string from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const unsigned value = static_cast<unsigned char>(c);
    const bool special = value >= 0x80 && value < 0xA0;
    const unsigned meaning = special ? k_windows[value - 0x80] : value;
    append_utf8(text, meaning == 0 && special ? 0xFFFD : meaning);
  }
  return text;
}

// The separator that stands more often in the heading, outside quotes.
char separator_of(std::string_view text) {
  int semicolons = 0, commas = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    if (!quoted && c == ';') ++semicolons;
    if (!quoted && c == ',') ++commas;
  }
  return commas > semicolons ? ',' : ';';
}

// After the first mistake every step does nothing.
class Parser {
 public:
  explicit Parser(std::string_view text) : m_text(text), m_separator(separator_of(text)) {}

  Read<std::vector<CsvRow>> rows() {
    while (m_at < m_text.size() && !m_wrong) {
      ++m_row;
      auto cells = row();
      const bool empty = std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); });
      if (!empty) m_rows.push_back({m_row, std::move(cells)});
      if (m_rows.size() > k_most_rows) too_many("csv_too_many_rows", k_most_rows);
    }
    if (m_wrong) return *m_wrong;
    if (m_rows.empty()) return say("csv_empty");
    return std::move(m_rows);
  }

 private:
  std::vector<std::string> row() {
    std::vector<std::string> cells;
    while (!m_wrong) {
      cells.push_back(cell());
      if (cells.size() > k_most_columns) too_many("csv_too_many_columns", k_most_columns);
      if (m_at == m_text.size()) break;
      const char end = m_text[m_at++];
      if (end == m_separator) continue;
      if (end == '\r' && m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
      break;
    }
    return cells;
  }

  std::string cell() {
    auto at = m_at;
    while (at < m_text.size() && m_text[at] == ' ') ++at;
    if (at < m_text.size() && m_text[at] == '"') {
      m_at = at + 1;
      return quoted();
    }
    const auto begin = m_at;
    while (m_at < m_text.size() && !ends_cell(m_text[m_at])) ++m_at;
    return std::string(base::trim(m_text.substr(begin, m_at - begin)));
  }

  std::string quoted() {
    std::string text;
    for (;;) {
      if (m_at == m_text.size()) {
        wrong(say("csv_open_quote"));
        return text;
      }
      const char c = m_text[m_at++];
      const bool doubled = c == '"' && m_at < m_text.size() && m_text[m_at] == '"';
      if (c == '"' && !doubled) break;
      if (doubled || (c == '\r' && m_at < m_text.size() && m_text[m_at] == '\n')) ++m_at;
      text += c == '\r' ? '\n' : c;
    }
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
    if (m_at < m_text.size() && !ends_cell(m_text[m_at])) {
      wrong(say("csv_behind_quote"));
    }
    return std::string(base::trim(text));
  }

  [[nodiscard]] bool ends_cell(char c) const { return c == m_separator || c == '\n' || c == '\r'; }
  void wrong(const Message& what) {
    m_wrong = say("csv_row", {{"row", std::to_string(m_row)}, {"what", what}});
    m_at = m_text.size();
  }
  void too_many(std::string_view key, std::size_t most) { m_wrong = say(key, {{"count", std::to_string(most)}}); }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  int m_row = 0;
  std::vector<CsvRow> m_rows;
  std::optional<Message> m_wrong;
};

std::string written_cell(const std::string& text) {
  // Blanks at the ends would be trimmed away when the file is read unless the whole is quoted; they are trimmed anyway.
  if (text.find_first_of(";,\"\r\n") == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + "\"";
}

}  // namespace

std::string decode_text(std::string_view bytes) {
  if (bytes.starts_with(k_bom)) bytes.remove_prefix(k_bom.size());
  return base::is_utf8(bytes) ? std::string(bytes) : from_windows(bytes);
}

Read<std::vector<CsvRow>> parse_csv(std::string_view bytes) {
  if (bytes.size() > k_csv_limit.count) {
    return say("csv_too_large");
  }
  if (bytes.find('\0') != std::string_view::npos) {
    return say("csv_none");
  }
  const auto text = decode_text(bytes);
  return Parser(text).rows();
}

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string text(k_bom);
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    cells.reserve(row.size());
    for (const auto& cell : row) cells.push_back(written_cell(cell));
    text += base::join(cells, ";") + "\r\n";
  }
  return text;
}

}  // namespace etalase::intake
