// Inside this room: the state of one import while its files are read.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "intake/import_plan.hpp"
#include "intake/json_form.hpp"
#include "intake/sheets.hpp"

namespace etalase::intake {

// A row on its way: what the report will say, and the sheet its columns belong to.
struct RunningRow {
  RowReport report;
  std::optional<Sheet> sheet;
};

// A file as far as its kind is known; borrows the file. A spreadsheet has headings, JSON has none; what is wrong with
// the whole file stands in the findings.
struct OpenedFile {
  const InputFile* file = nullptr;
  std::string kind;  // empty where nothing tells it
  std::optional<HeadingRow> headings;
  std::vector<CsvRow> rows;      // below the headings
  std::vector<Message> remarks;  // on how it was read
  Findings findings;
};
[[nodiscard]] OpenedFile open_file(const InputFile& file);

class ImportRun {
 public:
  ImportRun(World world, std::map<feed::Ref, drafts::ItemState> states, PhotoFolders& photos, base::Day today)
      : m_before(world.entries()),
        m_world(std::move(world)),
        m_states(std::move(states)),
        m_photos(photos),
        m_today(today) {
    for (const auto& [ref, entry] : m_before) m_known_codes[ref.kind].push_back(ref.id);
  }

  void read(const OpenedFile& opened);
  // Checks all touched items as they are after every file was read.
  void check();
  [[nodiscard]] ImportPlan plan() const;

 private:
  void read_sheet(const std::string& file, const HeadingRow& headings, const std::vector<CsvRow>& rows);
  void read_json(const InputFile& file, const std::string& kind);
  void read_csv_row(const std::string& file, const HeadingRow& headings, const CsvRow& row);
  void read_json_entry(const std::string& file, const std::string& kind, const base::Json& entry, int number);
  void expect_rows(const HeadingRow& headings, const std::vector<CsvRow>& rows);
  void whole_file_wrong(const std::string& file, Findings findings);
  [[nodiscard]] Findings check_code(const feed::Ref& ref, const std::string& file, int number);
  [[nodiscard]] std::optional<Message> in_another_sheet(const feed::Ref& ref, const std::string& file, int number);
  [[nodiscard]] std::optional<Message> check_shape(const feed::Ref& ref);
  [[nodiscard]] drafts::Entry present(const feed::Ref& ref) const;
  void keep(RunningRow row, const feed::Ref& ref, drafts::Entry entry);
  void check_item(const feed::Ref& ref, RunningRow& row);
  void settle(RunningRow& row) const;
  [[nodiscard]] bool waits_for_approval(const feed::Ref& ref) const;
  [[nodiscard]] Message difference(const RunningRow& row) const;
  [[nodiscard]] const drafts::Entry* before(const feed::Ref& ref) const;

  std::map<feed::Ref, drafts::Entry> m_before;
  std::map<std::string, std::vector<std::string>> m_known_codes;  // of m_before, by kind
  World m_world;
  std::map<feed::Ref, drafts::ItemState> m_states;
  PhotoFolders& m_photos;
  base::Day m_today;
  std::vector<RunningRow> m_rows;
  std::vector<FileRemark> m_remarks;
  std::map<feed::Ref, std::size_t> m_last_row;                           // the row that is blamed for an item
  std::map<std::pair<std::string, feed::Ref>, int> m_first_row_in_file;  // for codes used twice
  std::map<feed::Ref, std::pair<std::string, int>> m_first_sheet_of;     // file and row, of spreadsheets
  std::set<std::string> m_kinds;
};

}  // namespace etalase::intake
