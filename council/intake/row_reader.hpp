// One row of a spreadsheet on its way into an item: access to cells, findings on the way.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "cells/csv.hpp"
#include "cells/letters.hpp"
#include "intake/headings.hpp"
#include "intake/photos.hpp"
#include "intake/values.hpp"
#include "intake/world.hpp"

namespace etalase::intake {

using cells::CsvRow;

// An empty cell keeps what is there, "-" clears it.
struct Cell {
  enum class Kind { keep, clear, value };
  Kind kind = Kind::keep;
  std::string text;
};

// Whether a text may have several lines; a name has one, whatever a line feed in its cell says.
enum class Lines { one, many };

// What rows look things up in; outlives the readers.
struct Surroundings {
  const World& world;
  PhotoSource& photos;
  base::Day today;
};

class RowReader {
 public:
  RowReader(const HeadingRow& headings, const CsvRow& row, Surroundings surroundings)
      : m_headings(headings), m_row(row), m_surroundings(surroundings) {}

  [[nodiscard]] Cell cell(const std::string& column, const std::string& language = "id") const;
  // Languages for which the file has this column.
  [[nodiscard]] std::vector<std::string> languages(const std::string& column) const;
  [[nodiscard]] const World& world() const { return m_surroundings.world; }
  [[nodiscard]] PhotoSource& photos() const { return m_surroundings.photos; }
  [[nodiscard]] base::Day today() const { return m_surroundings.today; }

  void error(const std::string& column, Message message) {
    m_findings.push_back({column, Level::error, std::move(message)});
  }
  void warn(const std::string& column, Message message) {
    m_findings.push_back({column, Level::warning, std::move(message)});
  }
  void note(const std::string& column, Message message) {
    m_findings.push_back({column, Level::note, std::move(message)});
  }
  [[nodiscard]] const Findings& findings() const { return m_findings; }

  // Each fills a value from a column: kept, cleared or set; a wrong cell becomes a finding and changes nothing.
  void text(const std::string& column, feed::Text& text, Lines lines = Lines::many) const;
  // By any parser of a whole cell, which gets it without what nobody sees.
  template <class T, class Parse>
  void parsed(const std::string& column, T& value, const Parse& parse) {
    const auto found = cell(column);
    if (found.kind == Cell::Kind::clear) value = T{};
    if (found.kind != Cell::Kind::value) return;
    Read<T> read = parse(cells::clean_word(found.text));
    if (auto* message = std::get_if<Message>(&read)) return error(column, *message);
    value = std::get<T>(std::move(read));
  }
  // By a parser of one piece of a list.
  template <class T, class Parse>
  void listed(const std::string& column, std::vector<T>& values, const Parse& parse) {
    parsed(column, values, [&parse](const std::string& text) -> Read<std::vector<T>> {
      std::vector<T> list;
      for (const auto& piece : read_list(text)) {
        Read<T> read = parse(piece);
        if (auto* message = std::get_if<Message>(&read)) return *message;
        list.push_back(std::get<T>(std::move(read)));
      }
      return list;
    });
  }

 private:
  const HeadingRow& m_headings;
  const CsvRow& m_row;
  Surroundings m_surroundings;
  Findings m_findings;
};

}  // namespace etalase::intake
