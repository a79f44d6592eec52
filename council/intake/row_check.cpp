// Cells as they came.
#include "intake/row_check.hpp"

#include <optional>

#include "base/text.hpp"
#include "cells/codes.hpp"
#include "cells/encoding.hpp"
#include "intake/drawable_check.hpp"

namespace etalase::intake {

namespace {

constexpr std::string_view k_lost = "\xEF\xBF\xBD";
constexpr std::size_t k_shown_bytes = 40;

std::string shortened(const std::string& text) {
  if (text.size() <= k_shown_bytes) return text;
  return text.substr(0, base::character_start(text, k_shown_bytes)) + "…";
}

std::optional<Finding> check_cell(const Heading& heading, const std::string& text) {
  const auto name = heading.text();
  if (cells::is_error_value(text)) return Finding{name, Level::error, say("error_value", {{"text", text}})};
  if (text.find(k_lost) != std::string::npos)
    return Finding{name, Level::error, say("letters_lost", {{"text", shortened(text)}})};
  if (cells::looks_doubled(text))
    return Finding{name, Level::warning, say("letters_doubled", {{"text", shortened(text)}})};
  // Names of files are not shown.
  auto message = heading.column == "foto" ? std::nullopt : undrawable(text);
  if (message) return Finding{name, Level::warning, std::move(*message)};
  return std::nullopt;
}

}  // namespace

Findings check_cells(const HeadingRow& headings, const cells::CsvRow& row) {
  Findings findings;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto& text = row.cells[i];
    if (text.empty()) continue;
    const auto heading = i < headings.headings.size() ? headings.headings[i] : Heading{};
    if (heading.column.empty()) {
      const auto letters = column_letters(i);
      findings.push_back(
          {letters, Level::error, say("cell_without_heading", {{"column", letters}, {"text", shortened(text)}})});
    } else if (auto found = check_cell(heading, text)) {
      findings.push_back(std::move(*found));
    }
  }
  return findings;
}

std::string column_letters(std::size_t column) {
  constexpr std::size_t k_letters = 26;
  std::string letters;
  for (auto left = column + 1; left > 0; left = (left - 1) / k_letters)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % k_letters));
  return letters;
}

}  // namespace etalase::intake
