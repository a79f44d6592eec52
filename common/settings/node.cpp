// TOML by toml++, which only this file includes.
#include "settings/node.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace etalase::settings {

namespace {

Node convert(const std::string& file, const toml::node& source);

List convert_list(const std::string& file, const toml::array& source) {
  List list;
  for (const auto& each : source) list.push_back(convert(file, each));
  return list;
}

Table convert_table(const std::string& file, const toml::table& source) {
  Table table;
  for (const auto& [key, each] : source) table.emplace(std::string(key.str()), convert(file, each));
  return table;
}

// Dates and times have no use here; as text they meet "expected …" like any wrong type.
Node convert(const std::string& file, const toml::node& source) {
  Node node{file, static_cast<int>(source.source().begin.line), std::string()};
  if (const auto* text = source.as_string()) node.value = text->get();
  if (const auto* integer = source.as_integer()) node.value = integer->get();
  if (const auto* number = source.as_floating_point()) node.value = number->get();
  if (const auto* flag = source.as_boolean()) node.value = flag->get();
  if (const auto* list = source.as_array()) node.value = convert_list(file, *list);
  if (const auto* table = source.as_table()) node.value = convert_table(file, *table);
  return node;
}

bool holds_tables(const Node& node) {
  const auto* list = std::get_if<List>(&node.value);
  return list != nullptr && !list->empty() && std::all_of(list->begin(), list->end(), [](const Node& each) {
           return std::holds_alternative<Table>(each.value);
         });
}

void append(Node& base, Node later) {
  auto& items = std::get<List>(base.value);
  for (auto& each : std::get<List>(later.value)) items.push_back(std::move(each));
}

}  // namespace

Node parse_toml(const std::string& file, std::string_view text, std::vector<Problem>& problems) {
  try {
    return convert(file, toml::parse(text, file));
  } catch (const toml::parse_error& error) {
    problems.push_back({file, static_cast<int>(error.source().begin.line), std::string(error.description())});
    return {file, 0, Table()};
  }
}

void merge(Node& base, Node later) {
  auto* into = std::get_if<Table>(&base.value);
  auto* from = std::get_if<Table>(&later.value);
  if (into == nullptr || from == nullptr) {
    if (holds_tables(base) && holds_tables(later)) return append(base, std::move(later));
    base = std::move(later);
    return;
  }
  for (auto& [key, node] : *from) {
    const auto found = into->find(key);
    if (found == into->end()) {
      into->emplace(key, std::move(node));
    } else {
      merge(found->second, std::move(node));
    }
  }
}

}  // namespace etalase::settings
