// Mixes colours.
#include "widgets/colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace etalase::widgets {

namespace {

int channel(Colour colour, int shift) { return static_cast<int>((colour >> static_cast<unsigned>(shift)) & 0xFFU); }

// Relative luminance as WCAG defines it, 0..1.
float luminance(Colour colour) {
  constexpr std::array<float, 3> k_weights{0.2126F, 0.7152F, 0.0722F};
  float sum = 0;
  for (std::size_t i = 0; i < k_weights.size(); ++i) {
    const float c = static_cast<float>(channel(colour, static_cast<int>(i) * 8)) / 255;
    sum += k_weights.at(i) * (c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F));
  }
  return sum;
}

constexpr Colour k_yellow = rgb(0xFFE08A);

// What light and dark alone do not decide: what is chosen or stands out, what a finger presses, and lines, which are
// as dark as letters.
constexpr std::array<std::pair<Colour, Colour>, 17> k_in_contrast{{
    {colours::k_terracotta, rgb(0x000000)},
    {colours::k_secondary, rgb(0x000000)},
    {colours::k_sogan, rgb(0x000000)},
    {colours::k_border, rgb(0x000000)},
    {colours::k_bar_line, rgb(0x000000)},
    {colours::k_hairline, rgb(0x000000)},
    {colours::k_key_edge, rgb(0x000000)},
    {colours::k_gold, rgb(0x000000)},
    {colours::k_light_gold, k_yellow},
    {colours::k_found, k_yellow},
    {colours::k_pressed, k_yellow},
    {colours::k_bar_selected, k_yellow},
    {colours::k_terracotta_pressed, rgb(0x3A3A3A)},
    {colours::k_indigo_pressed, rgb(0x3A3A3A)},
    {colours::k_disabled_line, rgb(0x595959)},
    {colours::k_disabled_text, rgb(0x595959)},
    {colours::k_placeholder, rgb(0xE6E6E6)},
}};
constexpr float k_light = 0.60F;
constexpr float k_dark = 0.12F;

}  // namespace

float contrast(Colour a, Colour b) {
  const float one = luminance(a) + 0.05F;
  const float other = luminance(b) + 0.05F;
  return std::max(one, other) / std::min(one, other);
}

Colour contrasted(Colour colour) {
  const Colour opaque = colour | 0xFF000000U;
  Colour shown = opaque;
  const auto known =
      std::find_if(k_in_contrast.begin(), k_in_contrast.end(), [&](const auto& pair) { return pair.first == opaque; });
  if (known != k_in_contrast.end())
    shown = known->second;
  else if (luminance(opaque) >= k_light)
    shown = rgb(0xFFFFFF);
  else if (luminance(opaque) <= k_dark)
    shown = rgb(0x000000);
  return (shown & 0x00FFFFFFU) | (colour & 0xFF000000U);
}

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
