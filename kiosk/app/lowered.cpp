// Draws what a lowered page leaves free.
#include "app/lowered.hpp"

#include <imgui.h>

#include <utility>

#include "widgets/ornaments.hpp"

namespace etalase::app {

void move_down(ImDrawList& list, float pixels) {
  for (ImDrawVert& vertex : list.VtxBuffer) vertex.pos.y += pixels;
  for (ImDrawCmd& command : list.CmdBuffer) {
    command.ClipRect.y += pixels;
    command.ClipRect.w += pixels;
  }
}

void draw_above(widgets::Canvas& canvas, loop::Rect rect, actions::Action action) {
  canvas.set_layer(widgets::Layer::page);
  canvas.clip(rect, [&] {
    widgets::dark_ground(canvas, rect, 0.08F);
    const float band = canvas.u(widgets::k_band);
    widgets::truntum_band(canvas, {rect.left, rect.bottom - band, rect.right, rect.bottom});
  });
  widgets::LayoutItem item;
  item.role = widgets::Role::veil;
  item.rect = rect;
  item.action = std::move(action);
  canvas.control(item);
}

}  // namespace etalase::app
