// What an import would do, row by row, and its printed form.
#pragma once

#include <string>
#include <vector>

#include "feed/values.hpp"
#include "intake/findings.hpp"

namespace etalase::intake {

enum class RowStatus { fresh, changed, unchanged, wrong };

// One row of a spreadsheet or one entry of a JSON list; `number` as a spreadsheet counts, 0 for the whole file.
struct RowReport {
  std::string file;
  int number = 0;
  feed::Ref ref;
  RowStatus status = RowStatus::unchanged;
  Findings findings;
  Message summary;  // the name of a new item, what changes in a known one
};

struct Tally {
  int fresh = 0;
  int changed = 0;
  int unchanged = 0;
  int wrong = 0;
  int absent = 0;  // known items of the files' kinds that no row names; they stay
};

// What staff should know of how a file was read.
struct FileRemark {
  std::string file;
  Message message;
};

struct Report {
  std::vector<FileRemark> remarks;
  std::vector<RowReport> rows;
  int absent = 0;
};

[[nodiscard]] Tally tally_of(const Report& report);

// Writes "baris;kolom;status;pesan" with a line per row, or per finding of it, and a last line with the tally. Advice
// and notes of a wrong row are not marked as wrong. With
// several files `baris` is "produk.csv:12". Remarks on files come before, without a row's number.
[[nodiscard]] std::string report_text(const Report& report, words::StaffLanguage language);
// Writes the same as one JSON document.
[[nodiscard]] std::string report_json(const Report& report, words::StaffLanguage language);

}  // namespace etalase::intake
