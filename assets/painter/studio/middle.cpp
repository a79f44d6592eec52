// Measures the things of a scene on its picture.
#include "studio/middle.hpp"

#include <algorithm>

namespace etalase::painter {

Vec2 middle_of(const Scene& scene, Frame frame) {
  const View view(scene, frame);
  const Vec2 size{static_cast<float>(frame.width), static_cast<float>(frame.height)};
  Vec2 least = size;
  Vec2 most{0.0F, 0.0F};
  for (int band = 0; band < view.bands(); ++band) {
    for (const std::uint32_t index : view.band(band)) {
      const Face& face = view.face(index);
      if (scene.things[face.thing].casting == Casting::shadow_free) {
        continue;
      }
      for (const std::uint32_t corner : face.corners) {
        const ScreenVertex& at = view.screen(corner);
        least = {std::min(least.x, at.x), std::min(least.y, at.y)};
        most = {std::max(most.x, at.x), std::max(most.y, at.y)};
      }
    }
  }
  if (most.x < least.x || most.y < least.y) {
    return {0.5F, 0.5F};
  }
  const auto middle = [](float from, float to, float whole) {
    return (std::clamp(from, 0.0F, whole) + std::clamp(to, 0.0F, whole)) * 0.5F / whole;
  };
  return {middle(least.x, most.x, size.x), middle(least.y, most.y, size.y)};
}

}  // namespace etalase::painter
