// Kinds of items, their names on the wire, and references to them.
#include <fmt/format.h>

#include <algorithm>

#include "feed/codec.hpp"
#include "feed/forms.hpp"

namespace etalase::feed {

namespace {

// In the order of Item's alternatives.
constexpr std::string_view k_kinds[] = {
    "product",       "maker", "story",        "region",    "event",  "programme",         "collection",
    "collaboration", "place", "organisation", "statistic", "notice", "cooperation_scheme"};
static_assert(std::size(k_kinds) == std::variant_size_v<Item>);

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

bool is_id(std::string_view text) { return k_form_id.accepts(text); }

base::Result<Ref> parse_ref(std::string_view text) {
  if (!k_form_ref.accepts(text)) {
    return base::fail(base::ErrorKind::corrupt,
                      fmt::format("expected a reference such as product/BTK-012, got \"{}\"", text.substr(0, 60)));
  }
  const auto slash = text.find('/');
  return Ref{std::string(text.substr(0, slash)), Id(text.substr(slash + 1))};
}

std::string to_string(const Ref& ref) { return ref.kind + '/' + ref.id; }

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
