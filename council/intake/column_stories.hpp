// Cells that hold a whole story per language.
#pragma once

#include "intake/column.hpp"

namespace etalase::intake {

// Whether the member is one list of blocks, or panels of them.
enum class Panels { one, many };

// Returns the panels that a row makes of those that were there; nothing when the row is silent or wrong.
[[nodiscard]] std::optional<std::vector<feed::Blocks>> read_panels(RowReader& row, const std::string& column,
                                                                   const std::vector<feed::Blocks>& before,
                                                                   Panels panels);
void write_panels(CellWriter& cells, const std::string& column, const std::vector<feed::Blocks>& panels);

template <class T>
CellKind blocks(feed::Blocks T::* member) {
  const auto panels_of = [=](const drafts::Entry& entry) {
    const auto& blocks = entry.as<T>()->*member;
    return blocks.empty() ? std::vector<feed::Blocks>{} : std::vector<feed::Blocks>{blocks};
  };
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            const auto read = read_panels(row, column.name, panels_of(entry), Panels::one);
            if (read) entry.as<T>()->*member = read->empty() ? feed::Blocks{} : read->front();
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            if (!(entry.as<T>()->*member).empty()) write_panels(cells, column.name, panels_of(entry));
          },
          PerLanguage::yes};
}

template <class T>
CellKind panels(std::vector<feed::Blocks> T::* member) {
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            auto& panels = entry.as<T>()->*member;
            if (auto read = read_panels(row, column.name, panels, Panels::many)) panels = std::move(*read);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            write_panels(cells, column.name, entry.as<T>()->*member);
          },
          PerLanguage::yes};
}

}  // namespace etalase::intake
