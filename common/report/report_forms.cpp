// Checks of short strings, by hand as in the feed's forms.
#include "report/report_forms.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/calendar.hpp"
#include "base/text.hpp"

namespace etalase::report {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

bool all_of(std::string_view text, bool (*accepts)(char)) { return std::all_of(text.begin(), text.end(), accepts); }

bool is_source(std::string_view text) {
  return !text.empty() && text.size() <= 32 &&
         all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

// A word, kind/ID or source/kind/ID.
bool is_subject(std::string_view text) {
  if (text.size() > 100) return false;
  const auto pieces = base::split(text, '/');
  if (pieces.size() == 1) return feed::k_form_word.accepts(text);
  if (pieces.size() > 3 || (pieces.size() == 3 && !is_source(pieces[0]))) return false;
  return feed::k_form_kind.accepts(pieces[pieces.size() - 2]) && feed::k_form_id.accepts(pieces.back());
}

bool is_code(std::string_view text) {
  return text.size() == 8 && all_of(text, [](char c) { return is_upper(c) || is_digit(c); });
}

// Printable, so that a log or a page can show it.
bool is_printable(std::string_view text, std::size_t most) { return feed::is_text(text, {most, feed::Lines::one}); }

}  // namespace

bool is_hour(std::string_view text) {
  return text.size() == 13 && text[10] == 'T' && base::parse_day(text.substr(0, 10)).has_value() &&
         all_of(text.substr(11), is_digit) && text.substr(11) < "24";
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

bool is_token(std::string_view text) {
  constexpr std::string_view k_marks = "-._~+/=";
  return text.size() >= 16 && text.size() <= 4096 && std::all_of(text.begin(), text.end(), [=](char c) {
           return is_lower(c) || is_upper(c) || is_digit(c) || k_marks.find(c) != std::string_view::npos;
         });
}

const feed::Form k_form_hour = {"an hour such as \"2026-01-05T13\"", is_hour};
const feed::Form k_form_uuid = {"a random id of 36 characters", is_uuid};
const feed::Form k_form_subject = {"a word, \"kind/ID\" or \"source/kind/ID\"", is_subject};
const feed::Form k_form_kiosk = {"an id of at most 32 characters a-z, 0-9 and '-'", is_source};
const feed::Form k_form_code = {"a code of eight characters A-Z and 0-9", is_code};
const feed::Form k_form_token = {"a token of 16 to 4096 characters", is_token};
const feed::Form k_form_label = {"one line of at most 200 characters",
                                 [](std::string_view text) { return is_printable(text, 200); }};
const feed::Form k_form_message = {"one line of at most 2000 characters",
                                   [](std::string_view text) { return is_printable(text, 2000); }};

base::Result<void> check_format(const base::Json& json, std::string_view name) {
  const auto known = fmt::format("{}/1", name);
  const auto found = json.is_object() ? json.find("format") : json.end();
  if (!json.is_object() || found == json.end() || !found->is_string()) {
    return base::fail(base::ErrorKind::corrupt, fmt::format("format: expected \"{}\", got nothing", known));
  }
  const auto& format = found->get_ref<const std::string&>();
  if (format == known || (format.starts_with(known + '.') && format.size() < 40)) return {};
  const bool later = format.starts_with(std::string(name) + '/');
  return base::fail(later ? base::ErrorKind::refused : base::ErrorKind::corrupt,
                    fmt::format("format: expected \"{}\", got another", known));
}

}  // namespace etalase::report
