// Codes that a spreadsheet program has taken for numbers or days.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etalase::cells {

// The code that was meant by one that no item has: "0012" by "12", "MAR-01" by "01-Mar" or "01/03/2026", "1E5" by
// "1,00E+05". One of the `known` where it fits; else a guess, of days and powers only. Absent where nothing was
// spoiled.
[[nodiscard]] std::optional<std::string> code_meant(std::string_view typed, const std::vector<std::string>& known);

// Whether a good code is what programs make of others: a day or its number ("2026-03-01", "46082"), "TRUE".
[[nodiscard]] bool may_be_changed(std::string_view code);

// A whole cell that a program shows instead of a value: "#N/A", "#REF!", "Err:502", "#####", "Loading...", "null".
[[nodiscard]] bool is_error_value(std::string_view text);

}  // namespace etalase::cells
