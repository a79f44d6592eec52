// An item on its way into the cells of a row.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "intake/story_text.hpp"
#include "intake/world.hpp"

namespace etalase::intake {

// Cells of one item by heading ("nama_en"); a heading that is missing is an empty cell.
using Cells = std::map<std::string, std::string>;

// What writing cells looks things up in.
struct CellSource {
  const World& world;
  DescribePicture describe;
};

class CellWriter {
 public:
  explicit CellWriter(const CellSource& source) : m_source(source) {}

  // Nothing is written of what is empty.
  void put(const std::string& heading, const std::string& text);
  // Writes a text's languages to `column`, `column_en`, …
  void text(const std::string& column, const feed::Text& text);
  // Writes pieces divided by "|".
  void list(const std::string& column, const std::vector<std::string>& pieces);
  [[nodiscard]] const CellSource& source() const { return m_source; }
  [[nodiscard]] Cells take() { return std::move(m_cells); }

 private:
  const CellSource& m_source;
  Cells m_cells;
};

}  // namespace etalase::intake
