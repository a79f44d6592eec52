// Draws photographs and thumbnails.
#include "pages/product_photo.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/card.hpp"

namespace etalase::pages {

using widgets::Canvas;
using widgets::Rect;

namespace {

namespace colours = widgets::colours;

constexpr float k_thumbnail = 104;

void draw_thumbnail(Canvas& canvas, Rect rect, const PhotoView& photo, std::size_t index) {
  widgets::LayoutItem item;
  item.role = widgets::Role::thumbnail;
  item.text = photo.alts[index];
  item.rect = rect;
  item.action = actions::ShowPicture{static_cast<int>(index)};
  item.selected = index == photo.chosen;
  const float down = canvas.control(item) ? canvas.u(2) : 0;
  const Rect r{rect.left, rect.top + down, rect.right, rect.bottom + down};
  const float corner = canvas.u(18);
  const float rim = canvas.u(4);
  if (index == photo.chosen) {
    // A light line around the ring parts it from a photograph that is as dark.
    const auto around = [&](float by, widgets::Colour colour) {
      canvas.fill({r.left - by, r.top - by, r.right + by, r.bottom + by}, colour, corner + by);
    };
    around(canvas.u(8), colours::k_light_text);
    around(canvas.u(5), colours::k_indigo);
  } else {
    canvas.shadow(r, corner);
  }
  canvas.fill(r, colours::k_light_text, corner);
  const Rect inner{r.left + rim, r.top + rim, r.right - rim, r.bottom - rim};
  if (!canvas.picture(inner, photo.pictures[index], corner - rim))
    widgets::draw_craft_panel(canvas, inner, photo.craft, corner - rim, widgets::Corners::all);
}

// Rows from the lower right corner upwards.
void draw_thumbnails(Canvas& canvas, Rect rect, const PhotoView& photo) {
  const float side = canvas.u(k_thumbnail);
  const float gap = canvas.u(14);
  const float margin = canvas.theme().margin();
  const float room = rect.width() - 2 * margin;
  const auto a_row = static_cast<std::size_t>(std::max(1.0F, std::floor((room + gap) / (side + gap))));
  const std::size_t count = photo.pictures.size();
  const std::size_t rows = (count + a_row - 1) / a_row;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = i / a_row;
    const std::size_t in_row = std::min(a_row, count - row * a_row);
    const float x = rect.right - margin - static_cast<float>(in_row - i % a_row) * (side + gap) + gap;
    const float y = rect.bottom - canvas.u(30) - static_cast<float>(rows - row) * (side + gap) + gap;
    draw_thumbnail(canvas, {x, y, x + side, y + side}, photo, i);
  }
}

}  // namespace

float thumbnails_height(const widgets::Theme& theme) { return theme.px(k_thumbnail / 2) + theme.px(30); }

void draw_photo_view(Canvas& canvas, Rect rect, const PhotoView& photo) {
  if (photo.pictures.empty() || !canvas.whole_picture(rect, photo.pictures[photo.chosen]))
    widgets::draw_craft_panel(canvas, rect, photo.craft, 0, widgets::Corners::all);
  if (photo.pictures.size() > 1) draw_thumbnails(canvas, rect, photo);
  if (canvas.theme().portrait())
    canvas.fill({rect.left, rect.bottom - canvas.u(3), rect.right, rect.bottom}, colours::k_gold);
}

}  // namespace etalase::pages
