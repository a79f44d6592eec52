// Access to the cells of a row.
#include "intake/row_reader.hpp"

namespace etalase::intake {

namespace {

constexpr std::string_view k_clear = "-";

}  // namespace

Cell RowReader::cell(const std::string& column, const std::string& language) const {
  for (std::size_t i = 0; i < m_headings.headings.size() && i < m_row.cells.size(); ++i) {
    const auto& heading = m_headings.headings[i];
    if (heading.column != column || heading.language != language) continue;
    const auto& text = m_row.cells[i];
    if (text.empty()) return {};
    return text == k_clear ? Cell{Cell::Kind::clear, ""} : Cell{Cell::Kind::value, text};
  }
  return {};
}

std::vector<std::string> RowReader::languages(const std::string& column) const {
  std::vector<std::string> found;
  for (const auto& heading : m_headings.headings) {
    if (heading.column == column) found.push_back(heading.language);
  }
  return found;
}

void RowReader::text(const std::string& column, feed::Text& text, Lines lines) const {
  for (const auto& language : languages(column)) {
    const auto found = cell(column, language);
    if (found.kind == Cell::Kind::clear) text.erase(language);
    if (found.kind == Cell::Kind::value)
      text[language] = lines == Lines::one ? cells::clean_line(found.text) : found.text;
  }
}

}  // namespace etalase::intake
