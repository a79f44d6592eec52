// What a code becomes when it is taken for something else, and back.
#include "cells/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cells/digits.hpp"
#include "cells/letters.hpp"
#include "cells/moments.hpp"

namespace etalase::cells {

namespace {

constexpr std::array<std::string_view, 12> k_english = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                        "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

std::string_view without_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

// Month and day (or the first of a month and its year) that a program reads in "MAR-01", "1-MAR", "03-01"; as MM-DD.
std::optional<std::string> day_within(std::string_view code) {
  // A year in which every day exists.
  constexpr std::string_view k_leap_year = "2028";
  const auto dash = code.find_first_of("-/ ");
  if (dash == std::string_view::npos) return std::nullopt;
  auto first = std::string(code.substr(0, dash)), second = std::string(code.substr(dash + 1));
  if (!are_digits(first)) std::swap(first, second);
  if (!are_digits(first) || first.size() > 2 || second.size() < 3) return std::nullopt;
  const auto read = read_date(fmt::format("{} {} {}", first, second, k_leap_year));
  const auto* day = std::get_if<std::string>(&read);
  return day == nullptr ? std::nullopt : std::optional(day->substr(5));
}

std::optional<std::string> spoiled_day(std::string_view typed) {
  if (const auto day = day_within(typed)) return day;
  const auto read = read_date(typed);
  const auto* day = std::get_if<std::string>(&read);
  return day == nullptr || are_digits(typed) ? std::nullopt : std::optional(day->substr(5));
}

std::optional<std::string> day_code(std::string_view typed, const std::vector<std::string>& known) {
  const auto day = spoiled_day(typed);
  if (!day) return std::nullopt;
  const auto meant =
      std::find_if(known.begin(), known.end(), [&](const auto& code) { return day_within(code) == day; });
  if (meant != known.end()) return *meant;
  const auto month = static_cast<std::size_t>(std::stoi(day->substr(0, 2)) - 1);
  return std::string(k_english[month]) + "-" + day->substr(3);
}

// "0012" became 12, or 12.0.
std::optional<std::string> zero_code(std::string_view typed, const std::vector<std::string>& known) {
  if (typed.ends_with(".0") || typed.ends_with(",0")) typed.remove_suffix(2);
  if (!are_digits(typed)) return std::nullopt;
  const auto meant = std::find_if(known.begin(), known.end(), [&](const auto& code) {
    return code.size() > typed.size() && are_digits(code) && without_zeros(code) == without_zeros(typed);
  });
  return meant == known.end() ? std::nullopt : std::optional(*meant);
}

// "1E5" became 1,00E+05.
std::optional<std::string> power_code(std::string_view typed) {
  const auto e = typed.find("E+");
  if (e == std::string_view::npos || !are_digits(typed.substr(e + 2))) return std::nullopt;
  auto mantissa = typed.substr(0, e);
  mantissa = mantissa.substr(0, mantissa.find_first_of(".,"));
  if (!are_digits(mantissa)) return std::nullopt;
  return std::string(mantissa) + "E" + std::string(without_zeros(typed.substr(e + 2)));
}

}  // namespace

std::optional<std::string> code_meant(std::string_view typed, const std::vector<std::string>& known) {
  const auto word = clean_word(typed);
  if (word.empty() || std::find(known.begin(), known.end(), word) != known.end()) return std::nullopt;
  if (auto code = power_code(word)) return code;
  if (auto code = zero_code(word, known)) return code;
  return day_code(word, known);
}

bool may_be_changed(std::string_view code) {
  constexpr std::array k_truths = std::to_array<std::string_view>({"TRUE", "FALSE", "BENAR", "SALAH"});
  const bool truth = std::find(k_truths.begin(), k_truths.end(), code) != k_truths.end();
  return truth || std::holds_alternative<std::string>(read_date(code));
}

bool is_error_value(std::string_view text) {
  constexpr std::array k_values = std::to_array<std::string_view>(
      {"#n/a",         "#ref!",   "#value!",   "#div/0!",   "#name?",    "#null!",         "#num!",         "#spill!",
       "#calc!",       "#field!", "#blocked!", "#connect!", "#unknown!", "#getting_data",  "#error!",       "#busy!",
       "#nilai!",      "#nama?",  "#angka!",   "#kosong!",  "#t/a",      "loading...",     "loading\u2026", "memuat...",
       "memuat\u2026", "null",    "(null)",    "undefined", "nan",       "[object object]"});
  const auto word = folded(text);
  const bool office = word.starts_with("err:") && are_digits(std::string_view(word).substr(4));
  // What a column too narrow for its numbers shows.
  const bool narrow = word.size() >= 3 && word.find_first_not_of('#') == std::string::npos;
  return office || narrow || std::find(k_values.begin(), k_values.end(), word) != k_values.end();
}

}  // namespace etalase::cells
