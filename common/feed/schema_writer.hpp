// JSON Schemas (draft 7) written from the description of fields; assets/schema holds what this writes.
#pragma once

#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace etalase::feed {

// Members in the order in which `fields` names them.
using SchemaJson = nlohmann::ordered_json;

// Names every schema that is written: "feed", "withdrawn", "part-<kind>" for each known kind, and "common", to whose
// definitions the others refer.
[[nodiscard]] std::vector<std::string> written_schemas();

// Writes the schema of one of these names.
[[nodiscard]] SchemaJson schema_for(std::string_view name);

}  // namespace etalase::feed
