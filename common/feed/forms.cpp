// Checks of short strings, by hand: a regular expression of the standard library overflows the stack on long input.
#include "feed/forms.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/calendar.hpp"
#include "base/clock.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "feed/addresses.hpp"

namespace etalase::feed {

namespace {

constexpr FormSchema k_address = {5, 2048};
constexpr std::string_view k_currencies[] = {"IDR"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alnum(char c) { return is_digit(c) || is_upper(c) || is_lower(c); }
bool is_code(char c) { return is_upper(c) || is_digit(c) || c == '-'; }
bool is_slug(char c) { return is_lower(c) || is_digit(c) || c == '-'; }

bool all(std::string_view text, bool (*accepts)(char)) { return std::all_of(text.begin(), text.end(), accepts); }
bool between(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most;
}
bool is_code_of(std::string_view text, std::size_t most) {
  return between(text, 2, most) && text.front() != '-' && all(text, is_code);
}

// Finds C0, DEL, C1 and the two Unicode line separators; a line feed counts only where one line is asked.
bool has_control(std::string_view text, Lines lines) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '\n' && lines == Lines::many) continue;
    if (c < 0x20 || c == 0x7F) return true;
    if (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
    if (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029") return true;
  }
  return false;
}

// Spaces and what no font draws.
bool is_unseen(char32_t c) {
  constexpr std::pair<char32_t, char32_t> k_unseen[] = {
      {0, 0x20},        {0x7F, 0xA0},       {0xAD, 0xAD},      {0x34F, 0x34F},   {0x61C, 0x61C},   {0x115F, 0x1160},
      {0x1680, 0x1680}, {0x17B4, 0x17B5},   {0x180B, 0x180F},  {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F},
      {0x2800, 0x2800}, {0x3000, 0x3000},   {0x3164, 0x3164},  {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
      {0xFFF0, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
  return std::any_of(std::begin(k_unseen), std::end(k_unseen),
                     [c](const auto& range) { return c >= range.first && c <= range.second; });
}

// Tells whether a visitor would see anything of the text, which is valid UTF-8.
bool is_visible(std::string_view text) {
  while (!text.empty()) {
    const auto character = base::first_character(text);
    if (!is_unseen(base::code_point(character))) return true;
    text.remove_prefix(character.size());
  }
  return false;
}

bool is_word(std::string_view text) {
  return between(text, 1, 32) && all(text, [](char c) { return is_slug(c) || c == '_'; });
}
bool is_kind(std::string_view text) {
  return between(text, 1, 32) && all(text, [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
}
bool is_line(std::string_view text) { return is_text(text, k_name); }
bool is_date(std::string_view text) { return base::parse_day(text).has_value(); }

// "+07:00": no place is further from Greenwich than fourteen hours.
bool is_offset(std::string_view text) {
  return (text[0] == '+' || text[0] == '-') && text.substr(1, 2) <= "14" && text[3] == ':' && text.substr(4) < "60";
}

// RFC 3339 with seconds and an offset, of a time that exists.
bool is_time(std::string_view text) {
  const bool shaped = between(text, 20, 35) && text[10] == 'T' && text[13] == ':' && text[16] == ':' &&
                      (text.back() == 'Z' || is_offset(text.substr(text.size() - 6))) && is_date(text.substr(0, 10));
  return shaped && base::parse_time(std::string(text)).has_value();
}

bool is_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':' || !all(text.substr(0, 2), is_digit) || !all(text.substr(3), is_digit)) {
    return false;
  }
  return text == "24:00" || (text.substr(0, 2) < "24" && text.substr(3) < "60");
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         all(text.substr(1), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

// Groups of a-z, 0-9 and '-', between colons: at most one colon.
bool is_certificate_kind(std::string_view text) {
  if (!between(text, 1, 64)) return false;
  const auto groups = base::split(text, ':');
  return groups.size() <= 2 && std::all_of(groups.begin(), groups.end(),
                                           [](const auto& group) { return !group.empty() && all(group, is_slug); });
}

bool in_range(std::string_view text, double most) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return error == std::errc{} && end == text.data() + text.size() && value >= -most && value <= most;
}
bool is_geo(std::string_view text) {
  const auto comma = text.find(',');
  return between(text, 3, 40) && comma != std::string_view::npos && in_range(text.substr(0, comma), 90) &&
         in_range(text.substr(comma + 1), 180);
}

// parts/<kind>-<1 to 6 digits>.json
bool is_target(std::string_view text) {
  constexpr std::string_view k_folder = "parts/", k_end = ".json";
  if (!text.starts_with(k_folder) || !text.ends_with(k_end) || text.size() < k_folder.size() + k_end.size())
    return false;
  const auto name = text.substr(k_folder.size(), text.size() - k_folder.size() - k_end.size());
  const auto dash = name.rfind('-');
  if (dash == std::string_view::npos) return false;
  const auto number = name.substr(dash + 1);
  return is_kind(name.substr(0, dash)) && between(number, 1, 6) && all(number, is_digit);
}

bool is_ref(std::string_view text) {
  const auto slash = text.find('/');
  return slash != std::string_view::npos && is_kind(text.substr(0, slash)) && is_code_of(text.substr(slash + 1), 32);
}

bool is_craft(std::string_view text) {
  return std::find(std::begin(k_crafts), std::end(k_crafts), text) != std::end(k_crafts);
}

}  // namespace

bool is_text(std::string_view text, TextLimit limit) {
  return !text.empty() && text.size() <= 4 * limit.most && base::is_utf8(text) && !has_control(text, limit.lines) &&
         base::length_utf8(text) <= limit.most && is_visible(text);
}

bool is_language_tag(std::string_view text) {
  if (!between(text, 2, 35)) return false;
  const auto pieces = base::split(text, '-');
  const auto fits = [](const std::string& piece) { return between(piece, 1, 8) && all(piece, is_alnum); };
  return between(pieces[0], 2, 3) && all(pieces[0], is_lower) && std::all_of(pieces.begin(), pieces.end(), fits);
}

bool is_interface_key(std::string_view text) {
  return between(text, 1, 64) && all(text, [](char c) { return is_slug(c) || c == '_' || c == '.'; });
}

const Form k_form_id = {"an id of 2 to 32 characters A-Z, 0-9 and '-'",
                        [](std::string_view text) { return is_code_of(text, 32); },
                        "id",
                        {2, 32, "^[A-Z0-9][A-Z0-9-]+$"},
                        "id"};
// Signs in a hall are often one letter.
const Form k_form_floor_zone = {
    "a floor zone of 1 to 32 characters A-Z, 0-9 and '-'",
    [](std::string_view text) { return text.size() == 1 ? is_code(text[0]) && text != "-" : is_code_of(text, 32); },
    "floor zone",
    {1, 32, "^[A-Z0-9][A-Z0-9-]*$"},
    "floor_zone"};
const Form k_form_media_id = {"a media id of 2 to 64 characters A-Z, 0-9 and '-'",
                              [](std::string_view text) { return is_code_of(text, 64); },
                              "media id",
                              {2, 64, "^[A-Z0-9][A-Z0-9-]+$"},
                              "media_id"};
const Form k_form_craft = {"one of BATIK TENUN LOGAM GERABAH ROTAN KAYU BATU ANYAMAN KERANG KULIT PANGAN LAIN",
                           is_craft,
                           "craft",
                           {.only = k_crafts},
                           "craft"};
const Form k_form_slug = {"at most 100 characters a-z, 0-9 and '-'",
                          [](std::string_view text) { return between(text, 1, 100) && all(text, is_slug); },
                          "slug",
                          {1, 100, "^[a-z0-9-]+$"},
                          "slug"};
const Form k_form_word = {
    "a word of at most 32 characters a-z, 0-9, '_' and '-'", is_word, "word", {1, 32, "^[a-z0-9_-]+$"}, "word"};
const Form k_form_kind = {"a kind of item, a-z, 0-9 and '_'", is_kind, "kind", {1, 32, "^[a-z0-9_]+$"}, "kind"};
const Form k_form_ref = {
    "a reference such as \"product/BTK-012\"", is_ref, "ref", {4, 65, "^[a-z0-9_]+/[A-Z0-9][A-Z0-9-]+$"}, "ref"};
const Form k_form_feed_id = {
    "at most 64 characters a-z, 0-9 and '-'",
    [](std::string_view text) { return between(text, 1, 64) && text.front() != '-' && all(text, is_slug); },
    "feed id",
    {1, 64, "^[a-z0-9][a-z0-9-]*$"}};
const Form k_form_feed_format = {"\"etalase-feed/1\"",
                                 [](std::string_view text) { return between(text, 14, 39) && is_line(text); },
                                 "\"etalase-feed/1\"",
                                 {0, 40, "^etalase-feed/1([.][0-9]+)?$"}};
const Form k_form_line = {
    "one line of 1 to 200 characters without control characters", is_line, "line", {1, 200}, "line"};
const Form k_form_tag = {"a tag of 1 to 64 characters on one line",
                         [](std::string_view text) { return is_text(text, {64, Lines::one}); },
                         "tag",
                         {1, 64}};
const Form k_form_language = {"a language tag such as \"id\" or \"zh-Hans\"",
                              is_language_tag,
                              "language tag",
                              {2, 35, "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}};
const Form k_form_date = {
    "a date that exists, such as \"2026-01-31\"", is_date, "date", {10, 10, "^[0-9]+-[0-9]+-[0-9]+$"}, "date"};
const Form k_form_time = {"a time with its offset, such as \"2026-01-31T13:00:00+07:00\"",
                          is_time,
                          "time",
                          {20, 35, "^[0-9]+-[0-9]+-[0-9]+T[0-9]+:[0-9]+:[0-9]+([.][0-9]+)?(Z|[+-][0-9]+:[0-9]+)$"},
                          "time"};
const Form k_form_year = {"a year such as \"1998\"",
                          [](std::string_view text) { return text.size() == 4 && all(text, is_digit); },
                          "year",
                          {4, 4, "^[0-9]+$"}};
const Form k_form_clock = {"a time of day such as \"09:00\"", is_clock, "clock", {5, 5, "^[0-9]+:[0-9]+$"}, "clock"};
const Form k_form_zone = {"a time zone such as \"Asia/Jakarta\"",
                          [](std::string_view text) {
                            return between(text, 1, 64) && text.front() != '/' && all(text, [](char c) {
                                     return is_alnum(c) || c == '/' || c == '_' || c == '-' || c == '+';
                                   });
                          },
                          "time zone",
                          {1, 64, "^[A-Za-z0-9/_+-]+$"}};
const Form k_form_colour = {"a colour such as \"#7a4b2e\"", is_colour, "colour", {7, 7, "^#[0-9a-f]+$"}};
const Form k_form_sha256 = {
    "64 lower-case hex digits", base::is_sha256_hex, "sha256", {64, 64, "^[0-9a-f]+$"}, "sha256"};
const Form k_form_link = {"an address https:, tel: or mailto: of at most 2048 characters", is_link_url, "address",
                          k_address, "url"};
const Form k_form_web = {"an https address of at most 2048 characters", is_web_url, "https address", k_address, "url"};
const Form k_form_public_base = {"an https address, or http of a loopback number", is_public_base_url, "https address",
                                 k_address, "url"};
const Form k_form_certificate = {"a certificate kind such as \"halal\" or \"ig:tenun-contoh\"",
                                 is_certificate_kind,
                                 "certificate kind",
                                 {1, 64, "^[a-z0-9-]+(:[a-z0-9-]+)?$"}};
const Form k_form_code = {"a code of 1 to 32 characters A-Z, a-z, 0-9, '.', '-'",
                          [](std::string_view text) {
                            return between(text, 1, 32) &&
                                   all(text, [](char c) { return is_alnum(c) || c == '.' || c == '-'; });
                          },
                          "official code",
                          {1, 32, "^[A-Za-z0-9.-]+$"}};
const Form k_form_geo = {"\"latitude,longitude\" in degrees",
                         is_geo,
                         "\"latitude,longitude\"",
                         {3, 40, "^-?[0-9]+([.][0-9]+)?,-?[0-9]+([.][0-9]+)?$"}};
const Form k_form_rupiah = {
    "\"IDR\"", [](std::string_view text) { return text == "IDR"; }, "\"IDR\"", {.only = k_currencies}};
const Form k_form_target = {
    "a target such as \"parts/product-007.json\"", is_target, "target", {14, 60, "^parts/[a-z0-9_]+-[0-9]+[.]json$"}};

}  // namespace etalase::feed
