// The photograph at the head of what is read: a story, an event. It opens full screen.
#pragma once

#include "parts/frame.hpp"

namespace etalase::parts {

struct ItemPicture {
  std::optional<feed::Media> media;
  std::string said;   // its alternative text
  std::string craft;  // stands in for it
};
void draw_item_picture(Canvas& canvas, Rect rect, const ItemPicture& picture);

// The least height that it has upright, in reference pixels.
inline constexpr float k_least_item_picture = 160;
// How high it becomes upright: smaller on a small page, and where `below` pixels would not stand whole under it on the
// first screen; larger where it has to come down into reach.
[[nodiscard]] float item_picture_height(const widgets::Theme& theme, const PageFrame& page, float below);

}  // namespace etalase::parts
