// Checks values against the JSON Schemas of assets/schema.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"

namespace etalase::feed {

// Checks a value against a schema, "feed", "withdrawn", "status" or "part-<kind>" for each known kind; kind corrupt
// with the value's path. Call it only after text lengths were capped: the patterns of the schemas run on a regular
// expression engine that overflows the stack on long text.
[[nodiscard]] base::Result<void> check_schema(std::string_view name, const base::Json& json);

}  // namespace etalase::feed
