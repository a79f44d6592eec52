// The schema files as compiled in.
#pragma once

#include <map>
#include <string_view>

namespace etalase::feed {

// Each schema's name and text.
[[nodiscard]] const std::map<std::string_view, std::string_view>& schema_texts();
// The definitions that the others refer to as "common.json".
[[nodiscard]] std::string_view common_schema_text();

}  // namespace etalase::feed
