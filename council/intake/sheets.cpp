// The sheets' tables at work.
#include "intake/sheets.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "cells/letters.hpp"
#include "feed/forms.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

namespace {

struct SheetRow {
  Sheet sheet;
  std::string_view kind;
  std::string_view file;
  std::vector<Column> columns;
};

const SheetRow& row_of(Sheet sheet) {
  static const std::array<SheetRow, 4> k_sheets = {{{Sheet::product, "product", "produk.csv", product_columns()},
                                                    {Sheet::maker, "maker", "perajin.csv", maker_columns()},
                                                    {Sheet::story, "story", "cerita.csv", story_columns()},
                                                    {Sheet::event, "event", "agenda.csv", event_columns()}}};
  return k_sheets[static_cast<std::size_t>(sheet)];
}

// "Harga Min*" means harga_min.
std::string heading_word(std::string_view heading) {
  std::string text = cells::clean_word(heading);
  while (!text.empty() && text.back() == '*') text.pop_back();
  text = std::string(base::trim(text));
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '_';
  }
  return text;
}

// Languages are lower case in headings ("nama_zh-hans"); tags keep their usual case in the feed.
std::string tag_of(std::string text) {
  const auto dash = text.find('-');
  if (dash != std::string::npos && text.size() == dash + 5)
    text[dash + 1] = static_cast<char>(text[dash + 1] - 'a' + 'A');
  return text;
}

std::optional<Heading> heading_in(Sheet sheet, const std::string& text) {
  for (const auto& column : columns_of(sheet)) {
    if (text == column.name || text == column.english) return Heading{column.name, "id"};
  }
  const auto underscore = text.rfind('_');
  if (underscore == std::string::npos) return std::nullopt;
  const auto tag = text.substr(underscore + 1);
  if (!feed::is_language_tag(tag)) return std::nullopt;
  const auto stem = text.substr(0, underscore);
  for (const auto& column : columns_of(sheet)) {
    const bool named = stem == column.name || stem == column.english;
    if (named && column.cell.per_language == PerLanguage::yes) return Heading{column.name, tag_of(tag)};
  }
  return std::nullopt;
}

int known_headings(Sheet sheet, const std::vector<std::string>& headings) {
  return static_cast<int>(std::count_if(headings.begin(), headings.end(),
                                        [&](const auto& text) { return heading_in(sheet, text).has_value(); }));
}

Sheet best_sheet(const std::vector<std::string>& headings, std::string_view file_name) {
  Sheet best = Sheet::product;
  int best_score = -1;
  for (const Sheet sheet : all_sheets()) {
    const int score = 2 * known_headings(sheet, headings) + (file_name == file_of(sheet) ? 1 : 0);
    if (score > best_score) {
      best = sheet;
      best_score = score;
    }
  }
  return best;
}

Finding unknown_column(Sheet sheet, const std::string& text) {
  std::vector<std::string> names;
  for (const auto& column : columns_of(sheet)) names.push_back(column.name);
  Message message = say("column_unknown", {{"text", text}});
  if (const auto near = nearest(text, names)) {
    message += did_you_mean(*near);
  } else {
    message += say("column_remove");
  }
  return {text, Level::error, message};
}

std::string first_step(const std::string& path) { return path.substr(0, path.find_first_of(".[")); }

// Tells whether the path leads to the member or into it.
bool is_at_or_below(const std::string& path, const std::string& member) {
  return path == member || (path.starts_with(member) && (path[member.size()] == '.' || path[member.size()] == '['));
}

}  // namespace

const std::vector<Sheet>& all_sheets() {
  static const std::vector<Sheet> k_all = {Sheet::product, Sheet::maker, Sheet::story, Sheet::event};
  return k_all;
}

const std::vector<Column>& columns_of(Sheet sheet) { return row_of(sheet).columns; }

std::string_view kind_of(Sheet sheet) { return row_of(sheet).kind; }

std::string_view file_of(Sheet sheet) { return row_of(sheet).file; }

std::optional<HeadingRow> recognise(const std::vector<std::string>& cells, std::string_view file_name,
                                    Findings& findings) {
  std::vector<std::string> headings;
  for (const auto& cell : cells) headings.push_back(heading_word(cell));
  HeadingRow row = {best_sheet(headings, file_name), {}};
  if (headings.size() == 1 && !heading_in(row.sheet, headings[0])) {
    findings.push_back({"", Level::error, say("csv_separator_unknown", {{"text", headings[0]}})});
    return std::nullopt;
  }
  const auto before = findings.size();
  std::set<std::string> seen;
  for (const auto& text : headings) {
    const auto heading = text.empty() ? std::optional(Heading{}) : heading_in(row.sheet, text);
    if (!heading) {
      findings.push_back(unknown_column(row.sheet, text));
    } else if (!text.empty() && !seen.insert(heading->text()).second) {
      findings.push_back({text, Level::error, say("column_twice", {{"text", text}})});
    }
    row.headings.push_back(heading.value_or(Heading{}));
  }
  if (!seen.contains("kode")) {
    findings.push_back({"kode", Level::error, say("column_code_missing")});
  }
  return findings.size() == before ? std::optional(row) : std::nullopt;
}

std::string heading_for(Sheet sheet, const std::string& path) {
  const auto& columns = columns_of(sheet);
  const auto exact =
      std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return is_at_or_below(path, each.member); });
  if (exact != columns.end()) {
    const auto rest = path.substr(exact->member.size());
    const bool language =
        exact->cell.per_language == PerLanguage::yes && rest.starts_with('.') && feed::is_language_tag(rest.substr(1));
    return Heading{exact->name, language ? rest.substr(1) : "id"}.text();
  }
  const auto top = first_step(path);
  const auto near = std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.top() == top; });
  return near == columns.end() ? top : near->name;
}

void read_row(Sheet sheet, RowReader& row, drafts::Entry& entry) {
  for (const auto& column : columns_of(sheet)) column.cell.read(row, column, entry);
}

Cells write_cells(Sheet sheet, const drafts::Entry& entry, const CellSource& source) {
  CellWriter cells(source);
  for (const auto& column : columns_of(sheet)) column.cell.write(cells, column, entry);
  return cells.take();
}

bool is_heading_of(Sheet sheet, const Column& column, const std::string& heading) {
  if (heading == column.name) return true;
  const auto& columns = columns_of(sheet);
  const bool other =
      std::any_of(columns.begin(), columns.end(), [&](const auto& each) { return each.name == heading; });
  return !other && column.cell.per_language == PerLanguage::yes && heading.starts_with(column.name + "_");
}

}  // namespace etalase::intake
