// Exports content as spreadsheets, JSON and photos.
#include "intake/exporter.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "drafts/fields.hpp"
#include "drafts/media.hpp"
#include "feed/kinds.hpp"
#include "intake/export_names.hpp"
#include "intake/focus_list.hpp"
#include "intake/json_form.hpp"
#include "intake/sheets.hpp"
#include "pictures/inspector.hpp"
#include "words/refusal.hpp"

namespace etalase::intake {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

// A row as it will be written, and what it cannot say.
struct WrittenRow {
  Cells cells;
  Json rest;  // null when the row says everything
};

class Exporter {
 public:
  Exporter(const World& world, base::Day today) : m_world(world), m_names(world), m_today(today) {}

  std::vector<ExportFile> files(const drafts::PictureStore& pictures) {
    add_council();
    for (const auto& kind : feed::known_kinds()) add_kind(kind);
    add_photos(pictures);
    return std::move(m_files);
  }

 private:
  void add_council() {
    const auto* header = m_world.find(drafts::council_ref());
    if (header != nullptr) add("council.json", named(*header).dump(2) + "\n");
  }

  void add_kind(const std::string& kind) {
    const auto& sheets = all_sheets();
    const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](Sheet each) { return kind_of(each) == kind; });
    Json list = Json::array();
    if (sheet != sheets.end()) {
      list = add_sheet(*sheet);
    } else {
      for (const auto& [ref, entry] : m_world.entries()) {
        if (ref.kind == kind) list.push_back(named(entry));
      }
    }
    if (!list.empty()) add(kind + ".json", list.dump(2) + "\n");
  }

  // Adds a spreadsheet and returns what it could not say.
  Json add_sheet(Sheet sheet) {
    std::vector<Cells> rows;
    Json rests = Json::array();
    for (const auto& [ref, entry] : m_world.entries()) {
      if (ref.kind != kind_of(sheet)) continue;
      auto written = write(sheet, ref, entry);
      rows.push_back(std::move(written.cells));
      if (!written.rest.is_null()) rests.push_back(std::move(written.rest));
    }
    if (!rows.empty()) add(std::string(file_of(sheet)), table(sheet, rows));
    return rests;
  }

  WrittenRow write(Sheet sheet, const feed::Ref& ref, const drafts::Entry& entry) {
    const CellSource source = {m_world, [this](const feed::Id& media) { return m_names.describe(media); }};
    WrittenRow written = {write_cells(sheet, entry, source), Json()};
    const auto lost = drafts::changed_fields(ref.kind, entry, read_back(sheet, ref, written.cells)).keys;
    if (lost.empty()) return written;
    const auto full = named(entry);
    written.rest = {{"id", ref.id}};
    for (const auto& key : lost) {
      written.rest[key] = full.value(key, Json());
      blank(sheet, key, written.cells);
    }
    return written;
  }

  // What a fresh import would make of the row.
  drafts::Entry read_back(Sheet sheet, const feed::Ref& ref, const Cells& cells) {
    HeadingRow headings = {sheet, {}};
    CsvRow row;
    for (const auto& column : columns_of(sheet)) {
      for (const auto& [heading, text] : cells) {
        if (!is_heading_of(sheet, column, heading)) continue;
        const auto language = heading == column.name ? "id" : heading.substr(column.name.size() + 1);
        headings.headings.push_back({column.name, language});
        row.cells.push_back(text);
      }
    }
    RowReader reader(headings, row, {m_world, m_names, m_today});
    auto entry = drafts::new_entry(ref);
    read_row(sheet, reader, entry);
    if (drafts::check_whole(entry)) entry.undecided.clear();
    return entry;
  }

  static void blank(Sheet sheet, const std::string& key, Cells& cells) {
    for (const auto& column : columns_of(sheet)) {
      if (column.top() != key || column.name == "kode") continue;
      std::erase_if(cells, [&](const auto& cell) { return is_heading_of(sheet, column, cell.first); });
    }
  }

  static std::vector<std::string> headings_of(const Column& column, Sheet sheet, const std::vector<Cells>& rows) {
    const auto& name = column.name;
    std::set<std::string> used;
    for (const auto& row : rows) {
      for (const auto& [heading, text] : row) {
        if (is_heading_of(sheet, column, heading)) used.insert(heading);
      }
    }
    std::vector<std::string> headings;
    if (column.written != Written::when_used || used.contains(name)) headings.push_back(name);
    if (column.written == Written::with_english || used.contains(name + "_en")) headings.push_back(name + "_en");
    for (const auto& heading : used) {
      if (heading != name && heading != name + "_en") headings.push_back(heading);
    }
    return headings;
  }

  static std::string table(Sheet sheet, const std::vector<Cells>& rows) {
    std::vector<std::string> headings;
    for (const auto& column : columns_of(sheet)) {
      for (auto& heading : headings_of(column, sheet, rows)) headings.push_back(std::move(heading));
    }
    std::vector<std::vector<std::string>> lines = {headings};
    for (const auto& row : rows) {
      auto& line = lines.emplace_back();
      for (const auto& heading : headings) line.push_back(row.contains(heading) ? row.at(heading) : "");
    }
    return cells::write_csv(lines);
  }

  // The entry's JSON with file names in place of media ids.
  Json named(const drafts::Entry& entry) const {
    auto item = drafts::to_json(entry);
    for_each_media(item, Json(), [this](Json& value, const Json& name) {
      if (!value.is_string()) return;
      const auto words = m_names.describe(value.get<std::string>());
      if (words.file.empty()) return;
      const bool implied = Json(words.alt) == name && !words.role;
      value = implied ? Json(words.file) : Json{{"file", words.file}, {"alt", words.alt}};
      if (words.role) value["role"] = feed::name_of(words.role);
    });
    return item;
  }

  void add_photos(const drafts::PictureStore& pictures) {
    std::map<std::string, std::string> copies;  // name to path
    std::map<std::string, feed::Focus> focus;   // by name
    for (const auto& [ref, entry] : m_world.entries()) {
      for (const auto& id : drafts::media_of(entry)) {
        const auto* picture = m_world.picture(id);
        if (picture == nullptr) continue;
        const auto name = m_names.describe(id).file;
        copies[name] = pictures.path_of(*picture);
        focus[name] = m_names.focus_of(picture->sha256);
      }
    }
    for (const auto& [name, path] : copies) m_files.push_back({name, "", path});
    if (auto list = write_focus_list(focus); !list.empty()) add(std::string(k_focus_file), std::move(list));
  }

  void add(std::string name, std::string bytes) { m_files.push_back({std::move(name), std::move(bytes), ""}); }

  const World& m_world;
  ExportNames m_names;
  base::Day m_today;
  std::vector<ExportFile> m_files;
};

