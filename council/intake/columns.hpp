// Which columns the spreadsheet forms have, and which form a heading row belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/message.hpp"

namespace etalase::intake {

enum class Form { product, maker, story, event };

// Whether a column also exists per language: `nama`, `nama_en`, `nama_jv` …
enum class PerLanguage { no, yes };
// Whether export always writes the column, also its English twin, or only where something is in it.
enum class Written { always, with_english, when_used };

struct Column {
  std::string_view name;     // Indonesian, as in interfaces
  std::string_view english;  // accepted too
  std::string_view key;      // top-level JSON key it fills
  PerLanguage per_language = PerLanguage::no;
  Written written = Written::always;
};

[[nodiscard]] const std::vector<Column>& columns_of(Form form);
// Returns the kind of items a form holds: "product", "maker", "story", "event".
[[nodiscard]] std::string_view kind_of(Form form);
// Returns the form's file name: "produk.csv", "perajin.csv", "cerita.csv", "agenda.csv".
[[nodiscard]] std::string_view file_of(Form form);
[[nodiscard]] const std::vector<Form>& all_forms();

// A heading understood: column name and language ("id" where the heading names none).
struct Heading {
  std::string column;
  std::string language;
  bool operator==(const Heading&) const = default;
  // Returns the heading as written, for example "nama_en".
  [[nodiscard]] std::string text() const { return language == "id" ? column : column + "_" + language; }
};

struct HeadingRow {
  Form form = Form::product;
  std::vector<Heading> headings;  // one per cell; an empty column name for an empty cell
};

// Chooses the form that knows most headings; `file_name` decides a tie. Unknown, doubled and missing headings become
// findings, each naming the column; then no form is returned.
[[nodiscard]] std::optional<HeadingRow> recognise(const std::vector<std::string>& cells, std::string_view file_name,
                                                  Findings& findings);

// Returns the column that fills a JSON key of a form, or the key itself.
[[nodiscard]] std::string column_for(Form form, std::string_view key);

}  // namespace etalase::intake
