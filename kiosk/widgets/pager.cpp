// Draws the pager.
#include "widgets/pager.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/controls.hpp"
#include "widgets/fitted_label.hpp"
#include "widgets/icons.hpp"
#include "widgets/more_key.hpp"

namespace etalase::widgets {

using actions::PageStep;

namespace {

constexpr float k_pager_height = 88;
constexpr float k_arrow = 72;
constexpr float k_arrow_inset = 5;
constexpr float k_pager_fade = 72;

Control arrow(const PagerKey& key, Arrow state) {
  Control control;
  control.label = {"", "", key.icon};
  control.action = key.action;
  control.state = state == Arrow::works ? State::resting : State::disabled;
  return control;
}

float arrow_side(const Theme& theme) { return theme.fixture(k_arrow); }

}  // namespace

float pager_height(const Theme& theme) {
  return std::max(theme.fixture(k_pager_height), arrow_side(theme) + 2 * theme.px(k_arrow_inset));
}

void draw_pager(Canvas& canvas, Rect column, float bottom, const Pager& pager) {
  canvas.set_layer(Layer::overlay);
  const Theme& theme = canvas.theme();
  const float height = pager_height(theme);
  // The column's ground swallows what would stand beside and under the pill before the pill does.
  draw_fade(canvas, column, {bottom - height, canvas.u(k_pager_fade), colours::k_paper});
  const float side = arrow_side(theme);
  const float inset = (height - side) / 2;
  const float extra = pager.to_top ? side + canvas.u(12) : 0;
  const float most = column.width() - 2 * canvas.u(32);
  const float room = most - 2 * (side + inset + canvas.u(12)) - extra;
  const LabelText range{pager.first_line, pager.language, Type::label_bold, colours::k_ink};
  const LabelText below{pager.second_line, pager.language, Type::small, colours::k_secondary};
  FittedLabel first = fit_label(canvas, range, room, height / 2 - canvas.u(8));
  const FittedLabel second = fit_label(canvas, below, room, height / 2 - canvas.u(8));
  // A low or narrow one says the range alone.
  const bool low = height / 2 - canvas.u(8) < std::round(theme.text_px(Type::small) * 1.2F);
  const bool two_lines = !low && first.lines == 1 && second.lines == 1;
  if (!two_lines) first = fit_label(canvas, range, room, height - canvas.u(8));
  const float text = two_lines ? std::max(first.width, second.width) : first.width;
  const float width = std::min(std::max(text + 2 * (side + inset + canvas.u(48)), canvas.u(556)) + extra, most);
  const float left = std::round(column.centre().x - width / 2);
  const Rect pill{left, bottom - height, left + width, bottom};
  LayoutItem ground;
  ground.role = Role::blocker;
  ground.rect = pill;
  canvas.note(ground);
  canvas.raised(pill, colours::k_card, height / 2);
  const float top = pill.top + inset;
  arrow_button(canvas, {pill.left + inset, top, pill.left + inset + side, top + side},
               arrow(pager.keys.front(), pager.up));
  arrow_button(canvas, {pill.right - inset - side, top, pill.right - inset, top + side},
               arrow(pager.keys.back(), pager.down));
  Rect words{pill.left + inset + side, pill.top, pill.right - inset - side, pill.bottom};
  if (pager.to_top) {
    const float x = words.left + canvas.u(12);
    arrow_button(canvas, {x, top, x + side, top + side},
                 arrow({"to_top", actions::TurnPage{PageStep::top}}, Arrow::works));
    words.left = x + side;
  }
  if (!two_lines) return draw_label(canvas, words, first);
  draw_label(canvas, {words.left, pill.top + canvas.u(8), words.right, pill.centre().y}, first);
  draw_label(canvas, {words.left, pill.centre().y, words.right, pill.bottom - canvas.u(10)}, second);
}

}  // namespace etalase::widgets
