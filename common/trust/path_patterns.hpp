// Which target paths a delegated role may speak for.
#pragma once

#include <string_view>

#include "trust/roles.hpp"

namespace etalase::trust {

// Matches shell wildcards `*`, `?` and `[a-z]`, none of which crosses a `/`; takes time linear in both lengths per `*`.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view path);
// Tells whether the role's paths or hash prefixes (SHA-256 of the path) cover the target.
[[nodiscard]] bool covers(const DelegatedRole& role, std::string_view path);

}  // namespace etalase::trust
