// A product's photographs: the chosen one with thumbnails of all.
#pragma once

#include <string>
#include <vector>

#include "feed/values.hpp"
#include "widgets/canvas.hpp"

namespace etalase::pages {

struct PhotoView {
  std::vector<feed::Media> pictures;
  std::vector<std::string> alts;  // as many
  std::string craft;              // stands in for a missing picture
  std::size_t chosen = 0;
};
// How far the middle of a row of thumbnails lies above the photograph's lower edge.
[[nodiscard]] float thumbnails_height(const widgets::Theme& theme);
// Fills the rectangle with the chosen picture, whole, which opens where it is touched; thumbnails on its lower edge
// when there are several.
void draw_photo_view(widgets::Canvas& canvas, widgets::Rect rect, const PhotoView& photo);

}  // namespace etalase::pages
