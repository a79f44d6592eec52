// Unicode by GLib's tables.
#include "cells/letters.hpp"

#include <fmt/format.h>
#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.hpp"

namespace etalase::cells {

namespace {

enum class Sense { visible, blank, line_end, joiner, nothing };

// From the first to the last of neighbours that are treated alike; `key` names them to staff.
struct HiddenRange {
  char32_t first;
  char32_t last;
  Sense sense;
  std::string_view key;
};
constexpr std::array k_hidden = {HiddenRange{0x0000, 0x0008, Sense::nothing, "sign_control"},
                                 HiddenRange{0x0009, 0x0009, Sense::blank, "sign_tab"},
                                 HiddenRange{0x000B, 0x000D, Sense::line_end, "sign_line_end"},
                                 HiddenRange{0x000E, 0x001F, Sense::nothing, "sign_control"},
                                 HiddenRange{0x007F, 0x0084, Sense::nothing, "sign_control"},
                                 HiddenRange{0x0085, 0x0085, Sense::line_end, "sign_line_end"},
                                 HiddenRange{0x0086, 0x009F, Sense::nothing, "sign_control"},
                                 HiddenRange{0x00A0, 0x00A0, Sense::blank, "sign_no_break"},
                                 HiddenRange{0x00AD, 0x00AD, Sense::nothing, "sign_soft_hyphen"},
                                 HiddenRange{0x061C, 0x061C, Sense::joiner, "sign_direction"},
                                 HiddenRange{0x1680, 0x1680, Sense::blank, "sign_wide_blank"},
                                 HiddenRange{0x180E, 0x180E, Sense::nothing, "sign_zero_width"},
                                 HiddenRange{0x2000, 0x200A, Sense::blank, "sign_wide_blank"},
                                 HiddenRange{0x200B, 0x200B, Sense::nothing, "sign_zero_width"},
                                 HiddenRange{0x200C, 0x200D, Sense::joiner, "sign_joiner"},
                                 HiddenRange{0x200E, 0x200F, Sense::joiner, "sign_direction"},
                                 HiddenRange{0x2028, 0x2029, Sense::line_end, "sign_line_end"},
                                 HiddenRange{0x202A, 0x202E, Sense::nothing, "sign_direction"},
                                 HiddenRange{0x202F, 0x202F, Sense::blank, "sign_no_break"},
                                 HiddenRange{0x205F, 0x205F, Sense::blank, "sign_wide_blank"},
                                 HiddenRange{0x2060, 0x2065, Sense::nothing, "sign_zero_width"},
                                 HiddenRange{0x2066, 0x206F, Sense::nothing, "sign_direction"},
                                 HiddenRange{0x3000, 0x3000, Sense::blank, "sign_wide_blank"},
                                 HiddenRange{0xFEFF, 0xFEFF, Sense::nothing, "sign_zero_width"},
                                 HiddenRange{0xFFF9, 0xFFFB, Sense::nothing, "sign_control"}};

const HiddenRange* hidden(char32_t sign) {
  const auto* range = std::lower_bound(k_hidden.begin(), k_hidden.end(), sign,
                                       [](const HiddenRange& each, char32_t wanted) { return each.last < wanted; });
  return range != k_hidden.end() && range->first <= sign ? range : nullptr;
}

Sense sense_of(char32_t sign) {
  const auto* range = hidden(sign);
  return range == nullptr ? Sense::visible : range->sense;
}

// One character of well-formed UTF-8 and what it means.
struct Sign {
  std::string_view bytes;
  Sense sense;
};

template <class Visit>
void for_each_sign(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const auto bytes = base::first_character(text);
    visit(Sign{bytes, sense_of(g_utf8_get_char(bytes.data()))});
    text.remove_prefix(bytes.size());
  }
}

std::string code_of(char32_t sign) { return fmt::format("U+{:04X}", static_cast<unsigned>(sign)); }

std::string taken(char* made) {
  const std::unique_ptr<char, decltype(&g_free)> owned(made, g_free);
  return owned ? owned.get() : std::string();
}

std::string composed(std::string_view text) {
  return taken(g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFC));
}

bool is_ascii_and_visible(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c < 0x7F); });
}

// Joiners at the ends join nothing.
std::string_view without_joiners_at_ends(std::string_view text) {
  const auto joins = [](std::string_view sign) { return sense_of(g_utf8_get_char(sign.data())) == Sense::joiner; };
  for (;;) {
    text = base::trim(text);
    if (text.empty()) return text;
    const auto last = base::character_start(text, text.size() - 1);
    if (joins(base::first_character(text))) {
      text.remove_prefix(base::first_character(text).size());
    } else if (joins(text.substr(last))) {
      text.remove_suffix(text.size() - last);
    } else {
      return text;
    }
  }
}

// CRLF is one end of a line.
std::string with_line_feeds(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    plain += text[i];
  }
  return plain;
}

std::string with_single_blanks(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

}  // namespace

std::string clean_text(std::string_view text) {
  if (is_ascii_and_visible(text) || !base::is_utf8(text)) return std::string(base::trim(text));
  std::string clean;
  clean.reserve(text.size());
  for_each_sign(with_line_feeds(text), [&clean](const Sign& sign) {
    switch (sign.sense) {
      case Sense::visible:
      case Sense::joiner: clean += sign.bytes; break;
      case Sense::blank: clean += ' '; break;
      case Sense::line_end: clean += '\n'; break;
      case Sense::nothing: break;
    }
  });
  return composed(without_joiners_at_ends(clean));
}

std::string clean_line(std::string_view text) { return std::string(base::trim(with_single_blanks(clean_text(text)))); }

std::string clean_word(std::string_view text) {
  const auto line = clean_line(text);
  if (is_ascii_and_visible(line) || !base::is_utf8(line)) return line;
  std::string word;
  for_each_sign(line, [&word](const Sign& sign) {
    if (sign.sense != Sense::joiner) word += sign.bytes;
  });
  return word;
}

std::string folded(std::string_view text) {
  const auto word = clean_word(text);
  if (!base::is_utf8(word)) return word;
  return composed(taken(g_utf8_casefold(word.data(), static_cast<gssize>(word.size()))));
}

std::string sign_name(char32_t sign) {
  const bool printed = g_unichar_isgraph(sign) != FALSE && g_unichar_type(sign) != G_UNICODE_PRIVATE_USE;
  if (!printed) return code_of(sign);
  std::array<char, 6> bytes{};
  const auto size = static_cast<std::size_t>(g_unichar_to_utf8(sign, bytes.data()));
  return fmt::format("{} ({})", std::string_view(bytes.data(), size), code_of(sign));
}

std::optional<Message> hidden_sign(std::string_view text) {
  if (!base::is_utf8(text)) return std::nullopt;
  for (std::size_t at = 0; at < text.size();) {
    const auto bytes = base::first_character(text.substr(at));
    const char32_t sign = g_utf8_get_char(bytes.data());
    if (const auto* range = hidden(sign)) {
      const auto place = at == 0 ? "at_begin" : at + bytes.size() == text.size() ? "at_end" : "at_middle";
      return say("hidden_sign", {{"name", say(range->key)}, {"code", code_of(sign)}, {"place", say(place)}});
    }
    at += bytes.size();
  }
  return std::nullopt;
}

}  // namespace etalase::cells
