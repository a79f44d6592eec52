// Draws a switch.
#include "widgets/switch.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/fitted_label.hpp"
#include "widgets/icons.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_end = 26;  // between a label and the ends of its half
constexpr float k_tick_gap = 12;

float tick_side(const Canvas& canvas) { return canvas.theme().text_px(Type::label_bold); }

float tick_room(const Canvas& canvas) { return tick_side(canvas) + canvas.u(k_tick_gap); }

void draw_half(Canvas& canvas, Rect rect, const Label& label, const actions::Action& action, State state) {
  const bool chosen = state == State::selected;
  LayoutItem item;
  item.role = Role::chip;
  item.text = label.text;
  item.rect = rect;
  item.action = action;
  item.selected = chosen;
  const bool pressed = canvas.control(item);
  const Rect inner{rect.left + canvas.u(5), rect.top + canvas.u(5), rect.right - canvas.u(5),
                   rect.bottom - canvas.u(5)};
  if (chosen) canvas.fill(inner, pressed ? colours::k_indigo_pressed : colours::k_indigo, inner.height() / 2);
  if (!chosen && pressed) canvas.fill(inner, colours::k_pressed, inner.height() / 2);
  const Colour ink = chosen ? colours::k_light_text : colours::k_ink;
  const float tick = chosen ? tick_room(canvas) : 0;
  const LabelText text{label.text, label.language, chosen ? Type::label_bold : Type::label, ink};
  const FittedLabel fitted = fit_label(canvas, text, rect.width() - 2 * canvas.u(k_end) - tick, inner.height());
  const float left = std::round(rect.centre().x - (fitted.width + tick) / 2);
  if (chosen) draw_icon(canvas, "check", {left + tick_side(canvas) / 2, rect.centre().y}, tick_side(canvas), ink);
  draw_label(canvas, {left + tick, rect.top, left + tick + fitted.width, rect.bottom}, fitted);
}

}  // namespace

float switch_width(const Canvas& canvas, const Switch& pair) {
  float widest = 0;
  for (const Label& label : pair.labels) {
    const Words words{label.text, canvas.theme().style(Type::label_bold, label.language)};
    widest = std::max(widest, static_cast<float>(canvas.measure(words).width));
  }
  return std::ceil(canvas.theme().px(3.0_mm)) + 2 * std::ceil(widest + tick_room(canvas) + 2 * canvas.u(k_end));
}

void draw_switch(Canvas& canvas, Rect rect, const Switch& pair) {
  canvas.fill(rect, colours::k_card, rect.height() / 2);
  canvas.outline(rect, colours::k_border, canvas.u(2), rect.height() / 2);
  const float middle = std::round(rect.centre().x);
  const float half_gap = std::ceil(canvas.theme().px(3.0_mm) / 2);
  const std::array<Rect, 2> halves{Rect{rect.left, rect.top, middle - half_gap, rect.bottom},
                                   Rect{middle + half_gap, rect.top, rect.right, rect.bottom}};
  for (std::size_t i = 0; i < halves.size(); ++i)
    draw_half(canvas, halves[i], pair.labels[i], pair.choices[i], pair.chosen == i ? State::selected : State::resting);
}

}  // namespace etalase::widgets
