// Reads files row by row and checks what comes of them.
#include "intake/import_run.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cells/codes.hpp"
#include "cells/letters.hpp"
#include "drafts/fields.hpp"
#include "feed/codec.hpp"
#include "intake/floor_check.hpp"
#include "intake/names.hpp"
#include "intake/references.hpp"
#include "intake/row_check.hpp"
#include "intake/rules.hpp"
#include "words/refusal.hpp"

namespace etalase::intake {

using base::Json;

namespace {

constexpr std::size_t k_short_cell = 40;

bool has_error(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& each) { return each.level == Level::error; });
}

bool has_error_in(const Findings& findings, const std::string& column) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& each) { return each.level == Level::error && each.column == column; });
}

std::string code_in(const HeadingRow& headings, const CsvRow& row) {
  for (std::size_t i = 0; i < headings.headings.size() && i < row.cells.size(); ++i) {
    if (headings.headings[i].column == "kode") return cells::clean_word(row.cells[i]);
  }
  return {};
}

Message no_sheet(const base::Error& error) { return say("file_unreadable", {{"reason", words::told(error)}}); }

feed::Id id_in(const Json& given) {
  const bool named = given.is_object() && given.contains("id") && given["id"].is_string();
  return named ? given["id"].get<std::string>() : "";
}

std::string shown(const Cells& cells, const std::string& heading) {
  const auto found = cells.find(heading);
  return found == cells.end() ? std::string() : found->second;
}

// "harga_min: 800000 → 850000", or only the heading where the words are long.
std::string change_of(const std::string& heading, const std::string& old_text, const std::string& new_text,
                      const std::string& nothing) {
  if (old_text.size() > k_short_cell || new_text.size() > k_short_cell) return heading;
  return heading + ": " + (old_text.empty() ? nothing : old_text) + " → " + (new_text.empty() ? nothing : new_text);
}

Message difference_of_cells(const Cells& old_cells, const Cells& new_cells) {
  std::set<std::string> headings;
  for (const auto* cells : {&old_cells, &new_cells}) {
    for (const auto& [heading, text] : *cells) headings.insert(heading);
  }
  const auto nothing = say("nothing");
  std::vector<std::string> id, en;
  for (const auto& heading : headings) {
    const auto was = shown(old_cells, heading), is = shown(new_cells, heading);
    if (was == is) continue;
    id.push_back(change_of(heading, was, is, nothing.id));
    en.push_back(change_of(heading, was, is, nothing.en));
  }
  return {base::join(id, " · "), base::join(en, " · ")};
}

}  // namespace

OpenedFile open_file(const InputFile& file) {
  OpenedFile opened;
  opened.file = &file;
  opened.kind = kind_of_file(file.name).value_or("");
  if (!opened.kind.empty()) return opened;
  auto parsed = cells::parse_csv(file.bytes);
  if (auto* message = std::get_if<Message>(&parsed)) {
    opened.findings.push_back({"", Level::error, *message});
    return opened;
  }
  auto table = std::get<cells::Table>(std::move(parsed));
  opened.rows = std::move(table.rows);
  opened.remarks = std::move(table.remarks);
  opened.headings = recognise(opened.rows.front().cells, file.name, opened.findings);
  opened.rows.erase(opened.rows.begin());
  if (opened.headings) opened.kind = std::string(kind_of(opened.headings->sheet));
  return opened;
}

void ImportRun::read(const OpenedFile& opened) {
  const auto& name = opened.file->name;
  for (const auto& remark : opened.remarks) m_remarks.push_back({name, remark});
  if (!opened.findings.empty()) {
    whole_file_wrong(name, opened.findings);
  } else if (opened.headings) {
    read_sheet(name, *opened.headings, opened.rows);
  } else {
    read_json(*opened.file, opened.kind);
  }
  for (const auto& [id, taken] : m_photos.taken()) m_world.put(taken.picture);
}

void ImportRun::whole_file_wrong(const std::string& file, Findings findings) {
  m_rows.push_back({{file, 1, {}, RowStatus::wrong, std::move(findings), {}}, std::nullopt});
}

void ImportRun::read_sheet(const std::string& file, const HeadingRow& headings, const std::vector<CsvRow>& rows) {
  m_kinds.emplace(kind_of(headings.sheet));
  expect_rows(headings, rows);
  for (const auto& row : rows) read_csv_row(file, headings, row);
}

void ImportRun::expect_rows(const HeadingRow& headings, const std::vector<CsvRow>& rows) {
  for (const auto& row : rows) {
    const auto code = code_in(headings, row);
    if (feed::is_id(code)) m_world.expect({std::string(kind_of(headings.sheet)), code});
  }
}

