// Millimetres on the panel's glass and how many pixels they are.
#pragma once

#include <compare>

#include "loop/geometry.hpp"

namespace etalase::widgets {

// A length on the glass.
struct Millimetres {
  float value = 0;
  auto operator<=>(const Millimetres&) const = default;
};

constexpr Millimetres operator""_mm(long double value) { return {static_cast<float>(value)}; }
constexpr Millimetres operator""_mm(unsigned long long value) { return {static_cast<float>(value)}; }

// Returns how many pixels of a panel of that diagonal lie on a millimetre; a diagonal under 3 inches counts as 3.
[[nodiscard]] float pixels_per_mm(loop::PixelSize page, double diagonal_inches);

}  // namespace etalase::widgets
