// The Noto families of fonts-noto-core and fonts-noto-cjk.
#include "text/families.hpp"

#include <glib.h>

namespace etalase::text {

namespace {

bool starts_with_tag(const std::string& language, std::string_view tag) {
  return language.compare(0, tag.size(), tag) == 0 && (language.size() == tag.size() || language[tag.size()] == '-');
}

// Returns "SC", "TC", "HK", "JP" or "KR": the same code point is drawn differently in each. Empty elsewhere.
std::string_view cjk_region(const std::string& language) {
  if (starts_with_tag(language, "ja")) return "JP";
  if (starts_with_tag(language, "ko")) return "KR";
  if (starts_with_tag(language, "yue") || language.find("-HK") != std::string::npos) return "HK";
  if (!starts_with_tag(language, "zh")) return "";
  const bool traditional = language.find("-Hant") != std::string::npos || language.find("-TW") != std::string::npos;
  return traditional ? "TC" : "SC";
}

std::string latin_families(Face face) {
  switch (face) {
    case Face::display: return "Noto Serif Display,Noto Serif";
    case Face::reading: return "Noto Serif";
    case Face::label:
    case Face::figures: return "Noto Sans";
  }
  return "Noto Sans";
}

}  // namespace

std::string families_for(Face face, const std::string& language) {
  const bool serif = face == Face::display || face == Face::reading;
  const std::string cjk = std::string(serif ? "Noto Serif CJK " : "Noto Sans CJK ");
  const std::string_view region = cjk_region(language);
  std::string families;
  if (!region.empty()) families = cjk + std::string(region) + ",";
  families += latin_families(face);
  families += ",Noto Naskh Arabic,Noto Sans Javanese,Noto Sans Sundanese,Noto Sans Thai";
  if (region.empty()) families += "," + cjk + "SC";
  return families + ",Noto Sans,Noto Sans Symbols,Noto Sans Symbols2,Noto Sans Math";
}

bool is_latin(char32_t code_point) {
  return code_point < 0x0300 || (code_point >= 0x1E00 && code_point <= 0x1EFF) ||
         (code_point >= 0x2000 && code_point <= 0x22FF);
}

bool is_latin(std::string_view text) {
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at < end; at = g_utf8_next_char(at)) {
    if (!is_latin(static_cast<char32_t>(g_utf8_get_char(at)))) return false;
  }
  return true;
}

}  // namespace etalase::text
