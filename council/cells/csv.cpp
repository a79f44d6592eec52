// Reads and writes CSV a character at a time.
#include "cells/csv.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "cells/encoding.hpp"
#include "cells/letters.hpp"

namespace etalase::cells {

namespace {

constexpr std::string_view k_separators = ";,\t";

// The separator that stands most often in the heading, outside quotes.
char separator_of(std::string_view text) {
  std::array<int, k_separators.size()> counts = {};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    const auto which = k_separators.find(c);
    if (!quoted && which != std::string_view::npos) ++counts[which];
  }
  const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return k_separators[static_cast<std::size_t>(most)];
}

// What spreadsheet programs take for a formula, or for a command behind one.
bool begins_formula(std::string_view text) {
  if (text.empty() || text == "-") return false;
  return text[0] == '=' || text[0] == '+' || text[0] == '@' || text[0] == '\t' ||
         (text[0] == '-' && text.size() > 1 && text[1] != ' ');
}

bool begins_formula_behind_apostrophes(std::string_view text) {
  return begins_formula(text.substr(std::min(text.find_first_not_of('\''), text.size())));
}

std::string read_cell(std::string_view text) {
  auto clean = clean_text(text);
  if (clean.starts_with('\'') && begins_formula_behind_apostrophes(clean)) clean.erase(0, 1);
  return clean;
}

// After the first mistake every step does nothing.
class Parser {
 public:
  Parser(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  Read<std::vector<CsvRow>> rows() {
    while (m_at < m_text.size() && !m_wrong) {
      ++m_row;
      auto cells = row();
      if (!cells.empty()) m_rows.push_back({m_row, std::move(cells)});
      if (m_rows.size() > k_most_rows) too_many("csv_too_many_rows", k_most_rows);
    }
    if (m_wrong) return *m_wrong;
    if (m_rows.empty()) return say("csv_empty");
    return std::move(m_rows);
  }

 private:
  // Empty cells count only when one that is not follows: programs save hundreds of them.
  std::vector<std::string> row() {
    std::vector<std::string> cells;
    std::size_t column = 0;
    while (!m_wrong) {
      auto text = cell();
      ++column;
      if (!text.empty() && column > k_most_columns) too_many("csv_too_many_columns", k_most_columns);
      if (!text.empty() && !m_wrong) {
        cells.resize(column);
        cells.back() = std::move(text);
      }
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
    return read_cell(m_text.substr(begin, m_at - begin));
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
    return read_cell(text);
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

// A first line "sep=;" names the separator; spreadsheet programs do not count it as a row.
std::optional<char> take_separator_line(std::string_view& text) {
  constexpr std::string_view k_begin = "sep=";
  const auto end = std::min(text.find_first_of("\r\n"), text.size());
  auto line = text.substr(0, end);
  if (line.size() > 1 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  const auto begin = line.substr(0, k_begin.size());
  const bool named =
      line.size() == k_begin.size() + 1 && std::equal(begin.begin(), begin.end(), k_begin.begin(),
                                                      [](char a, char b) { return a == b || a + ('a' - 'A') == b; });
  if (!named) return std::nullopt;
  text.remove_prefix(end);
  if (text.starts_with("\r\n")) text.remove_prefix(1);
  if (!text.empty()) text.remove_prefix(1);
  return line.back();
}

// Some programs put every line in quotes as a whole: the heading is one cell that holds all headings.
bool is_quoted_by_line(const std::vector<CsvRow>& rows) {
  return rows.front().cells.size() == 1 && rows.front().cells[0].find_first_of(k_separators) != std::string::npos;
}

Read<std::vector<CsvRow>> parse_lines_in_quotes(const std::vector<CsvRow>& rows) {
  const char separator = separator_of(rows.front().cells[0]);
  std::vector<CsvRow> parsed;
  for (const auto& row : rows) {
    const auto some_quoted = [&row] {
      return say("csv_row", {{"row", std::to_string(row.number)}, {"what", say("csv_some_quoted")}});
    };
    if (row.cells.size() != 1) return some_quoted();
    auto line = Parser(row.cells[0], separator).rows();
    if (auto* wrong = std::get_if<Message>(&line)) return *wrong;
    auto& inner = std::get<std::vector<CsvRow>>(line);
    if (inner.size() != 1) return some_quoted();
    parsed.push_back({row.number, std::move(inner[0].cells)});
  }
  return parsed;
}

std::vector<Message> remarks_on(const Decoded& decoded) {
  std::vector<Message> remarks;
  if (decoded.encoding == Encoding::windows_1252)
    remarks.push_back(say("read_as_windows", {{"word", decoded.example}}));
  if (decoded.looks_macintosh) remarks.push_back(say("looks_macintosh", {{"word", decoded.example}}));
  return remarks;
}

}  // namespace

Read<Table> parse_csv(std::string_view bytes) {
  if (bytes.size() > k_csv_limit.count) return say("csv_too_large");
  const auto decoded = decode(bytes);
  std::string_view text = decoded.text;
  if (text.find('\0') != std::string_view::npos) return say("csv_none");
  const auto named = take_separator_line(text);
  auto parsed = Parser(text, named.value_or(separator_of(text))).rows();
  if (const auto* rows = std::get_if<std::vector<CsvRow>>(&parsed); rows != nullptr && is_quoted_by_line(*rows))
    parsed = parse_lines_in_quotes(*rows);
  if (auto* wrong = std::get_if<Message>(&parsed)) return *wrong;
  return Table{std::get<std::vector<CsvRow>>(std::move(parsed)), remarks_on(decoded)};
}

std::string csv_cell(std::string text, std::string_view quoted_for) {
  if (begins_formula_behind_apostrophes(text)) text.insert(0, 1, '\'');
  if (text.find_first_of(quoted_for) == std::string::npos) return text;
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + "\"";
}

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string text(k_byte_order_mark);
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    cells.reserve(row.size());
    for (const auto& cell : row) cells.push_back(csv_cell(cell, ";,\"\t\r\n"));
    text += base::join(cells, ";") + "\r\n";
  }
  return text;
}

}  // namespace etalase::cells
