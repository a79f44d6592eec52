// Letters by GLib's Unicode tables.
#include "parts/letters.hpp"

#include <glib.h>

#include <memory>
#include <vector>

#include "base/text.hpp"
#include "catalogue/fold.hpp"
#include "parts/format.hpp"

namespace etalase::parts {

namespace {

constexpr std::string_view k_no_letter = "#";

std::string normalised(std::string_view text, GNormalizeMode mode) {
  const std::unique_ptr<char, decltype(&g_free)> made(
      g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), mode), g_free);
  return made ? made.get() : std::string();
}

// Letters in mathematical or full-width shapes are letters (NFKC); what is no UTF-8 gives nothing.
std::string plain(std::string_view text) { return normalised(text, G_NORMALIZE_ALL_COMPOSE); }

// Accents that are signs of their own come off; the strokes of ø and ł only fold() knows.
std::string without_accents(std::string_view letter) {
  const auto parted = normalised(letter, G_NORMALIZE_ALL);
  return upper(catalogue::fold(base::first_character(parted)));
}

enum class Sign { letter, figure, other };

// ʻokina and its like modify a letter and are none that anybody looks for.
Sign sign_of(std::string_view character) {
  const gunichar sign = g_utf8_get_char(character.data());
  if (g_unichar_isdigit(sign)) return Sign::figure;
  const bool letter = g_unichar_isalpha(sign) && g_unichar_type(sign) != G_UNICODE_MODIFIER_LETTER;
  return letter ? Sign::letter : Sign::other;
}

// The first letter or figure and everything behind it; empty where there is none.
std::string_view from_first_sign(std::string_view text) {
  while (!text.empty() && sign_of(base::first_character(text)) == Sign::other)
    text.remove_prefix(base::first_character(text).size());
  return text;
}

}  // namespace

std::string index_letter(std::string_view name) {
  const std::string whole = plain(name);
  const auto text = from_first_sign(whole);
  if (text.empty() || sign_of(base::first_character(text)) == Sign::figure) return std::string(k_no_letter);
  return without_accents(base::first_character(text));
}

std::string index_order(std::string_view name) {
  const std::string whole = plain(name);
  const auto letter = index_letter(name);
  return (letter == k_no_letter ? "2" : "1") + letter + catalogue::fold(from_first_sign(whole));
}

std::string monogram(std::string_view name) {
  std::vector<std::string> letters;
  const std::string whole = plain(name);
  for (const std::string& word : base::split(whole, ' ')) {
    const auto text = from_first_sign(word);
    if (!text.empty()) letters.push_back(upper(base::first_character(text)));
  }
  if (letters.empty()) return "";
  return letters.size() == 1 ? letters.front() : letters.front() + letters.back();
}

}  // namespace etalase::parts
