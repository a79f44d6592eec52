// Bytes of a file from a spreadsheet program, as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace etalase::cells {

inline constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

enum class Encoding { utf8, utf16, windows_1252 };

// U+FFFD stands for every byte that means nothing in the file's encoding.
struct Decoded {
  std::string text;  // UTF-8 without byte order marks at its beginning
  Encoding encoding = Encoding::utf8;
  // A word with a letter outside ASCII, by which staff see whether the encoding was the right one; of Windows-1252
  // only.
  std::string example;
  // Letters stand where an old Macintosh writes others: "caf\x8E" is "café" there.
  bool looks_macintosh = false;
};

// UTF-16 is known by its byte order mark or its zeros. What has a byte order mark, or at least as many well-formed
// sequences as wrong bytes, is UTF-8; the rest is Windows-1252.
[[nodiscard]] Decoded decode(std::string_view bytes);

// Tells whether a text was read as Windows-1252 once although it was UTF-8: "â€œpasâ€" for quotes around a word.
[[nodiscard]] bool looks_doubled(std::string_view text);

}  // namespace etalase::cells
