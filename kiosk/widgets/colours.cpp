// Mixes colours.
#include "widgets/colours.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace etalase::widgets {

namespace {

int channel(Colour colour, int shift) { return static_cast<int>((colour >> static_cast<unsigned>(shift)) & 0xFFU); }

}  // namespace

Colour faded(Colour colour, float opacity) {
  const float alpha = static_cast<float>(channel(colour, 24)) * std::clamp(opacity, 0.0F, 1.0F);
  return (colour & 0x00FFFFFFU) | (static_cast<Colour>(std::lround(alpha)) << 24U);
}

Colour mixed(Colour a, Colour b, float t) {
  Colour result = 0;
  for (const int shift : {0, 8, 16, 24}) {
    const float value = std::lerp(static_cast<float>(channel(a, shift)), static_cast<float>(channel(b, shift)), t);
    result |= static_cast<Colour>(std::clamp(std::lround(value), 0L, 255L)) << static_cast<unsigned>(shift);
  }
  return result;
}

Colour parse_colour(const std::string& hex) {
  const bool digits = hex.size() == 7 && hex.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
  if (!digits || hex[0] != '#') return colours::k_placeholder;
  return rgb(static_cast<std::uint32_t>(std::strtoul(hex.c_str() + 1, nullptr, 16)));
}

}  // namespace etalase::widgets
