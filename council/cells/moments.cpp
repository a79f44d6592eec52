// Pieces of a day first, then what order they stand in.
#include "cells/moments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "base/calendar.hpp"
#include "base/clock.hpp"
#include "base/text.hpp"
#include "cells/digits.hpp"
#include "cells/letters.hpp"
#include "feed/forms.hpp"

namespace etalase::cells {

namespace {

// The first three letters tell a month, in Indonesian and English; "agu" is Agustus, "aug" August.
constexpr std::array<std::pair<std::string_view, unsigned>, 18> k_months = {{{"jan", 1},
                                                                             {"feb", 2},
                                                                             {"peb", 2},
                                                                             {"mar", 3},
                                                                             {"apr", 4},
                                                                             {"mei", 5},
                                                                             {"may", 5},
                                                                             {"jun", 6},
                                                                             {"jul", 7},
                                                                             {"agu", 8},
                                                                             {"ags", 8},
                                                                             {"agt", 8},
                                                                             {"aug", 8},
                                                                             {"sep", 9},
                                                                             {"okt", 10},
                                                                             {"oct", 10},
                                                                             {"nov", 11},
                                                                             {"des", 12}}};
constexpr std::array<std::string_view, 14> k_weekdays = {"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
                                                         "mon",   "tue",    "wed",  "thu",   "fri",   "sat",   "sun"};

std::optional<unsigned> month_of(std::string_view word) {
  if (word.size() < 3 || word.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto begin = word.substr(0, 3);
  if (begin == "dec") return 12;
  const auto* found =
      std::find_if(k_months.begin(), k_months.end(), [&](const auto& each) { return each.first == begin; });
  return found == k_months.end() ? std::nullopt : std::optional(found->second);
}

// As ISO 8601 counts, Monday first.
std::optional<unsigned> weekday_of(std::string_view word) {
  constexpr unsigned k_friday = 5, k_days = 7;
  if (word == "jum'at") return k_friday;
  const auto* found =
      std::find_if(k_weekdays.begin(), k_weekdays.end(), [&](auto day) { return word.starts_with(day); });
  if (found == k_weekdays.end()) return std::nullopt;
  return static_cast<unsigned>(found - k_weekdays.begin()) % k_days + 1;
}

std::vector<std::string> pieces_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) pieces.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

// Why a text is no day, or no day with a time.
enum class Fault { none_such, month_before_day, short_year, no_clock, another_weekday };
template <class T>
using Parsed = std::variant<T, Fault>;

struct Ymd {
  unsigned year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

Parsed<base::Day> in_calendar(Ymd ymd) {
  const auto day = base::parse_day(fmt::format("{:04}-{:02}-{:02}", ymd.year, ymd.month, ymd.day));
  if (day) return *day;
  const bool turned = ymd.month > 12 && ymd.month <= 31 && ymd.day <= 12;
  return turned ? Fault::month_before_day : Fault::none_such;
}

Parsed<base::Day> of_numbers(const std::vector<std::string>& pieces) {
  const bool short_middle = pieces[1].size() <= 2;
  if (pieces[0].size() == 4 && short_middle && pieces[2].size() <= 2)
    return in_calendar({number_of(pieces[0]), number_of(pieces[1]), number_of(pieces[2])});
  if (pieces[0].size() > 2 || !short_middle) return Fault::none_such;
  if (pieces[2].size() == 2) return Fault::short_year;
  if (pieces[2].size() != 4) return Fault::none_such;
  return in_calendar({number_of(pieces[2]), number_of(pieces[1]), number_of(pieces[0])});
}

// A month by name stands in the middle, or first with the day behind it.
Parsed<base::Day> with_month_name(std::vector<std::string> pieces) {
  auto month = month_of(pieces[1]);
  if (!month) {
    month = month_of(pieces[0]);
    std::swap(pieces[0], pieces[1]);
  }
  if (!month || !are_digits(pieces[0]) || !are_digits(pieces[2])) return Fault::none_such;
  if (pieces[0].size() == 4) std::swap(pieces[0], pieces[2]);
  const bool short_year = pieces[2].size() == 2;
  if (pieces[0].size() > 2 || (!short_year && pieces[2].size() != 4)) return Fault::none_such;
  return in_calendar({number_of(pieces[2]) + (short_year ? 2000U : 0U), *month, number_of(pieces[0])});
}

// Days since 1899-12-30, by which spreadsheet programs count; from 2000 to 2099, so that no year or price is one.
std::optional<base::Day> day_of_serial(unsigned serial) {
  constexpr unsigned k_first = 36526, k_last = 73050;
  if (serial < k_first || serial > k_last) return std::nullopt;
  using std::chrono::sys_days;
  constexpr auto k_zero = sys_days(std::chrono::year(1899) / 12 / 30);
  return base::Day(k_zero + std::chrono::days(serial));
}

Parsed<base::Day> day_in(std::string_view text) {
  if (are_digits(text) && text.size() == 5) {
    if (const auto day = day_of_serial(number_of(text))) return *day;
    return Fault::none_such;
  }
  auto pieces = pieces_of(text, " -/.,");
  const auto weekday = pieces.empty() ? std::nullopt : weekday_of(pieces[0]);
  if (weekday) pieces.erase(pieces.begin());
  if (pieces.size() != 3) return Fault::none_such;
  const bool numbers = std::all_of(pieces.begin(), pieces.end(),
                                   [](const auto& piece) { return are_digits(piece) && piece.size() <= 4; });
  const auto read = numbers ? of_numbers(pieces) : with_month_name(std::move(pieces));
  const auto* day = std::get_if<base::Day>(&read);
  const bool other = weekday && day != nullptr && std::chrono::weekday(*day).iso_encoding() != *weekday;
  return other ? Fault::another_weekday : read;
}

struct Clock {
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;
};

std::optional<Clock> clock_in(std::string_view text, std::string_view half) {
  const auto pieces = pieces_of(text, ":.");
  const bool shaped =
      (pieces.size() == 2 || pieces.size() == 3) && pieces[0].size() <= 2 &&
      std::all_of(pieces.begin() + 1, pieces.end(), [](const auto& piece) { return piece.size() == 2; }) &&
      std::all_of(pieces.begin(), pieces.end(), [](const auto& piece) { return are_digits(piece); });
  if (!shaped) return std::nullopt;
  Clock clock = {number_of(pieces[0]), number_of(pieces[1]), pieces.size() == 3 ? number_of(pieces[2]) : 0};
  if (!half.empty()) {
    if (clock.hour < 1 || clock.hour > 12) return std::nullopt;
    clock.hour = clock.hour % 12 + (half == "pm" ? 12 : 0);
  }
  const bool possible = clock.hour < 24 && clock.minute < 60 && clock.second < 60;
  return possible ? std::optional(clock) : std::nullopt;
}

// A cell's end that tells of the clock: "pm", "wib".
std::string take_word(std::string& text, std::initializer_list<std::string_view> words) {
  for (const auto word : words) {
    if (!text.ends_with(word) || text.size() == word.size()) continue;
    const char before = text[text.size() - word.size() - 1];
    if (before != ' ' && (before < '0' || before > '9')) continue;
    text = std::string(base::trim(std::string_view(text).substr(0, text.size() - word.size())));
    return std::string(word);
  }
  return {};
}

std::string offset_of(std::string_view zone, std::string_view gallery) {
  if (zone == "wib") return "+07:00";
  if (zone == "wita") return "+08:00";
  if (zone == "wit") return "+09:00";
  return std::string(gallery);
}

std::string moment(base::Day day, Clock clock, std::string_view offset) {
  return fmt::format("{}T{:02}:{:02}:{:02}{}", base::format_day(day), clock.hour, clock.minute, clock.second, offset);
}

// 46351,375: the day's number and the part of the day that is over, to the nearest minute.
std::optional<std::pair<base::Day, Clock>> serial_moment(std::string_view text) {
  const auto point = text.find_first_of(".,");
  if (point != 5 || !are_digits(text.substr(0, point)) || !are_digits(text.substr(point + 1))) return std::nullopt;
  const auto digits = text.substr(point + 1, 9);
  const double part = static_cast<double>(number_of(digits)) / std::pow(10.0, static_cast<double>(digits.size()));
  const auto minutes = static_cast<unsigned>(std::lround(part * 24 * 60));
  const auto day = day_of_serial(number_of(text.substr(0, point)) + minutes / (24 * 60));
  if (!day) return std::nullopt;
  return std::pair(*day, Clock{minutes / 60 % 24, minutes % 60, 0});
}

// Where a time may begin behind a day: the last blank or T.
std::size_t end_of_day(std::string_view text) {
  const auto blank = text.rfind(' ');
  if (blank != std::string_view::npos && text.find_first_of(":.", blank) != std::string_view::npos) return blank;
  const auto t = text.rfind('t');
  return t != std::string_view::npos && t > 0 && text[t - 1] >= '0' && text[t - 1] <= '9' ? t : std::string_view::npos;
}

struct DayAndClock {
  base::Day day;
  std::optional<Clock> clock;
};

Parsed<DayAndClock> day_and_clock(std::string text) {
  if (const auto serial = serial_moment(text)) return DayAndClock{serial->first, serial->second};
  const auto half = take_word(text, {"am", "pm"});
  const auto end = end_of_day(text);
  std::optional<Clock> clock;
  if (end != std::string_view::npos) {
    clock = clock_in(std::string_view(text).substr(end + 1), half);
    if (clock) text = std::string(base::trim(std::string_view(text).substr(0, end)));
  }
  if (!clock && !half.empty()) return Fault::no_clock;
  for (const std::string_view word : {"pukul", "jam", "pk.", "at"}) {
    if (clock && text.ends_with(word))
      text = std::string(base::trim(std::string_view(text).substr(0, text.size() - word.size())));
  }
  while (text.ends_with(',')) text.pop_back();
  const auto day = day_in(text);
  if (const auto* fault = std::get_if<Fault>(&day)) return *fault;
  return DayAndClock{std::get<base::Day>(day), clock};
}

// The advice for a fault; what is no day at all is told in the words of what was asked for.
Message words_for(Fault fault, const Message& none_such) {
  switch (fault) {
    case Fault::month_before_day: return say("month_before_day");
    case Fault::short_year: return say("year_of_two_digits");
    case Fault::another_weekday: return say("another_weekday");
    case Fault::none_such:
    case Fault::no_clock: break;
  }
  return none_such;
}

std::string_view zone_of(std::string_view offset) {
  if (offset == "+07:00") return "WIB";
  if (offset == "+08:00") return "WITA";
  if (offset == "+09:00") return "WIT";
  return offset;
}

}  // namespace

Read<std::string> read_date(std::string_view text) {
  const auto read = day_and_clock(folded(text));
  if (const auto* fault = std::get_if<Fault>(&read)) return words_for(*fault, say("no_date"));
  const auto& [day, clock] = std::get<DayAndClock>(read);
  if (clock && (clock->hour > 0 || clock->minute > 0 || clock->second > 0)) return say("date_with_time");
  return base::format_day(day);
}

Read<std::string> read_time(std::string_view text, std::string_view offset, DayEdge edge) {
  const auto word = clean_word(text);
  if (feed::k_form_time.accepts(word)) return word;
  auto plain = folded(word);
  const auto zone = take_word(plain, {"wib", "wita", "wit"});
  const auto read = day_and_clock(plain);
  if (const auto* fault = std::get_if<Fault>(&read)) return words_for(*fault, say("no_time"));
  const auto& [day, clock] = std::get<DayAndClock>(read);
  const Clock whole_day = edge == DayEdge::begin ? Clock{0, 0, 0} : Clock{23, 59, 0};
  return moment(day, clock.value_or(whole_day), offset_of(zone, offset));
}

std::string shown_time(std::string_view moment) {
  constexpr std::size_t k_day = 10, k_clock = 5, k_zone = 6;
  if (moment.size() < k_day + 1 + k_clock + 1) return std::string(moment);
  const auto end = moment.ends_with('Z') ? std::string_view("UTC") : zone_of(moment.substr(moment.size() - k_zone));
  return fmt::format("{} {} {}", moment.substr(0, k_day), moment.substr(k_day + 1, k_clock), end);
}

}  // namespace etalase::cells
