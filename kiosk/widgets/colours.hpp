// The colours of the visitor's pages, from the design's visual direction.
#pragma once

#include <cstdint>
#include <string>

namespace etalase::widgets {

// 0xAABBGGRR, as draw lists take it.
using Colour = std::uint32_t;
// Reads 0xRRGGBB as an opaque colour.
constexpr Colour rgb(std::uint32_t hex) {
  return 0xFF000000U | ((hex & 0xFFU) << 16U) | (hex & 0xFF00U) | ((hex >> 16U) & 0xFFU);
}
// Returns the colour with an opacity of 0..1 times its own.
[[nodiscard]] Colour faded(Colour colour, float opacity);
// Returns the colour between a (t = 0) and b (t = 1).
[[nodiscard]] Colour mixed(Colour a, Colour b, float t);
// Returns the contrast of two opaque colours as WCAG 2.2 defines it, 1 to 21.
[[nodiscard]] float contrast(Colour a, Colour b);
// Returns the colour in high contrast: black, white, the yellow of what is chosen, and greys that stand out from both;
// what is neither light nor dark keeps its tone. Opacity stays as it is.
[[nodiscard]] Colour contrasted(Colour colour);
// Reads "#rrggbb"; anything else gives the placeholder's sand.
[[nodiscard]] Colour parse_colour(const std::string& hex);

namespace colours {
inline constexpr Colour k_paper = rgb(0xF8F3E9);
inline constexpr Colour k_card = rgb(0xFFFDF8);
inline constexpr Colour k_ink = rgb(0x2B1B12);
inline constexpr Colour k_secondary = rgb(0x5E4A3C);
inline constexpr Colour k_terracotta = rgb(0xA6472A);
inline constexpr Colour k_terracotta_pressed = rgb(0x85361E);
inline constexpr Colour k_indigo = rgb(0x1C2C48);
inline constexpr Colour k_indigo_pressed = rgb(0x0F1A30);
inline constexpr Colour k_border = rgb(0x94806A);
inline constexpr Colour k_gold = rgb(0xC99842);
inline constexpr Colour k_sogan = rgb(0x8A4A22);
inline constexpr Colour k_hero_ground = rgb(0x2A1710);
inline constexpr Colour k_attract_ground = rgb(0x1A0D08);
inline constexpr Colour k_light_text = rgb(0xFFF8EA);
inline constexpr Colour k_light_secondary = rgb(0xE9D8BC);
inline constexpr Colour k_light_gold = rgb(0xF0CC85);
inline constexpr Colour k_pressed = rgb(0xE4D6BC);
inline constexpr Colour k_bar_line = rgb(0xE2D5BF);
inline constexpr Colour k_bar_selected = rgb(0xEFE5D5);
inline constexpr Colour k_hairline = rgb(0xE2D5BF);
inline constexpr Colour k_disabled_line = rgb(0xB9A78F);
inline constexpr Colour k_disabled_text = rgb(0x75634F);
inline constexpr Colour k_placeholder = rgb(0xEFE5D1);
inline constexpr Colour k_key_ground = rgb(0xEADFCB);
inline constexpr Colour k_quiet_key = rgb(0xF5EDDC);
inline constexpr Colour k_key_edge = rgb(0xCDBFA5);
inline constexpr Colour k_found = rgb(0xE3BE79);
inline constexpr Colour k_ring_rest = rgb(0xE7DAC3);
}  // namespace colours

}  // namespace etalase::widgets
