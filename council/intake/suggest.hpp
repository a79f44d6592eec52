// "Did you mean …?": the nearest of some names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etalase::intake {

// Returns the name with the smallest edit distance (bytes, case ignored) of at most a third of the text, at least 2.
[[nodiscard]] std::optional<std::string> nearest(std::string_view text, const std::vector<std::string>& names);

// Lower-cases ASCII letters.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string upper(std::string_view text);

}  // namespace etalase::intake
