// JSON text to values with the limits every border needs: bytes and depth capped, integers only where asked.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"

namespace etalase::base {

using Json = nlohmann::json;

// Parses one JSON document of at most `limit` bytes and 64 levels; kinds too_large and corrupt.
[[nodiscard]] Result<Json> parse_json(std::string_view text, Bytes limit);

// Writes canonical JSON as TUF signs it (OLPC: sorted keys, no white space, only \" and \\ escaped);
// kind corrupt for numbers that are no integers.
[[nodiscard]] Result<std::string> canonical_json(const Json& value);

}  // namespace etalase::base
