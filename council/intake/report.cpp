// Prints import reports.
#include "intake/report.hpp"

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "base/text.hpp"
#include "cells/csv.hpp"
#include "feed/ref.hpp"

namespace etalase::intake {

using base::Json;
using words::StaffLanguage;

namespace {

Message name_of(RowStatus status) {
  switch (status) {
    case RowStatus::fresh: return say("status_new");
    case RowStatus::changed: return say("status_changed");
    case RowStatus::unchanged: return say("status_same");
    case RowStatus::wrong: break;
  }
  return say("status_wrong");
}

// One line each, whatever is told.
std::string line(const std::vector<std::string>& texts) {
  std::vector<std::string> written;
  for (auto text : texts) {
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    written.push_back(cells::csv_cell(std::move(text), ";\""));
  }
  return base::join(written, ";") + "\n";
}

bool has_several_files(const Report& report) {
  std::set<std::string> files;
  for (const auto& row : report.rows) files.insert(row.file);
  for (const auto& remark : report.remarks) files.insert(remark.file);
  return files.size() > 1;
}

std::string words_of(const Finding& finding, StaffLanguage language) {
  const auto words = finding.message.in(language);
  return finding.level == Level::warning ? say("check").in(language) + words : words;
}

// A wrong row's other findings are not what is wrong with it.
Message state_of(const Finding& finding, RowStatus row) {
  return row == RowStatus::wrong && finding.level != Level::error ? say("status_note") : name_of(row);
}

std::string lines_of(const RowReport& row, const std::string& place, StaffLanguage language) {
  std::string text;
  if (row.status != RowStatus::wrong)
    text += line({place, "", name_of(row.status).in(language), row.summary.in(language)});
  for (const auto& finding : row.findings)
    text += line({place, finding.column, state_of(finding, row.status).in(language), words_of(finding, language)});
  return text;
}

std::string tally_text(const Tally& tally, StaffLanguage language) {
  return say("report_tally", {{"fresh", std::to_string(tally.fresh)},
                              {"changed", std::to_string(tally.changed)},
                              {"same", std::to_string(tally.unchanged)},
                              {"wrong", std::to_string(tally.wrong)},
                              {"absent", std::to_string(tally.absent)}})
      .in(language);
}

std::string_view name_of(Level level) {
  switch (level) {
    case Level::error: return "error";
    case Level::warning: return "warning";
    case Level::note: break;
  }
  return "note";
}

Json finding_json(const Finding& finding, StaffLanguage language) {
  return {{"column", finding.column}, {"level", name_of(finding.level)}, {"message", finding.message.in(language)}};
}

}  // namespace

Tally tally_of(const Report& report) {
  Tally tally;
  tally.absent = report.absent;
  for (const auto& row : report.rows) {
    switch (row.status) {
      case RowStatus::fresh: ++tally.fresh; break;
      case RowStatus::changed: ++tally.changed; break;
      case RowStatus::unchanged: ++tally.unchanged; break;
      case RowStatus::wrong: ++tally.wrong; break;
    }
  }
  return tally;
}

std::string report_text(const Report& report, StaffLanguage language) {
  const bool several = has_several_files(report);
  std::string text = say("report_head").in(language) + "\n";
  for (const auto& remark : report.remarks)
    text += line({several ? remark.file : "", "", say("status_note").in(language), remark.message.in(language)});
  for (const auto& row : report.rows) {
    const auto number = row.number == 0 ? std::string() : std::to_string(row.number);
    text += lines_of(row, several ? row.file + (number.empty() ? "" : ":" + number) : number, language);
  }
  return text + line({"", "", say("report_total").in(language), tally_text(tally_of(report), language)});
}

std::string report_json(const Report& report, StaffLanguage language) {
  const auto tally = tally_of(report);
  Json json = {{"format", "etalase-import/1"},
               {"tally",
                {{"new", tally.fresh},
                 {"changed", tally.changed},
                 {"same", tally.unchanged},
                 {"wrong", tally.wrong},
                 {"absent", tally.absent}}},
               {"remarks", Json::array()},
               {"rows", Json::array()}};
  for (const auto& remark : report.remarks)
    json["remarks"].push_back({{"file", remark.file}, {"message", remark.message.in(language)}});
  for (const auto& row : report.rows) {
    Json findings = Json::array();
    for (const auto& finding : row.findings) findings.push_back(finding_json(finding, language));
    json["rows"].push_back({{"file", row.file},
                            {"row", row.number},
                            {"item", row.ref.id.empty() ? "" : feed::to_string(row.ref)},
                            {"status", name_of(row.status).en},
                            {"summary", row.summary.in(language)},
                            {"findings", findings}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace etalase::intake
