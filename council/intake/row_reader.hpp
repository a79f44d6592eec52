// One row of a form on its way into an item: typed access to cells, findings on the way.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/json.hpp"
#include "intake/columns.hpp"
#include "intake/csv.hpp"
#include "intake/photos.hpp"
#include "intake/values.hpp"
#include "intake/world.hpp"

namespace etalase::intake {

// An empty cell keeps what is there, "-" clears it.
struct Cell {
  enum class Kind { keep, clear, value };
  Kind kind = Kind::keep;
  std::string text;
};

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
  [[nodiscard]] const Findings& findings() const { return m_findings; }

  // Each fills `holder[key]` from a column: kept, cleared or set; a wrong cell becomes a finding and changes nothing.
  void text(const std::string& column, base::Json& holder, const std::string& key);
  void date(const std::string& column, base::Json& holder, const std::string& key);
  void yes_no(const std::string& column, base::Json& holder, const std::string& key);
  // An id or a list of ids looked up in a table; `noun` is what the table holds, in both languages.
  void one_of(const std::string& column, base::Json& holder, const std::string& key, const NameTable& table,
              const Message& noun);
  void many_of(const std::string& column, base::Json& holder, const std::string& key, const NameTable& table,
               const Message& noun);
  void crafts(base::Json& item);
  // Any parser of a whole cell.
  void parsed(const std::string& column, base::Json& holder, const std::string& key,
              const std::function<Read<base::Json>(const std::string&)>& read);

 private:
  [[nodiscard]] std::optional<std::string> look_up(const std::string& column, const std::string& text,
                                                   const NameTable& table, const Message& noun);

  const HeadingRow& m_headings;
  const CsvRow& m_row;
  Surroundings m_surroundings;
  Findings m_findings;
};

}  // namespace etalase::intake
