// Guessing with reasons, and never silently.
#include "cells/encoding.hpp"

#include <glib.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace etalase::cells {

namespace {

constexpr char32_t k_lost = 0xFFFD;

// Windows-1252 0x80 to 0x9F; 0 marks the five bytes without meaning.
constexpr std::array<char16_t, 32> k_windows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append(std::string& text, char32_t sign) {
  std::array<char, 6> bytes = {};
  const auto length = g_unichar_to_utf8(sign, bytes.data());
  text.append(bytes.data(), static_cast<std::size_t>(length));
}

unsigned value_of(char c) { return static_cast<unsigned char>(c); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const unsigned value = value_of(c);
    const bool special = value >= 0x80 && value < 0xA0;
    const char32_t meaning = special ? k_windows[value - 0x80] : value;
    append(text, special && meaning == 0 ? k_lost : meaning);
  }
  return text;
}

// UTF-8 with U+FFFD for what is none, and how much there was of either.
struct Mended {
  std::string text;
  std::size_t sequences = 0;
  std::size_t wrong = 0;
};

Mended mended(std::string_view bytes) {
  Mended result;
  result.text.reserve(bytes.size());
  while (!bytes.empty()) {
    const char* end = nullptr;
    g_utf8_validate_len(bytes.data(), bytes.size(), &end);
    const auto good = bytes.substr(0, static_cast<std::size_t>(end - bytes.data()));
    result.text += good;
    result.sequences +=
        static_cast<std::size_t>(std::count_if(good.begin(), good.end(), [](char c) { return value_of(c) >= 0xC2; }));
    bytes.remove_prefix(good.size());
    if (bytes.empty()) break;
    append(result.text, k_lost);
    ++result.wrong;
    bytes.remove_prefix(1);
  }
  return result;
}

enum class ByteOrder { little, big };

std::string from_utf16(std::string_view bytes, ByteOrder order) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const unsigned first = value_of(bytes[at]), second = value_of(bytes[at + 1]);
    return order == ByteOrder::little ? second << 8 | first : first << 8 | second;
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    const char32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
    const bool pair = high >= 0xD800 && high < 0xDC00 && low >= 0xDC00 && low < 0xE000;
    const bool half = !pair && high >= 0xD800 && high < 0xE000;
    append(text, pair ? 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) : half ? k_lost : high);
    if (pair) at += 2;
  }
  if (bytes.size() % 2 == 1) append(text, k_lost);
  return text;
}

// Of text in Latin letters every second byte is zero.
bool has_zeros(std::string_view bytes, std::size_t from) {
  const auto looked = std::min<std::size_t>(bytes.size(), 400);
  std::size_t zeros = 0, others = 0;
  for (std::size_t at = 0; at < looked; ++at) {
    if (bytes[at] == '\0') ++(at % 2 == from ? zeros : others);
  }
  return looked >= 4 && others == 0 && zeros * 10 >= looked * 4;
}

// In these bytes Windows-1252 has letters that hardly any language writes inside a word, the Macintosh é, è, ê, ä, ö,
// ü.
bool is_macintosh_letter(unsigned value) {
  constexpr std::array<unsigned, 12> k_letters = {0x81, 0x8A, 0x8C, 0x8D, 0x8E, 0x8F,
                                                  0x90, 0x9A, 0x9C, 0x9D, 0x9E, 0x9F};
  return std::find(k_letters.begin(), k_letters.end(), value) != k_letters.end();
}

bool looks_macintosh(std::string_view bytes) {
  for (std::size_t at = 1; at < bytes.size(); ++at) {
    const unsigned value = value_of(bytes[at]);
    const bool inside = is_letter(bytes[at - 1]);
    // Õ is its apostrophe, Ò and Ó its quotes.
    if (inside && (is_macintosh_letter(value) || value == 0xD5 || value == 0xD3)) return true;
    if (bytes[at - 1] == ' ' && value == 0xD2) return true;
  }
  return false;
}

std::string word_beyond_ascii(std::string_view text) {
  const auto foreign =
      std::find_if(text.begin(), text.end(), [](char c) { return value_of(c) >= 0x80; }) - text.begin();
  const auto at = static_cast<std::size_t>(foreign);
  if (at == text.size()) return {};
  constexpr std::string_view k_ends = " ;,\t\r\n\"";
  const auto before = text.find_last_of(k_ends, at);
  const auto begin = before == std::string_view::npos ? 0 : before + 1;
  return std::string(text.substr(begin, std::min(text.find_first_of(k_ends, at), text.size()) - begin));
}

std::string_view without_marks(std::string_view bytes) {
  while (bytes.starts_with(k_byte_order_mark)) bytes.remove_prefix(k_byte_order_mark.size());
  return bytes;
}

Decoded decode_utf16(std::string_view bytes, ByteOrder order) {
  const auto text = from_utf16(bytes, order);
  return {std::string(without_marks(text)), Encoding::utf16, {}, false};
}

}  // namespace

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || has_zeros(bytes, 1)) return decode_utf16(bytes, ByteOrder::little);
  if (bytes.starts_with("\xFE\xFF") || has_zeros(bytes, 0)) return decode_utf16(bytes, ByteOrder::big);
  const auto plain = without_marks(bytes);
  // No text: its zeros tell the reader, the rest only has to be UTF-8.
  if (plain.find('\0') != std::string_view::npos) return {from_windows(plain), Encoding::windows_1252, {}, false};
  auto utf8 = mended(plain);
  const bool marked = plain.size() < bytes.size();
  if (marked || utf8.sequences >= utf8.wrong) return {std::move(utf8.text), Encoding::utf8, {}, false};
  auto text = from_windows(plain);
  auto example = word_beyond_ascii(text);
  return {std::move(text), Encoding::windows_1252, std::move(example), looks_macintosh(plain)};
}

bool looks_doubled(std::string_view text) {
  constexpr std::string_view k_quotes = "\xC3\xA2\xE2\x82\xAC";  // â€
  if (text.find(k_quotes) != std::string_view::npos) return true;
  // Ã and a sign: é is Ã©, ü is Ã¼.
  for (auto at = text.find("\xC3\x83\xC2"); at != std::string_view::npos; at = text.find("\xC3\x83\xC2", at + 1)) {
    if (at + 3 < text.size() && value_of(text[at + 3]) >= 0xA0) return true;
  }
  return false;
}

}  // namespace etalase::cells
