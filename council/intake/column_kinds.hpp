// The plain kinds of cells: texts, days, times and whatever has a parser. T is the sheet's kind of item.
#pragma once

#include "cells/moments.hpp"
#include "intake/column.hpp"

namespace etalase::intake {

// The code is read before its row (import_run.cpp); here it is only written.
[[nodiscard]] CellKind code();

// A heading whose cell another column reads together with its own: photos with their words, the parts of a price.
[[nodiscard]] CellKind read_with_another(CellKind kind);

// Any value of one cell: a parser of its text, and its text again.
template <class T, class Value, class Owner, class Parse, class Write>
CellKind value(Value Owner::* member, Parse parse, Write write) {
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            row.parsed(column.name, entry.as<T>()->*member, parse);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            cells.put(column.name, write(entry.as<T>()->*member));
          }};
}

// Any values of one cell, divided by "|".
template <class T, class Value, class Owner, class Parse, class Write>
CellKind values(std::vector<Value> Owner::* member, Parse parse, Write write) {
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            row.listed(column.name, entry.as<T>()->*member, parse);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            std::vector<std::string> pieces;
            for (const auto& each : entry.as<T>()->*member) pieces.push_back(write(each));
            cells.list(column.name, pieces);
          }};
}

// A text by language.
template <class T, class Owner>
CellKind text(feed::Text Owner::* member, Lines lines = Lines::many) {
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            row.text(column.name, entry.as<T>()->*member, lines);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            cells.text(column.name, entry.as<T>()->*member);
          },
          PerLanguage::yes};
}

// The item's name, of which a new item gets its slug; an old one keeps its own.
template <class T>
CellKind name(feed::Text T::* member) {
  auto kind = text<T>(member, Lines::one);
  kind.read = [=](RowReader& row, const Column& column, drafts::Entry& entry) {
    auto& item = *entry.as<T>();
    row.text(column.name, item.*member, Lines::one);
    const auto words = (item.*member).find("id");
    if (item.slug.empty() && words != (item.*member).end()) item.slug = slug_of(words->second);
  };
  return kind;
}

template <class T, class Owner>
CellKind date(std::string Owner::* member) {
  return value<T>(
      member, [](const std::string& text) { return cells::read_date(text); },
      [](const std::string& day) { return day; });
}

// A moment in the gallery's time; of a day alone, its beginning or end. Notes the moment that was read.
template <class T>
CellKind moment(std::string T::* member, cells::DayEdge edge) {
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            const auto offset = row.world().time_offset();
            row.parsed(column.name, entry.as<T>()->*member, [&](const std::string& text) {
              auto read = cells::read_time(text, offset, edge);
              if (const auto* time = std::get_if<std::string>(&read))
                row.note(column.name, say("time_read", {{"time", cells::shown_time(*time)}}));
              return read;
            });
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            cells.put(column.name, entry.as<T>()->*member);
          }};
}

}  // namespace etalase::intake
