// Characters that no font of the kiosk has: advice, since they would be missing on the screen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "intake/findings.hpp"

namespace etalase::intake {

// Names the characters of a text that a kiosk cannot draw, with their codes; absent where it draws all.
[[nodiscard]] std::optional<Message> undrawable(std::string_view text);

// Warns of them in the members of an item of JSON that visitors read; columns are paths such as "name.en".
void check_drawable(std::string_view kind, const base::Json& given, Findings& findings);

}  // namespace etalase::intake
