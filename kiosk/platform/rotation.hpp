// Turning points between the upright page and the panel as it hangs; pure.
#pragma once

#include "loop/geometry.hpp"
#include "settings/settings.hpp"

namespace etalase::platform {

// Clockwise turn of the page on the panel: with a quarter the page's top lies at the panel's right edge.
using Rotation = settings::Rotation;

// Where a page's points land: x' = xx * x + xy * y + x0, y' = yx * x + yy * y + y0.
struct Placement {
  float xx = 1;
  float xy = 0;
  float yx = 0;
  float yy = 1;
  float x0 = 0;
  float y0 = 0;
  [[nodiscard]] constexpr loop::Point of(loop::Point p) const {
    return {xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0};
  }
  bool operator==(const Placement&) const = default;
};

// Returns the page's size on a panel of the given size.
[[nodiscard]] loop::PixelSize page_size(loop::PixelSize panel, Rotation rotation);
// Returns where the page's pixels land on the panel.
[[nodiscard]] Placement on_panel(loop::PixelSize panel, Rotation rotation);
// Returns the placement that turns a picture upside down: textures drawn into have their first row at the bottom.
[[nodiscard]] Placement upside_down(loop::PixelSize size);
// Turns a touch (0..1 of the panel) into 0..1 of the page.
[[nodiscard]] loop::Point touch_on_page(loop::Point panel, Rotation rotation);

}  // namespace etalase::platform
