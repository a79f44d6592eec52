// Writes a council's content in the forms that import reads, without loss.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/file_system.hpp"
#include "base/result.hpp"
#include "drafts/council.hpp"

namespace etalase::intake {

// One file to write; pictures carry the path of their master instead of bytes.
struct ExportFile {
  std::string name;
  std::string bytes;
  std::string copy_of;
};

// Makes produk.csv, perajin.csv, cerita.csv, agenda.csv, council.json, <kind>.json and the photos they name, of every
// item that is neither withdrawn nor archived. What a spreadsheet cannot say goes to <kind>.json of the same kind.
[[nodiscard]] base::Result<std::vector<ExportFile>> make_export(const drafts::OpenCouncil& council, base::Day today);

// Writes the files into a folder, which may exist; refused when one of them is there already.
[[nodiscard]] base::Result<void> write_export(base::FileSystem& files, const std::string& folder,
                                              const std::vector<ExportFile>& exported);

}  // namespace etalase::intake
