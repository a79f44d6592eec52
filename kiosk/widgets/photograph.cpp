// Marks photographs that open.
#include "widgets/photograph.hpp"

#include "widgets/icons.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_mark = 60;
constexpr float k_mark_inset = 20;

Rect mark_of(const Canvas& canvas, Rect photograph, const OpensPhotograph& opens) {
  const float side = canvas.u(k_mark);
  const float inset = canvas.u(k_mark_inset);
  const float left = opens.mark == MarkCorner::left ? photograph.left + inset : photograph.right - inset - side;
  const float bottom = photograph.bottom - inset - opens.lifted;
  return {left, bottom - side, left + side, bottom};
}

}  // namespace

void photograph_control(Canvas& canvas, Rect rect, const OpensPhotograph& opens) {
  if (opens.media.files.empty()) return;
  LayoutItem item;
  item.role = Role::photograph;
  item.text = opens.said;
  item.rect = rect;
  item.action = actions::OpenPhotograph{opens.media.id};
  const bool pressed = canvas.control(item);
  LayoutItem mark;
  mark.role = Role::mark;
  mark.rect = mark_of(canvas, rect, opens);
  // So many thumbnails lie on it that there is no room.
  if (mark.rect.top < rect.top) return;
  canvas.note(mark);
  canvas.disc(mark.rect.centre(), mark.rect.width() / 2, faded(colours::k_hero_ground, pressed ? 0.95F : 0.66F));
  draw_icon(canvas, "zoom", mark.rect.centre(), mark.rect.width() * 0.52F, colours::k_light_text);
}

float photograph_mark_room(const Theme& theme) { return theme.px(k_mark) + 2 * theme.px(k_mark_inset); }

float photograph_reach(const Theme& theme) {
  return theme.reach_line() <= 0 ? 0 : theme.reach_line() + theme.px(20.0_mm);
}

}  // namespace etalase::widgets
