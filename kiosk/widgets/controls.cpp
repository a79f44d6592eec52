// Draws the controls.
#include "widgets/controls.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/fitted_label.hpp"
#include "widgets/icons.hpp"

namespace etalase::widgets {

namespace {

// Between a label and the ends of its control.
constexpr float k_label_pad = 22;

struct Look {
  Colour ground = colours::k_card;
  Colour line = colours::k_border;
  float line_width = 2;
  Colour text = colours::k_ink;
  bool dashed = false;
};

struct Faces {
  Look resting;
  Look pressed;
  Look selected;
};

const Look k_disabled{colours::k_paper, colours::k_disabled_line, 2, colours::k_disabled_text, true};
const Faces k_primary{{colours::k_terracotta, 0, 0, colours::k_light_text, false},
                      {colours::k_terracotta_pressed, 0, 0, colours::k_light_text, false},
                      {}};
const Faces k_second{{colours::k_card, colours::k_ink, 3, colours::k_ink, false},
                     {colours::k_pressed, colours::k_ink, 3, colours::k_ink, false},
                     {colours::k_indigo, 0, 0, colours::k_light_text, false}};
const Faces k_quiet{{colours::k_card, colours::k_border, 2, colours::k_ink, false},
                    {colours::k_pressed, colours::k_border, 2, colours::k_ink, false},
                    {colours::k_indigo, 0, 0, colours::k_light_text, false}};
const Faces k_indigo{{colours::k_indigo, 0, 0, colours::k_light_text, false},
                     {colours::k_indigo_pressed, 0, 0, colours::k_light_text, false},
                     {colours::k_indigo, 0, 0, colours::k_light_text, false}};

// Notes the control and draws its ground; a pressed one lies 2 px lower. Returns the rectangle for its content.
struct Placed {
  Rect rect;
  Look look;
};

Placed ground(Canvas& canvas, Rect rect, const Control& control, const Faces& faces, Role role, float radius) {
  LayoutItem item;
  item.role = role;
  item.text = control.label.text;
  item.rect = rect;
  if (control.state != State::disabled) item.action = control.action;
  item.disabled = control.state == State::disabled;
  item.selected = control.state == State::selected;
  const bool pressed = canvas.control(item);
  Look look = control.state == State::selected ? faces.selected : faces.resting;
  if (control.state == State::disabled) look = k_disabled;
  Rect placed = rect;
  if (pressed) {
    look = control.state == State::selected ? k_indigo.pressed : faces.pressed;
    placed.top += canvas.u(2);
    placed.bottom += canvas.u(2);
  }
  canvas.fill(placed, look.ground, radius);
  const float width = canvas.u(look.line_width);
  if (look.dashed) canvas.dashed(placed, look.line, width, radius);
  if (!look.dashed && width > 0) canvas.outline(placed, look.line, width, radius);
  return {placed, look};
}

Words label_words(const Canvas& canvas, const Label& label, Type type, Colour colour) {
  return {label.text, canvas.theme().style(type, label.language), colour, text::k_no_wrap};
}

float text_width(const Canvas& canvas, const Label& label, Type type) {
  return static_cast<float>(canvas.measure(label_words(canvas, label, type, 0)).width);
}

float icon_side(const Canvas& canvas, Type type) { return std::round(canvas.theme().text_px(type) * 1.1F); }

// Text and icon side by side.
float labelled_width(const Canvas& canvas, const Label& label, Type type) {
  const float icon = label.icon.empty() ? 0 : icon_side(canvas, type) + canvas.u(14);
  return text_width(canvas, label, type) + icon;
}

LabelText label_text(const Label& label, Type type, Colour colour) {
  return {label.text, label.language, type, colour};
}

// Draws an icon and a text side by side in the middle; `after` puts the icon behind the text. The text keeps to what
// the icon leaves of the rectangle.
enum class IconPlace { before, after };
void centred(Canvas& canvas, Rect rect, const LabelText& text, const std::string& icon, IconPlace place) {
  const float side = icon.empty() ? 0 : icon_side(canvas, text.type);
  const float gap = icon.empty() ? 0 : canvas.u(14);
  const FittedLabel label =
      fit_label(canvas, text, rect.width() - side - gap - 2 * canvas.u(k_label_pad), rect.height() - canvas.u(6));
  const float left = std::round(rect.centre().x - (label.width + gap + side) / 2);
  const float icon_x = place == IconPlace::before ? left + side / 2 : left + label.width + gap + side / 2;
  const float text_x = place == IconPlace::before ? left + side + gap : left;
  if (!icon.empty()) draw_icon(canvas, icon, {icon_x, rect.centre().y}, side, text.colour);
  draw_label(canvas, {text_x, rect.top, text_x + label.width, rect.bottom}, label);
}

// Draws an icon above a text.
void stacked(Canvas& canvas, Rect rect, const LabelText& text, const std::string& icon, Colour tint) {
  const float side = std::round(icon_side(canvas, text.type) * 0.9F);
  const float gap = canvas.u(2);
  const FittedLabel label =
      fit_label(canvas, text, rect.width() - canvas.u(k_label_pad), rect.height() - side - gap - canvas.u(8));
  const float top = std::round(rect.centre().y - (side + gap + label.height) / 2);
  draw_icon(canvas, icon, {rect.centre().x, top + side / 2}, side, tint);
  draw_label(canvas, {rect.left, top + side + gap, rect.right, top + side + gap + label.height}, label);
}

std::string number(int count) { return std::to_string(count); }

// The cross of a chip that removes itself.
float cross_side(const Canvas& canvas) { return std::round(canvas.theme().text_px(Type::label_bold) * 0.8F); }

float way_icon(const Canvas& canvas) { return canvas.theme().text_px(Type::label_bold) * 1.25F; }

// Icon and word of a way beside each other.
float way_width(const Canvas& canvas, const Control& control) {
  return way_icon(canvas) + canvas.u(16) + text_width(canvas, control.label, Type::label_bold);
}

}  // namespace

float primary_width(const Canvas& canvas, const Control& control) {
  return std::round(labelled_width(canvas, control.label, Type::button) + 2 * canvas.u(40));
}

float second_width(const Canvas& canvas, const Control& control) {
  return std::round(labelled_width(canvas, control.label, Type::label_bold) + 2 * canvas.u(32));
}

void primary_button(Canvas& canvas, Rect rect, const Control& control) {
  const Placed placed = ground(canvas, rect, control, k_primary, Role::primary, rect.height() / 2);
  // Black on the hero's black would be no button.
  if (canvas.theme().high_contrast()) canvas.outline(placed.rect, colours::k_light_text, 0, placed.rect.height() / 2);
  const LabelText text = label_text(control.label, Type::button, placed.look.text);
  const bool arrow = control.label.icon.starts_with("arrow");
  centred(canvas, placed.rect, text, control.label.icon, arrow ? IconPlace::after : IconPlace::before);
}

void second_button(Canvas& canvas, Rect rect, const Control& control) {
  const Placed placed = ground(canvas, rect, control, k_second, Role::button, rect.height() / 2);
  // A button as high as a primary one speaks as loudly.
  const bool tall = rect.height() >= canvas.theme().control(k_primary_height);
  const LabelText text = label_text(control.label, tall ? Type::button : Type::label_bold, placed.look.text);
  const bool arrow = control.label.icon.starts_with("arrow") || control.label.icon == "forward";
  centred(canvas, placed.rect, text, control.label.icon, arrow ? IconPlace::after : IconPlace::before);
}

float chip_width(const Canvas& canvas, const Control& control) {
  const bool selected = control.state == State::selected;
  float width = 2 * canvas.u(22) + text_width(canvas, control.label, selected ? Type::label_bold : Type::label);
  if (control.count >= 0) width += canvas.u(10) + text_width(canvas, {number(control.count), "en", ""}, Type::small);
  if (selected && control.count >= 0) width += icon_side(canvas, Type::small) + canvas.u(10);
  if (control.state == State::disabled && !control.reason.empty())
    width += canvas.u(12) + text_width(canvas, {"· " + control.reason, control.label.language, ""}, Type::small);
  return std::round(width);
}

namespace {

Type chip_type(const Control& control) { return control.state == State::selected ? Type::label_bold : Type::label; }

// What stands before and behind a chip's name.
struct ChipSides {
  float before = 0;
  float behind = 0;
};

ChipSides chip_sides(const Canvas& canvas, const Control& control) {
  ChipSides sides{canvas.u(k_label_pad), canvas.u(k_label_pad - 2)};
  if (control.state == State::selected && control.count >= 0)
    sides.before += icon_side(canvas, Type::small) + canvas.u(10);
  if (control.count >= 0)
    sides.behind += canvas.u(10) + text_width(canvas, {number(control.count), "en", ""}, Type::small);
  if (control.state == State::disabled && !control.reason.empty())
    sides.behind += canvas.u(12) + text_width(canvas, {"· " + control.reason, control.label.language, ""}, Type::small);
  return sides;
}

}  // namespace

float chip_height(const Canvas& canvas, const Control& control, float width) {
  const float least = canvas.theme().control(k_chip_height);
  const ChipSides sides = chip_sides(canvas, control);
  const LabelText name = label_text(control.label, chip_type(control), 0);
  const float room = width - sides.before - sides.behind;
  if (fit_label(canvas, name, room, least - canvas.u(4)).fits) return least;
  return std::max(least, fit_label(canvas, name, room, least * 3).height + canvas.u(16));
}

void chip(Canvas& canvas, Rect rect, const Control& control) {
  const Placed placed = ground(canvas, rect, control, k_quiet, Role::chip, std::min(rect.height() / 2, canvas.u(40)));
  const ChipSides sides = chip_sides(canvas, control);
  const bool selected = control.state == State::selected;
  Rect r = placed.rect;
  if (selected && control.count >= 0) {
    const float side = icon_side(canvas, Type::small);
    draw_icon(canvas, "check", {r.left + canvas.u(k_label_pad) + side / 2, r.centre().y}, side, placed.look.text);
  }
  r.left += sides.before;
  const FittedLabel name = fit_label(canvas, label_text(control.label, chip_type(control), placed.look.text),
                                     r.width() - sides.behind, r.height() - canvas.u(4));
  draw_label(canvas, {r.left, r.top, r.left + name.width, r.bottom}, name, text::Align::start);
  r.left += name.width + canvas.u(10);
  const Colour quiet = selected ? colours::k_light_secondary : colours::k_secondary;
  if (control.count >= 0)
    r.left += static_cast<float>(
        canvas
            .text_in(r, label_words(canvas, {number(control.count), "en", ""}, Type::small, quiet), text::Align::start)
            .width);
  r.left += canvas.u(12);
  if (control.state == State::disabled && !control.reason.empty())
    canvas.text_in(
        r,
        label_words(canvas, {"· " + control.reason, control.label.language, ""}, Type::small, colours::k_disabled_text),
        text::Align::start);
}

float removable_width(const Canvas& canvas, const Control& control) {
  return std::round(text_width(canvas, control.label, Type::label_bold) + canvas.u(24 + 24 + 16) + cross_side(canvas));
}

float removable_height(const Canvas& canvas, const Control& control, float width) {
  const float least = canvas.theme().control(k_chip_height);
  const float room = width - canvas.u(24 + 24 + 14) - cross_side(canvas);
  const FittedLabel label = fit_label(canvas, label_text(control.label, Type::label_bold, 0), room, least * 3);
  return std::max(least, label.height + canvas.u(8));
}

void removable_chip(Canvas& canvas, Rect rect, const Control& control) {
  const Placed placed = ground(canvas, rect, control, k_indigo, Role::chip, std::min(rect.height() / 2, canvas.u(40)));
  const float side = cross_side(canvas);
  const Rect r = placed.rect;
  const Rect box{r.left + canvas.u(24), r.top, r.right - canvas.u(24 + 14) - side, r.bottom};
  const LabelText text = label_text(control.label, Type::label_bold, placed.look.text);
  draw_label(canvas, box, fit_label(canvas, text, box.width(), box.height() - canvas.u(4)), text::Align::start);
  draw_icon(canvas, "cross", {r.right - canvas.u(24) - side / 2, r.centre().y}, side, placed.look.text);
}

float facet_width(const Canvas& canvas, const Control& control) {
  const float badge = std::max(canvas.u(34), canvas.theme().text_px(Type::small) * 1.4F);
  return std::round(text_width(canvas, control.label, Type::label_bold) + canvas.u(12) + badge + 2 * canvas.u(14));
}

void facet_button(Canvas& canvas, Rect rect, const Control& control) {
  const Placed placed = ground(canvas, rect, control, k_quiet, Role::facet, canvas.u(18));
  const bool chosen = control.count > 0;
  const float badge = std::max(canvas.u(34), canvas.theme().text_px(Type::small) * 1.4F);
  const float tail = chosen ? badge : canvas.theme().text_px(Type::label) * 0.75F;
  const float room = placed.rect.width() - canvas.u(12) - tail - 2 * canvas.u(12);
  const FittedLabel label =
      fit_label(canvas, label_text(control.label, chosen ? Type::label_bold : Type::label, placed.look.text), room,
                placed.rect.height() - canvas.u(4));
  const float left = std::round(placed.rect.centre().x - (label.width + canvas.u(12) + tail) / 2);
  draw_label(canvas, {left, placed.rect.top, left + label.width, placed.rect.bottom}, label, text::Align::start);
  const Point centre{left + label.width + canvas.u(12) + tail / 2, placed.rect.centre().y};
  if (!chosen) {
    draw_icon(canvas, "down", centre, tail, placed.look.text);
    return;
  }
  canvas.disc(centre, badge / 2, colours::k_indigo);
  const Words count{number(control.count), canvas.theme().style(Type::small_bold, "en"), colours::k_light_text};
  canvas.text_in({centre.x - badge / 2, centre.y - badge / 2, centre.x + badge / 2, centre.y + badge / 2}, count);
}

bool way_fits_beside(const Canvas& canvas, float width, const Control& control) {
  return way_width(canvas, control) + 2 * canvas.u(10) <= width;
}

bool way_fits_above(const Canvas& canvas, float width, const Control& control) {
  return fit_label(canvas, label_text(control.label, Type::label_bold, 0), width - canvas.u(k_label_pad), 0).fits;
}

void way_button(Canvas& canvas, Rect rect, const Control& control, WayForm form) {
  const Placed placed = ground(canvas, rect, control, k_quiet, Role::way, canvas.u(20));
  const LabelText text = label_text(control.label, Type::label_bold, placed.look.text);
  const Colour tint = control.state == State::disabled ? colours::k_disabled_text : colours::k_sogan;
  if (form == WayForm::above || !way_fits_beside(canvas, placed.rect.width(), control)) {
    stacked(canvas, placed.rect, text, control.label.icon, tint);
    return;
  }
  const float side = way_icon(canvas);
  const float width = text_width(canvas, control.label, Type::label_bold);
  const float whole = way_width(canvas, control);
  const float left = std::round(placed.rect.centre().x - whole / 2);
  draw_icon(canvas, control.label.icon, {left + side / 2, placed.rect.centre().y}, side, tint);
  const float text_left = left + side + canvas.u(16);
  canvas.text_in({text_left, placed.rect.top, text_left + width, placed.rect.bottom},
                 label_words(canvas, control.label, text.type, text.colour), text::Align::start);
}

namespace {

FittedLabel tab_label(const Canvas& canvas, Rect rect, const Control& control, Colour colour) {
  const Type type = control.state == State::selected ? Type::label_bold : Type::label;
  return fit_label(canvas, label_text(control.label, type, colour), rect.width() - 2 * canvas.u(16),
                   rect.height() - canvas.u(4));
}

}  // namespace

bool tab_fits(const Canvas& canvas, Rect rect, const Control& control, float least_share) {
  const FittedLabel label = tab_label(canvas, rect, control, 0);
  return label.fits && label.lines <= 2 &&
         label.words.style.size_px >= canvas.theme().text_px(Type::label) * least_share;
}

void tab(Canvas& canvas, Rect rect, const Control& control) {
  const Placed placed = ground(canvas, rect, control, k_quiet, Role::tab, rect.height() / 2);
  draw_label(canvas, placed.rect, tab_label(canvas, rect, control, placed.look.text));
}

void arrow_button(Canvas& canvas, Rect rect, const Control& control) {
  const Placed placed = ground(canvas, rect, control, k_indigo, Role::arrow, rect.height() / 2);
  draw_icon(canvas, control.label.icon, placed.rect.centre(), rect.height() * 0.42F, placed.look.text);
}

Flow flow(const std::vector<float>& widths, Rect within, float height, float gap) {
  Flow result;
  float x = within.left;
  float y = within.top;
  result.rows = widths.empty() ? 0 : 1;
  for (const float wanted : widths) {
    const float width = std::min(wanted, within.width());
    if (x > within.left && x + width > within.right) {
      x = within.left;
      y += height + gap;
      ++result.rows;
    }
    result.rects.push_back({x, y, x + width, y + height});
    x += width + gap;
  }
  result.height = widths.empty() ? 0 : y + height - within.top;
  return result;
}

}  // namespace etalase::widgets
