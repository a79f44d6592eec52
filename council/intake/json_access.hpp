// Reading JSON whose shape is not certain yet: absent and wrong members read as empty.
#pragma once

#include <string>

#include "base/json.hpp"

namespace etalase::intake {

// Returns the member or null.
[[nodiscard]] const base::Json& member(const base::Json& object, const std::string& key);
// Returns the member's elements when it is a list, else an empty list.
[[nodiscard]] const base::Json& list_at(const base::Json& object, const std::string& key);
// Returns the member when it is a string, else an empty one.
[[nodiscard]] std::string string_at(const base::Json& object, const std::string& key);

}  // namespace etalase::intake
