// Rows of fokus.csv.
#include "intake/focus_list.hpp"

#include <cmath>
#include <vector>

#include "base/text.hpp"
#include "cells/csv.hpp"
#include "cells/letters.hpp"
#include "intake/values.hpp"

namespace etalase::intake {

namespace {

constexpr double k_percent = 100;

Read<feed::Focus> focus_of(const cells::CsvRow& row) {
  const auto percent = [&](std::size_t column) -> std::int64_t {
    if (row.cells.size() <= column) return -1;
    const auto number = read_number(base::trim(row.cells[column]));
    const auto* value = std::get_if<std::int64_t>(&number);
    return value == nullptr || *value > static_cast<std::int64_t>(k_percent) ? -1 : *value;
  };
  const auto across = percent(1), down = percent(2);
  if (across < 0 || down < 0) return say("focus_wrong", {{"row", std::to_string(row.number)}});
  return feed::Focus{static_cast<double>(across) / k_percent, static_cast<double>(down) / k_percent};
}

std::string percent_of(double fraction) { return std::to_string(std::lround(fraction * k_percent)); }

}  // namespace

FocusList read_focus_list(std::string_view bytes) {
  FocusList list;
  const auto parsed = cells::parse_csv(bytes);
  const auto* table = std::get_if<cells::Table>(&parsed);
  if (table == nullptr) return list;
  for (std::size_t i = 1; i < table->rows.size(); ++i)
    list.insert_or_assign(cells::folded(base::trim(table->rows[i].cells.front())), focus_of(table->rows[i]));
  return list;
}

std::string write_focus_list(const std::map<std::string, feed::Focus>& by_file) {
  std::vector<std::vector<std::string>> rows = {{"berkas", "mendatar", "tegak"}};
  for (const auto& [file, focus] : by_file)
    if (!(focus == feed::Focus{})) rows.push_back({file, percent_of(focus.x), percent_of(focus.y)});
  return rows.size() == 1 ? std::string() : cells::write_csv(rows);
}

}  // namespace etalase::intake
