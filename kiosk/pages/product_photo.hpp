// A product's photographs: the chosen one with thumbnails of all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "feed/values.hpp"
#include "widgets/controls.hpp"

namespace etalase::pages {

struct PhotoView {
  std::vector<feed::Media> pictures;
  std::vector<std::string> alts;  // as many
  std::string craft;              // stands in for a missing picture
  std::size_t chosen = 0;
  std::optional<widgets::Control> turn;  // shows the other side
};
// How far the middle of a row of thumbnails lies above the photograph's lower edge.
[[nodiscard]] float thumbnails_height(const widgets::Theme& theme);
// The picture that shows the other side of the chosen one: its back, or its front again; nothing where none does.
[[nodiscard]] std::optional<std::size_t> other_side(const std::vector<feed::Media>& pictures, std::size_t chosen);
// How far the control that turns it over reaches above the lower edge of a photograph of that size; 0 without it.
[[nodiscard]] float turn_height(const widgets::Canvas& canvas, loop::PixelSize size, const PhotoView& photo);
// Fills the rectangle with the chosen picture, whole, which opens where it is touched; thumbnails on its lower edge
// when there are several.
void draw_photo_view(widgets::Canvas& canvas, widgets::Rect rect, const PhotoView& photo);

}  // namespace etalase::pages
