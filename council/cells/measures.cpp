// Takes the numbers off the front of a cell, sign by sign.
#include "cells/measures.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace etalase::cells {

namespace {

constexpr std::int64_t k_parts = 1000;  // numbers are read in thousandths

using feed::Length;
using feed::LengthOf;

struct Unit {
  std::string_view name;
  std::int64_t size;  // in millimetres or grams
};
constexpr std::array k_length_units = {Unit{"mm", 1}, Unit{"cm", 10}, Unit{"m", 1000}};
constexpr std::array k_weight_units = {Unit{"kilogram", 1000}, Unit{"kg", 1000}, Unit{"gram", 1}, Unit{"gr", 1},
                                       Unit{"g", 1}};

struct SideName {
  std::string_view name;
  LengthOf side;
};
constexpr std::array k_side_names = {SideName{"ø", LengthOf::diameter},        SideName{"⌀", LengthOf::diameter},
                                     SideName{"diameter", LengthOf::diameter}, SideName{"panjang", LengthOf::length},
                                     SideName{"length", LengthOf::length},     SideName{"lebar", LengthOf::width},
                                     SideName{"width", LengthOf::width},       SideName{"tinggi", LengthOf::height},
                                     SideName{"height", LengthOf::height}};
constexpr std::array<std::string_view, 4> k_times = {"×", "x", "*", "✕"};
constexpr std::array<std::string_view, 3> k_until = {"–", "—", "-"};

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool continues_word(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// Reads a text that has been folded, and remembers how far it came.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_text(text) {}

  [[nodiscard]] std::size_t at() const { return m_at; }
  void back_to(std::size_t at) { m_at = at; }
  void blanks() {
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
  }
  bool take(std::string_view sign) {
    blanks();
    if (!m_text.substr(m_at).starts_with(sign)) return false;
    m_at += sign.size();
    return true;
  }
  bool take_any(const auto& signs) {
    return std::any_of(signs.begin(), signs.end(), [this](std::string_view sign) { return take(sign); });
  }
  // A whole word: "m" is none of "mata".
  bool take_word(std::string_view word) {
    const auto before = m_at;
    if (take(word) && (m_at == m_text.size() || !continues_word(m_text[m_at]))) return true;
    m_at = before;
    return false;
  }
  // In thousandths.
  std::optional<std::int64_t> number() {
    blanks();
    const auto whole = figures();
    if (whole.empty() || whole.size() > 6) return std::nullopt;
    std::int64_t value = std::stoll(std::string(whole)) * k_parts;
    if (m_at + 1 >= m_text.size() || !is_figure(m_text[m_at + 1])) return value;
    const char sign = m_text[m_at];
    if (sign != ',' && sign != '.') return value;
    ++m_at;
    const auto rest = figures();
    if (rest.size() > 3 || (sign == '.' && rest.size() == 3)) return std::nullopt;
    return value + std::stoll((std::string(rest) + "00").substr(0, 3));
  }
  template <std::size_t N>
  std::optional<std::int64_t> unit(const std::array<Unit, N>& units) {
    for (const auto& each : units)
      if (take_word(each.name)) return each.size;
    return std::nullopt;
  }

 private:
  std::string_view figures() {
    const auto from = m_at;
    while (m_at < m_text.size() && is_figure(m_text[m_at])) ++m_at;
    return m_text.substr(from, m_at - from);
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

// A length on its way: what it measures and its unit may stand elsewhere.
struct TypedLength {
  std::optional<LengthOf> side;
  std::int64_t from = 0;
  std::int64_t until = 0;
  std::optional<std::int64_t> unit;
};

std::optional<LengthOf> side_at(Scanner& scanner) {
  for (const auto& each : k_side_names)
    if (scanner.take(each.name)) return each.side;
  return std::nullopt;
}

std::optional<TypedLength> typed_length(Scanner& scanner) {
  TypedLength typed;
  typed.side = side_at(scanner);
  const auto from = scanner.number();
  if (!from) return std::nullopt;
  typed.from = *from;
  if (scanner.take_any(k_until)) {
    const auto until = scanner.number();
    if (!until) return std::nullopt;
    typed.until = *until;
  }
  typed.unit = scanner.unit(k_length_units);
  return typed;
}

// Lengths between times signs or commas; a comma before anything else ends them.
std::vector<TypedLength> typed_lengths(Scanner& scanner) {
  std::vector<TypedLength> lengths;
  for (auto next = typed_length(scanner); next;) {
    lengths.push_back(*next);
    const auto before = scanner.at();
    next = scanner.take_any(k_times) || scanner.take(",") ? typed_length(scanner) : std::nullopt;
    if (!next) scanner.back_to(before);
  }
  return lengths;
}

LengthOf side_of(const std::vector<Length>& before) {
  constexpr std::array k_box = {LengthOf::length, LengthOf::width, LengthOf::height};
  if (!before.empty() && before.back().of == LengthOf::diameter) return LengthOf::height;
  return k_box[std::min(before.size(), k_box.size() - 1)];
}

// Whole millimetres within what the feed takes; 0 else.
int millimetres(std::int64_t thousandths, std::int64_t unit) {
  const auto product = thousandths * unit;
  const bool fits = product % k_parts == 0 && product / k_parts <= feed::k_most_mm;
  return fits ? static_cast<int>(product / k_parts) : 0;
}

bool is_there_already(const std::vector<Length>& lengths, LengthOf side) {
  return std::any_of(lengths.begin(), lengths.end(), [side](const Length& each) { return each.of == side; });
}

std::optional<std::vector<Length>> lengths_of(const std::vector<TypedLength>& typed) {
  if (typed.empty() || typed.size() > feed::k_most_lengths || !typed.back().unit) return std::nullopt;
  std::vector<Length> lengths;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    // "30 × 20 cm": the unit stands behind the last.
    const auto unit = std::find_if(typed.begin() + static_cast<std::ptrdiff_t>(i), typed.end(),
                                   [](const TypedLength& each) { return each.unit.has_value(); });
    const auto side = typed[i].side.value_or(side_of(lengths));
    const Length length{side, millimetres(typed[i].from, *unit->unit), millimetres(typed[i].until, *unit->unit)};
    const bool stretches = typed[i].until == 0 || length.to_mm > length.mm;
    if (length.mm == 0 || !stretches || is_there_already(lengths, side)) return std::nullopt;
    lengths.push_back(length);
  }
  return lengths;
}

// "3 ×" before a bracket or a named side; 0 where it does not stand.
int pieces_at(Scanner& scanner) {
  const auto number = scanner.number();
  const bool counts = number && *number % k_parts == 0 && *number > 0 && *number <= feed::k_most_pieces * k_parts &&
                      scanner.take_any(k_times);
  const auto behind = scanner.at();
  const bool of_things = counts && (scanner.take("(") || side_at(scanner));
  scanner.back_to(of_things ? behind : 0);
  return of_things ? static_cast<int>(*number / k_parts) : 0;
}

std::optional<feed::Measures> measures_at(Scanner& scanner) {
  feed::Measures measures;
  measures.pieces = pieces_at(scanner);
  const bool bracket = scanner.take("(");
  const auto lengths = lengths_of(typed_lengths(scanner));
  if (!lengths || (bracket && !scanner.take(")"))) return std::nullopt;
  measures.lengths = *lengths;
  return measures;
}

// What stands behind the numbers, without the sign that parts it from them; absent where it runs on from them.
std::optional<std::string> words_behind(std::string_view text) {
  const auto rest = base::trim(text);
  if (rest.empty()) return std::string();
  if (rest.front() == '(' && rest.find(')') == rest.size() - 1)
    return std::string(base::trim(rest.substr(1, rest.size() - 2)));
  if (rest.front() != ',' && rest.front() != ';') return std::nullopt;
  return std::string(base::trim(rest.substr(1)));
}

// Lower case, as long as the text itself, so that places in one are places in the other.
std::string lowered(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (auto at = low.find("Ø"); at != std::string::npos; at = low.find("Ø", at)) low.replace(at, 2, "ø");
  return low;
}

}  // namespace

SizeCell read_size(std::string_view text) {
  const auto low = lowered(text);
  Scanner scanner(low);
  auto measures = measures_at(scanner);
  const auto words = measures ? words_behind(text.substr(scanner.at())) : std::nullopt;
  if (!words) return {std::nullopt, std::string(text)};
  return {std::move(measures), *words};
}

WeightCell read_weight(std::string_view text) {
  const auto low = lowered(text);
  Scanner scanner(low);
  const auto number = scanner.number();
  const auto unit = number ? scanner.unit(k_weight_units) : std::nullopt;
  const auto words = unit ? words_behind(text.substr(scanner.at())) : std::nullopt;
  const auto product = unit ? *number * *unit : 0;
  const bool fits = product > 0 && product % k_parts == 0 && product / k_parts <= feed::k_most_grams;
  if (!words || !fits) return {0, std::string(text)};
  return {static_cast<int>(product / k_parts), *words};
}

bool speaks_of_measures(std::string_view words) {
  const auto low = lowered(words);
  for (std::size_t at = 0; at < low.size(); ++at) {
    const bool begins = is_figure(low[at]) && (at == 0 || !is_figure(low[at - 1]));
    if (!begins) continue;
    Scanner scanner(std::string_view(low).substr(at));
    while (scanner.number() && scanner.take(".")) {
    }
    if (scanner.unit(k_length_units) || scanner.unit(k_weight_units)) return true;
  }
  return false;
}

}  // namespace etalase::cells
