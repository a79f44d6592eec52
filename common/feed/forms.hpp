// The forms that short strings of the feed must have, each with the words an error names it by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace etalase::feed {

// What a schema can say of a form: its length in bytes and a pattern, or the only words that it accepts.
struct FormSchema {
  std::size_t least = 0;
  std::size_t most = 0;
  std::string_view pattern = {};
  std::span<const std::string_view> only = {};
};

struct Form {
  std::string_view expected;
  bool (*accepts)(std::string_view);
  std::string_view name = {};        // as docs/feed.md calls it
  FormSchema schema = {};            // for forms of the feed alone
  std::string_view definition = {};  // its name in common.json; empty: written out where it is used
};

// How long a text may be, in code points; one line forbids line breaks. The name is that of docs and schemas.
enum class Lines { one, many };
struct TextLimit {
  std::size_t most = 0;
  Lines lines = Lines::one;
  std::string_view name = {};
};
inline constexpr TextLimit k_name = {200, Lines::one, "name"};
inline constexpr TextLimit k_short = {2000, Lines::many, "short"};
inline constexpr TextLimit k_long = {20000, Lines::many, "long"};

struct Range {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

enum class Need { optional, required };
// A draft may lack the members that its item must have when it goes out; what is inside them must be whole.
enum class Completeness { whole, draft };

inline constexpr std::size_t k_language_count = 40;
inline constexpr std::string_view k_crafts[] = {"BATIK", "TENUN",   "LOGAM",  "GERABAH", "ROTAN",  "KAYU",
                                                "BATU",  "ANYAMAN", "KERANG", "KULIT",   "PANGAN", "LAIN"};

// Tells whether the text is well-formed UTF-8 of 1 to `limit.most` code points, one of them visible, without control
// characters.
[[nodiscard]] bool is_text(std::string_view text, TextLimit limit);
// Tells whether the text looks like a BCP 47 tag of at most 35 characters, such as "id" or "zh-Hans".
[[nodiscard]] bool is_language_tag(std::string_view text);
// Tells whether the text is a key of interface texts: 1 to 64 of a-z, 0-9, '_', '.', '-'.
[[nodiscard]] bool is_interface_key(std::string_view text);

extern const Form k_form_id;
extern const Form k_form_floor_zone;
extern const Form k_form_media_id;
extern const Form k_form_craft;
extern const Form k_form_slug;
extern const Form k_form_word;
extern const Form k_form_kind;
extern const Form k_form_feed_id;
extern const Form k_form_feed_format;
extern const Form k_form_ref;
extern const Form k_form_line;
extern const Form k_form_tag;
extern const Form k_form_language;
extern const Form k_form_date;
extern const Form k_form_time;
extern const Form k_form_year;
extern const Form k_form_clock;
extern const Form k_form_zone;
extern const Form k_form_colour;
extern const Form k_form_sha256;
extern const Form k_form_link;
extern const Form k_form_web;
extern const Form k_form_public_base;
extern const Form k_form_certificate;
extern const Form k_form_code;
extern const Form k_form_geo;
extern const Form k_form_rupiah;
extern const Form k_form_target;

}  // namespace etalase::feed
