// Fuzzes spreadsheets as offices save them: any encoding, any quoting, any heading.
#include <cstddef>
#include <cstdint>
#include <variant>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "cells/csv.hpp"
#include "cells/encoding.hpp"
#include "intake/sheets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace etalase;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ETALASE_ASSERT(base::is_utf8(cells::decode(bytes).text));
  const auto read = cells::parse_csv(bytes);
  const auto* table = std::get_if<cells::Table>(&read);
  if (table == nullptr) return 0;
  std::vector<std::vector<std::string>> texts;
  for (const auto& row : table->rows) {
    ETALASE_ASSERT(row.number >= 1 && row.cells.size() <= cells::k_most_columns);
    texts.push_back(row.cells);
  }
  intake::Findings findings;
  const auto sheet = intake::recognise(texts.front(), "produk.csv", findings);
  ETALASE_ASSERT(sheet.has_value() || !findings.empty());
  // What was read is written and read again without loss.
  const auto read_again = cells::parse_csv(cells::write_csv(texts));
  const auto* again = std::get_if<cells::Table>(&read_again);
  ETALASE_ASSERT(again != nullptr && again->rows.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) ETALASE_ASSERT(again->rows[i].cells == texts[i]);
  return 0;
}
