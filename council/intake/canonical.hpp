// Brings items into the one spelling that the database keeps.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace etalase::intake {

// Returns the item as the feed would write it (empty members left out), with its private part and a refused consent
// kept. Kind corrupt when the feed would refuse it: the error's subject is the member's path.
[[nodiscard]] base::Result<base::Json> canonical_item(std::string_view kind, const base::Json& item);

// Returns the top-level member that such a path begins with.
[[nodiscard]] std::string member_in(const std::string& path);

}  // namespace etalase::intake
