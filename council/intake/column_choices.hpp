// Cells that choose: ids by code or name, and one of some words. T is the sheet's kind of item.
#pragma once

#include <array>

#include "intake/column.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

// What the ids of a column are looked up in, and what staff call it.
struct Lookup {
  std::function<NameTable(const World&)> table;
  Message noun;
};
[[nodiscard]] Lookup crafts();
[[nodiscard]] Lookup terms(const std::string& vocabulary, const Message& noun);
[[nodiscard]] Lookup items(const std::string& kind, const Message& noun);
[[nodiscard]] Lookup districts();
[[nodiscard]] Read<feed::Id> look_up(const std::string& text, const NameTable& table, const Message& noun);
void keep_first_of_each(std::vector<feed::Id>& ids);

// An id, written or named.
template <class T>
CellKind id(feed::Id T::* member, const Lookup& lookup) {
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            const auto table = lookup.table(row.world());
            row.parsed(column.name, entry.as<T>()->*member,
                       [&](const std::string& text) { return look_up(text, table, lookup.noun); });
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            cells.put(column.name, entry.as<T>()->*member);
          }};
}

// A list of ids, each once.
template <class T>
CellKind ids(std::vector<feed::Id> T::* member, const Lookup& lookup) {
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            const auto table = lookup.table(row.world());
            auto& ids = entry.as<T>()->*member;
            row.listed(column.name, ids, [&](const std::string& text) { return look_up(text, table, lookup.noun); });
            if (row.cell(column.name).kind == Cell::Kind::value) keep_first_of_each(ids);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            cells.list(column.name, entry.as<T>()->*member);
          }};
}

// Takes the column's choice off the entry's undecided members when its cell made it, puts it back when "-" cleared it.
void decide(const RowReader& row, const Column& column, drafts::Entry& entry);

// What staff may type for a value; the first spelling of each is written.
template <class E>
struct Word {
  std::string_view typed;
  E value;
};

// One of some words, or nothing.
template <class T, class E, std::size_t N>
CellKind maybe_choice(std::optional<E> T::* member, const std::array<Word<E>, N>& words, const Message& wrong) {
  const auto parse = [=](const std::string& text) -> Read<std::optional<E>> {
    for (const auto& word : words) {
      if (lower(text) == word.typed) return std::optional(word.value);
    }
    return wrong;
  };
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            row.parsed(column.name, entry.as<T>()->*member, parse);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            for (auto word = words.rbegin(); word != words.rend(); ++word) {
              if (entry.as<T>()->*member == word->value) cells.put(column.name, std::string(word->typed));
            }
          }};
}

// One of some words. Clearing it leaves the choice open again.
template <class T, class E, std::size_t N>
CellKind choice(E T::* member, const std::array<Word<E>, N>& words, const Message& wrong) {
  const auto parse = [=](const std::string& text) -> Read<E> {
    for (const auto& word : words) {
      if (lower(text) == word.typed) return word.value;
    }
    return wrong;
  };
  return {[=](RowReader& row, const Column& column, drafts::Entry& entry) {
            const auto before = row.findings().size();
            row.parsed(column.name, entry.as<T>()->*member, parse);
            if (row.findings().size() == before) decide(row, column, entry);
          },
          [=](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            if (entry.undecided.contains(column.member)) return;
            for (auto word = words.rbegin(); word != words.rend(); ++word) {
              if (entry.as<T>()->*member == word->value) cells.put(column.name, std::string(word->typed));
            }
          }};
}

}  // namespace etalase::intake
