// Fuzzes spreadsheets as offices save them: any encoding, any quoting, any heading.
#include <cstddef>
#include <cstdint>
#include <variant>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "intake/csv.hpp"
#include "intake/sheets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace etalase;
  using Rows = std::vector<intake::CsvRow>;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ETALASE_ASSERT(base::is_utf8(intake::decode_text(bytes)));
  const auto read = intake::parse_csv(bytes);
  const auto* rows = std::get_if<Rows>(&read);
  if (rows == nullptr) return 0;
  std::vector<std::vector<std::string>> cells;
  for (const auto& row : *rows) {
    ETALASE_ASSERT(row.number >= 1 && row.cells.size() <= intake::k_most_columns);
    cells.push_back(row.cells);
  }
  intake::Findings findings;
  const auto sheet = intake::recognise(cells.front(), "produk.csv", findings);
  ETALASE_ASSERT(sheet.has_value() || !findings.empty());
  // What was read is written and read again without loss.
  const auto read_again = intake::parse_csv(intake::write_csv(cells));
  const auto* again = std::get_if<Rows>(&read_again);
  ETALASE_ASSERT(again != nullptr && again->size() == cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) ETALASE_ASSERT((*again)[i].cells == cells[i]);
  return 0;
}
