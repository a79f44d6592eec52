// Codes that staff see, and references "kind/ID" from one item to another.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace etalase::feed {

// `^[A-Z0-9][A-Z0-9-]{1,31}$`, the code that staff see.
using Id = std::string;

// "product/BTK-012".
struct Ref {
  std::string kind;
  Id id;
  auto operator<=>(const Ref&) const = default;
};

[[nodiscard]] bool is_id(std::string_view text);
// Reads "kind/ID"; corrupt for anything else.
[[nodiscard]] base::Result<Ref> parse_ref(std::string_view text);
[[nodiscard]] std::string to_string(const Ref& ref);

}  // namespace etalase::feed
