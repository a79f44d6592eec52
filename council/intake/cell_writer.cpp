// Values into cells.
#include "intake/cell_writer.hpp"

#include "base/text.hpp"
#include "intake/headings.hpp"

namespace etalase::intake {

void CellWriter::put(const std::string& heading, const std::string& text) {
  if (!text.empty()) m_cells[heading] = text;
}

void CellWriter::text(const std::string& column, const feed::Text& text) {
  for (const auto& [language, words] : text) put(Heading{column, language}.text(), words);
}

void CellWriter::list(const std::string& column, const std::vector<std::string>& pieces) {
  put(column, base::join(pieces, "|"));
}

}  // namespace etalase::intake
