// Wording of sizes and weights.
#include "feed/measure_text.hpp"

#include <algorithm>

namespace etalase::feed {

namespace {

constexpr int k_mm_per_cm = 10;
constexpr int k_grams_per_kg = 1000;

enum class Unit { mm, cm };

// A number of tenths or thousandths, without zeros at its end: "3,5", "1.25".
std::string decimal(int number, int parts, const std::string& language) {
  std::string text = std::to_string(number / parts);
  std::string rest = std::to_string(parts + number % parts).substr(1);
  rest.resize(rest.find_last_not_of('0') + 1);
  return rest.empty() ? text : text + (language == "id" ? ',' : '.') + rest;
}

std::string name_of(LengthOf side, const std::string& language) {
  const bool indonesian = language == "id";
  switch (side) {
    case LengthOf::length: return indonesian ? "panjang" : "length";
    case LengthOf::width: return indonesian ? "lebar" : "width";
    case LengthOf::height: return indonesian ? "tinggi" : "height";
    case LengthOf::diameter: break;
  }
  return "diameter";
}

std::vector<LengthOf> sides_of(const Measures& measures) {
  std::vector<LengthOf> sides;
  for (const auto& length : measures.lengths) sides.push_back(length.of);
  return sides;
}

// Tells whether everybody reads the numbers in this order without their names.
bool is_usual(const std::vector<LengthOf>& sides) {
  static const std::vector<LengthOf> k_box = {LengthOf::length, LengthOf::width, LengthOf::height};
  static const std::vector<LengthOf> k_round = {LengthOf::diameter, LengthOf::height};
  const auto begins = [&](const std::vector<LengthOf>& usual) {
    return sides.size() <= usual.size() && std::equal(sides.begin(), sides.end(), usual.begin());
  };
  return begins(k_box) || begins(k_round);
}

Unit unit_of(const Measures& measures) {
  constexpr int k_small = 100;
  bool whole = true, small = true;
  for (const auto& length : measures.lengths) {
    whole = whole && length.mm % k_mm_per_cm == 0 && length.to_mm % k_mm_per_cm == 0;
    small = small && std::max(length.mm, length.to_mm) < k_small;
  }
  return small && !whole ? Unit::mm : Unit::cm;
}

std::string length_text(const Length& length, Unit unit, const std::string& language) {
  const int parts = unit == Unit::mm ? 1 : k_mm_per_cm;
  const auto text = decimal(length.mm, parts, language);
  return length.to_mm == 0 ? text : text + "–" + decimal(length.to_mm, parts, language);
}

}  // namespace

std::string size_text(const Measures& measures, const std::string& language) {
  const Unit unit = unit_of(measures);
  const std::string unit_name = unit == Unit::mm ? " mm" : " cm";
  const bool usual = is_usual(sides_of(measures));
  std::string text;
  for (const auto& length : measures.lengths) {
    if (!text.empty()) text += usual ? " × " : ", ";
    if (usual && length.of == LengthOf::diameter) text += "Ø ";
    if (!usual) text += name_of(length.of, language) + " ";
    text += length_text(length, unit, language);
    if (!usual) text += unit_name;
  }
  if (usual) text += unit_name;
  if (measures.pieces == 0) return text;
  const bool grouped = measures.lengths.size() > 1 || measures.lengths.front().of == LengthOf::length;
  return std::to_string(measures.pieces) + " × " + (grouped ? "(" + text + ")" : text);
}

std::string weight_text(int grams, const std::string& language) {
  if (grams < k_grams_per_kg) return std::to_string(grams) + " g";
  return decimal(grams, k_grams_per_kg, language) + " kg";
}

}  // namespace etalase::feed
