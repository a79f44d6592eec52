// A column of a spreadsheet is one row of a table: what it is called, which member it fills, how it is read and
// written.
#pragma once

#include <functional>
#include <string>

#include "intake/cell_writer.hpp"
#include "intake/row_reader.hpp"

namespace etalase::intake {

struct Column;

// Whether a column also exists per language: `nama`, `nama_en`, `nama_jv` …
enum class PerLanguage { no, yes };
// Whether export always writes the column, also its English twin, or only where something is in it.
enum class Written { always, with_english, when_used };

// How cells of a kind become a member and come back: what `write` writes, `read` reads. Both are given the column they
// work for and an entry of the sheet's own kind.
struct CellKind {
  std::function<void(RowReader& row, const Column& column, drafts::Entry& entry)> read;
  std::function<void(CellWriter& cells, const Column& column, const drafts::Entry& entry)> write;
  PerLanguage per_language = PerLanguage::no;
};

struct Column {
  std::string name;     // Indonesian, as interfaces name it
  std::string english;  // accepted too
  std::string member;   // path in the feed's form, such as "price.min"; what has no path of its own shares its member
  CellKind cell;
  Written written = Written::always;

  // The top-level member.
  [[nodiscard]] std::string top() const { return member.substr(0, member.find('.')); }
};

}  // namespace etalase::intake
