// Printed labels for packs: a picture, a frame, and bars where a maker's words would stand.
#pragma once

#include <string_view>

#include "brush/texture.hpp"

namespace etalase::painter {

/// Inks of a label by colourway: biru-laut, indigo, terakota, merah, krem, hijau, hitam, cokelat.
struct LabelInks {
  Colour paper;
  Colour ink;
  Colour bright;
  Colour pale;
};
LabelInks label_inks(std::string_view colourway);

/// Draws a label one unit wide and `height` high (y downwards): subject fish, moringa, coffee, chips or biscuit.
Texture draw_label(std::string_view subject, std::string_view colourway, float height);

}  // namespace etalase::painter
