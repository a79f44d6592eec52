// Kinds of items by their names on the wire.
#include "feed/kinds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace etalase::feed {

namespace {

// In the order of Item's alternatives.
constexpr std::string_view k_kinds[] = {
    "product",       "maker", "story",        "region",    "event",  "programme",         "collection",
    "collaboration", "place", "organisation", "statistic", "notice", "cooperation_scheme"};
static_assert(std::size(k_kinds) == std::variant_size_v<Item>);

template <std::size_t Index = 0>
void make_alternative(std::size_t index, Item& item) {
  if constexpr (Index < std::variant_size_v<Item>) {
    if (index != Index) return make_alternative<Index + 1>(index, item);
    item.emplace<Index>();
  }
}

}  // namespace

std::string_view kind_of(const Item& item) { return k_kinds[item.index()]; }

const Common& common_of(const Item& item) {
  return std::visit([](const auto& each) -> const Common& { return each; }, item);
}

const std::vector<std::string>& known_kinds() {
  static const std::vector<std::string> k_names(std::begin(k_kinds), std::end(k_kinds));
  return k_names;
}

bool is_known_kind(std::string_view kind) {
  return std::find(std::begin(k_kinds), std::end(k_kinds), kind) != std::end(k_kinds);
}

base::Result<Item> new_item(std::string_view kind) {
  const auto* found = std::find(std::begin(k_kinds), std::end(k_kinds), kind);
  if (found == std::end(k_kinds))
    return base::fail(base::ErrorKind::not_found, fmt::format("unknown kind \"{}\"", kind));
  Item item;
  make_alternative(static_cast<std::size_t>(found - std::begin(k_kinds)), item);
  return item;
}

std::string_view page_letter(std::string_view kind) {
  constexpr std::pair<std::string_view, std::string_view> k_letters[] = {
      {"product", "p"},   {"maker", "m"},         {"story", "s"},  {"event", "e"},
      {"programme", "g"}, {"collaboration", "k"}, {"region", "r"}, {"place", "t"}};
  for (const auto& [name, letter] : k_letters) {
    if (name == kind) return letter;
  }
  return {};
}

}  // namespace etalase::feed
