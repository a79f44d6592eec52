// The four ways a panel can hang.
#include "platform/rotation.hpp"

namespace etalase::platform {

loop::PixelSize page_size(loop::PixelSize panel, Rotation rotation) {
  const bool lies = rotation == Rotation::quarter || rotation == Rotation::three_quarters;
  return lies ? loop::PixelSize{panel.height, panel.width} : panel;
}

Placement on_panel(loop::PixelSize panel, Rotation rotation) {
  const auto width = static_cast<float>(panel.width);
  const auto height = static_cast<float>(panel.height);
  switch (rotation) {
    case Rotation::none: return {};
    case Rotation::quarter: return {0, -1, 1, 0, width, 0};
    case Rotation::half: return {-1, 0, 0, -1, width, height};
    case Rotation::three_quarters: return {0, 1, -1, 0, 0, height};
  }
  return {};
}

Placement upside_down(loop::PixelSize size) { return {1, 0, 0, -1, 0, static_cast<float>(size.height)}; }

loop::Point touch_on_page(loop::Point panel, Rotation rotation) {
  switch (rotation) {
    case Rotation::none: return panel;
    case Rotation::quarter: return {panel.y, 1 - panel.x};
    case Rotation::half: return {1 - panel.x, 1 - panel.y};
    case Rotation::three_quarters: return {1 - panel.y, panel.x};
  }
  return panel;
}

}  // namespace etalase::platform
