// Whether everything an item points at exists.
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "intake/message.hpp"
#include "intake/world.hpp"

namespace etalase::intake {

// Checks makers, districts, vocabulary, shelves, programmes, regions, organisations and references; columns in the
// findings are JSON keys.
[[nodiscard]] Findings check_references(std::string_view kind, const base::Json& item, const World& world);

}  // namespace etalase::intake
