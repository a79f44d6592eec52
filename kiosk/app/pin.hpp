// The staff PIN and its argon2id hash, by libsodium.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace etalase::app {

inline constexpr std::size_t k_shortest_pin = 4;
inline constexpr std::size_t k_longest_pin = 12;

// Tells whether the text is 4 to 12 digits.
[[nodiscard]] bool is_pin(std::string_view text);
// Tells whether the text is a whole argon2id hash, so that some PIN can match it.
[[nodiscard]] bool is_pin_hash(const std::string& text);
// Tells whether the PIN made the hash; overwrites its copy of the PIN. Takes tens of megabytes and up to a second: call
// it on a worker.
[[nodiscard]] bool matches(const std::string& hash, std::string pin);
// Returns "$argon2id$…" with a salt of its own; kinds refused when it is no PIN, unavailable for want of memory.
[[nodiscard]] base::Result<std::string> hash_of(std::string_view pin);

// --make-pin: asks for a PIN twice at the terminal, or reads one line from `in` when that is no terminal, and writes
// the lines for the configuration to `out`. Returns the exit code; a mistake is one line on stderr.
enum class PinFrom { terminal, input };
[[nodiscard]] int make_pin(PinFrom from, std::istream& in, std::ostream& out);
// The same with the program's own input and output.
[[nodiscard]] int make_pin_here();

}  // namespace etalase::app
