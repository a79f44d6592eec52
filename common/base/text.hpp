// Small work on UTF-8 text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace etalase::base {

// Splits at every separator; an empty text gives one empty piece.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
// Removes ASCII white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);
// Counts code points; the text is assumed to be valid UTF-8.
[[nodiscard]] std::size_t length_utf8(std::string_view text);
// Returns where the character begins of which the byte at `at` is a part; the text is assumed to be valid UTF-8.
[[nodiscard]] std::size_t character_start(std::string_view text, std::size_t at);
// Returns the first character, all its bytes; nothing of an empty text.
[[nodiscard]] std::string_view first_character(std::string_view text);
// Returns the number of one well-formed character.
[[nodiscard]] char32_t code_point(std::string_view character);
// Tells whether the bytes are well-formed UTF-8 without overlong forms or surrogates.
[[nodiscard]] bool is_utf8(std::string_view text);
// Percent-encodes everything but the unreserved characters of RFC 3986.
[[nodiscard]] std::string percent_encode(std::string_view text);
// Takes "%41" back to "A"; anything else stays.
[[nodiscard]] std::string percent_decode(std::string_view text);

}  // namespace etalase::base
