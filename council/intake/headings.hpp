// Headings of the spreadsheets, understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace etalase::intake {

// The kinds of spreadsheet: produk.csv, perajin.csv, cerita.csv, agenda.csv.
enum class Sheet { product, maker, story, event };

// Column name and language ("id" where the heading names none).
struct Heading {
  std::string column;
  std::string language;
  bool operator==(const Heading&) const = default;
  // Returns the heading as written, for example "nama_en".
  [[nodiscard]] std::string text() const { return language == "id" ? column : column + "_" + language; }
};

struct HeadingRow {
  Sheet sheet = Sheet::product;
  std::vector<Heading> headings;  // one per cell; an empty column name for an empty cell
};

}  // namespace etalase::intake