Findings ImportRun::check_code(const feed::Ref& ref, const std::string& file, int number) {
  if (ref.id.empty()) return {{"kode", Level::error, say("code_missing")}};
  if (auto wrong = check_shape(ref)) return {{"kode", Level::error, std::move(*wrong)}};
  const auto [first, is_first] = m_first_row_in_file.emplace(std::pair(file, ref), number);
  if (is_first) return {};
  const auto row = std::to_string(first->second);
  return {{"kode", Level::error, say("code_twice", {{"row", row}})}};
}

// Two spreadsheets of one import may carry different columns of an item, or two items by mistake: both places are
// named.
std::optional<Message> ImportRun::in_another_sheet(const feed::Ref& ref, const std::string& file, int number) {
  if (ref.id.empty()) return std::nullopt;
  const auto [first, is_first] = m_first_sheet_of.emplace(ref, std::pair(file, number));
  if (is_first || first->second.first == file) return std::nullopt;
  return say("code_in_another_file", {{"file", first->second.first}, {"row", std::to_string(first->second.second)}});
}

// A well-formed code may still be what is left of another one, when only digits are.
std::optional<Message> ImportRun::check_shape(const feed::Ref& ref) {
  const bool good = feed::is_id(ref.id);
  const bool plain = ref.id.find_first_not_of("0123456789-") == std::string::npos;
  if (good && (!plain || before(ref) != nullptr)) return std::nullopt;
  const auto& known = m_known_codes[ref.kind];
  const auto meant = cells::code_meant(ref.id, known);
  const bool is_known = meant && std::find(known.begin(), known.end(), *meant) != known.end();
  if (meant && (!good || is_known)) return say("code_spoiled", {{"typed", ref.id}, {"meant", *meant}});
  if (good) return std::nullopt;
  auto message = say("code_ill_formed");
  if (const auto hidden = cells::hidden_sign(ref.id)) message += *hidden;
  if (feed::is_id(upper(ref.id))) message += did_you_mean(upper(ref.id));
  return message;
}

drafts::Entry ImportRun::present(const feed::Ref& ref) const {
  const auto* entry = m_world.find(ref);
  return entry == nullptr ? drafts::new_entry(ref) : *entry;
}

void ImportRun::keep(RunningRow row, const feed::Ref& ref, drafts::Entry entry) {
  m_world.put(ref, std::move(entry));
  m_last_row[ref] = m_rows.size();
  m_rows.push_back(std::move(row));
}

void ImportRun::read_csv_row(const std::string& file, const HeadingRow& headings, const CsvRow& row) {
  const feed::Ref ref = {std::string(kind_of(headings.sheet)), code_in(headings, row)};
  RunningRow running = {{file, row.number, ref, RowStatus::unchanged, check_code(ref, file, row.number), {}},
                        headings.sheet};
  if (auto doubled = in_another_sheet(ref, file, row.number))
    running.report.findings.push_back({"kode", Level::warning, std::move(*doubled)});
  if (before(ref) == nullptr && cells::may_be_changed(ref.id))
    running.report.findings.push_back({"kode", Level::warning, say("code_perhaps_changed", {{"code", ref.id}})});
  const auto spoiled = check_cells(headings, row);
  running.report.findings.insert(running.report.findings.end(), spoiled.begin(), spoiled.end());
  if (has_error(running.report.findings)) {
    m_rows.push_back(std::move(running));
    return;
  }
  RowReader reader(headings, row, {m_world, m_photos, m_today});
  auto entry = present(ref);
  read_row(headings.sheet, reader, entry);
  running.report.findings.insert(running.report.findings.end(), reader.findings().begin(), reader.findings().end());
  keep(std::move(running), ref, std::move(entry));
}

void ImportRun::read_json(const InputFile& file, const std::string& kind) {
  const auto entries = json_entries(kind, file.bytes);
  if (!entries) return whole_file_wrong(file.name, {{"", Level::error, no_sheet(entries.error())}});
  m_kinds.insert(kind);
  for (const auto& entry : *entries) {
    if (const auto id = id_in(entry); feed::is_id(id)) m_world.expect({kind, id});
  }
  int number = 0;
  for (const auto& entry : *entries) read_json_entry(file.name, kind, entry, ++number);
}

void ImportRun::read_json_entry(const std::string& file, const std::string& kind, const Json& given, int number) {
  const auto ref = kind == drafts::k_council_kind ? drafts::council_ref() : feed::Ref{kind, id_in(given)};
  RunningRow running = {{file, number, ref, RowStatus::unchanged, check_code(ref, file, number), {}}, std::nullopt};
  if (has_error(running.report.findings)) {
    m_rows.push_back(std::move(running));
    return;
  }
  auto entry = present(ref);
  apply_json(kind, given, {m_world, m_photos, m_today}, entry, running.report.findings);
  keep(std::move(running), ref, std::move(entry));
}

