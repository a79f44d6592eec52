// A configuration as a tree that remembers where each value was written.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "settings/defaults.hpp"

namespace etalase::settings {

struct Node;
using Table = std::map<std::string, Node>;
using List = std::vector<Node>;

struct Node {
  std::string file;
  int line = 0;
  std::variant<std::string, std::int64_t, double, bool, List, Table> value;
};

// Parses one TOML text; what is no TOML becomes a problem and an empty table.
[[nodiscard]] Node parse_toml(const std::string& file, std::string_view text, std::vector<Problem>& problems);
// Lays a later file over an earlier one: tables merge, lists of tables append, any other value replaces.
void merge(Node& base, Node later);

}  // namespace etalase::settings