bool is_shown(drafts::ItemState state) {
  return state != drafts::ItemState::ditarik && state != drafts::ItemState::arsip;
}

}  // namespace

Result<std::vector<ExportFile>> make_export(const drafts::OpenCouncil& council, base::Day today) {
  World world;
  ETALASE_TRY(const auto items, council.items.list(""));
  for (const auto& item : items) {
    if (is_shown(item.state)) world.put(item.ref, item.entry);
  }
  ETALASE_TRY(const auto header, council.items.find(drafts::council_ref()));
  if (header) world.put(header->ref, header->entry);
  ETALASE_TRY(const auto pictures, council.pictures.list());
  for (const auto& picture : pictures) world.put(picture);
  return Exporter(world, today).files(council.pictures);
}

Result<void> write_export(base::FileSystem& files, const std::string& folder, const std::vector<ExportFile>& exported) {
  for (const auto& file : exported) {
    const auto path = folder + "/" + file.name;
    ETALASE_TRY(const bool there, base::exists(files, path));
    if (there) return words::refuse(ErrorKind::refused, "file_in_the_way", {{"file", path}});
  }
  ETALASE_CHECK(files.make_folders(folder));
  for (const auto& file : exported) {
    std::string bytes = file.bytes;
    if (!file.copy_of.empty()) {
      ETALASE_TRY(bytes, files.read(file.copy_of, k_picture_limit));
    }
    ETALASE_CHECK(base::write_durably(files, folder + "/" + file.name, bytes));
  }
  return {};
}

}  // namespace etalase::intake