void ImportRun::check() {
  for (const auto& [ref, index] : m_last_row) check_item(ref, m_rows[index]);
  for (auto& row : m_rows) settle(row);
}

void ImportRun::check_item(const feed::Ref& ref, RunningRow& row) {
  auto& findings = row.report.findings;
  const auto heading = [&row](const std::string& path) { return row.sheet ? heading_for(*row.sheet, path) : path; };
  auto entry = *m_world.find(ref);
  auto found = check_rules(entry, m_today);
  const auto references = check_references(entry, m_world);
  found.insert(found.end(), references.begin(), references.end());
  if (const auto* header = entry.header()) {
    const auto floors = check_floors(*header, m_world);
    found.insert(found.end(), floors.begin(), floors.end());
  }
  for (auto& each : found) {
    each.column = heading(each.column);
    if (!has_error_in(findings, each.column)) findings.push_back(std::move(each));
  }
  if (has_error(findings)) return;
  drafts::decide_rest(entry);
  if (const auto whole = drafts::check_whole(entry); !whole) {
    const auto& error = whole.error();
    const auto column = row.sheet ? heading(error.subject) : error.subject.substr(0, error.subject.find_first_of(".["));
    findings.push_back({column, Level::error, say("not_valid", {{"reason", words::told(error)}})});
    return;
  }
  m_world.put(ref, std::move(entry));
  const auto state = m_states.find(ref);
  if (state != m_states.end() && state->second == drafts::ItemState::ditarik) {
    findings.push_back({"", Level::warning, say("withdrawn")});
  }
}

const drafts::Entry* ImportRun::before(const feed::Ref& ref) const {
  const auto found = m_before.find(ref);
  return found == m_before.end() ? nullptr : &found->second;
}

// An item's rows share its fate; a wrong row is blamed alone.
void ImportRun::settle(RunningRow& row) const {
  auto& report = row.report;
  if (has_error(report.findings)) {
    report.status = RowStatus::wrong;
    return;
  }
  const auto* item = m_world.find(report.ref);
  if (item == nullptr) return;
  const auto* old_item = before(report.ref);
  if (old_item == nullptr) {
    report.status = RowStatus::fresh;
    auto name = drafts::name_of(*item);
    report.summary = {name["id"], name["en"].empty() ? name["id"] : name["en"]};
    return;
  }
  const bool same = drafts::changed_fields(report.ref.kind, *old_item, *item).worst == drafts::Change::none;
  const bool approves = waits_for_approval(report.ref);
  report.status = same && !approves ? RowStatus::unchanged : RowStatus::changed;
  if (!same) report.summary = difference(row);
  if (same && approves) report.summary = say("approved_again");
}

// What came back after a withdrawal: an import approves it, also where nothing in it changes.
bool ImportRun::waits_for_approval(const feed::Ref& ref) const {
  const auto state = m_states.find(ref);
  return state != m_states.end() && state->second == drafts::ItemState::draf;
}

Message ImportRun::difference(const RunningRow& row) const {
  const auto& ref = row.report.ref;
  const auto& old_item = *before(ref);
  const auto& new_item = *m_world.find(ref);
  if (row.sheet) {
    const CellSource source = {
        m_world, [this](const feed::Id& media) {
          const auto* picture = m_world.picture(media);
          return picture == nullptr ? PictureWords{} : PictureWords{picture->file_name, picture->alt, picture->role};
        }};
    const auto message =
        difference_of_cells(write_cells(*row.sheet, old_item, source), write_cells(*row.sheet, new_item, source));
    if (!message.id.empty()) return message;
  }
  const auto keys = base::join(drafts::changed_fields(ref.kind, old_item, new_item).keys, " · ");
  return {keys, keys};
}

ImportPlan ImportRun::plan() const {
  ImportPlan plan;
  plan.report.remarks = m_remarks;
  for (const auto& row : m_rows) plan.report.rows.push_back(row.report);
  for (const auto& [ref, index] : m_last_row) {
    const auto status = m_rows[index].report.status;
    const auto& item = *m_world.find(ref);
    if (status != RowStatus::fresh && status != RowStatus::changed) continue;
    plan.items.push_back({ref, item});
  }
  for (const auto& [id, taken] : m_photos.taken()) plan.pictures.push_back(taken);
  for (const auto& [ref, item] : m_before) {
    if (m_kinds.contains(ref.kind) && !m_last_row.contains(ref)) ++plan.report.absent;
  }
  return plan;
}

}  // namespace etalase::intake
