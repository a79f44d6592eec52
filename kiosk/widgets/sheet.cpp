// Draws sheets.
#include "widgets/sheet.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::widgets {

namespace {

constexpr float k_sheet_corner = 40;
constexpr float k_close_height = 72;
// A title that would be set smaller than this share of its size gives way to its brief form.
constexpr float k_least_title = 0.85F;

Control control_of(Label label, actions::Action action) {
  Control control;
  control.label = std::move(label);
  control.action = std::move(action);
  return control;
}

Control close_control(const Sheet& sheet) {
  return control_of({sheet.close_text, sheet.language, "cross"}, actions::CloseSheet{});
}

struct Title {
  std::string text;
  text::Fitted fitted;
};

Title fitted_title(const Canvas& canvas, const std::string& text, const Sheet& sheet, float width) {
  return {text, canvas.paragraphs().fit_headline(text, canvas.theme().style(Type::sheet_title, sheet.language),
                                                 static_cast<int>(width), {1, canvas.theme().text_floor_px()})};
}

Title title_of(const Canvas& canvas, const Sheet& sheet, float width) {
  Title title = fitted_title(canvas, sheet.title, sheet, width);
  const bool whole =
      title.fitted.style.size_px >= k_least_title * canvas.theme().style(Type::sheet_title, sheet.language).size_px;
  return whole || sheet.brief.empty() ? title : fitted_title(canvas, sheet.brief, sheet, width);
}

void note_frame(Canvas& canvas, Role role, Rect rect) {
  LayoutItem item;
  item.role = role;
  item.rect = rect;
  canvas.note(item);
}

}  // namespace

void draw_veil(Canvas& canvas, float opacity, const actions::Action& action) {
  const Theme& theme = canvas.theme();
  const Rect page{0, 0, theme.width(), theme.height()};
  canvas.fill(page, faded(colours::k_hero_ground, opacity));
  LayoutItem item;
  item.role = Role::veil;
  item.rect = page;
  item.action = action;
  canvas.control(item);
}

SheetParts sheet_parts(const Canvas& canvas, const Sheet& sheet, SheetRoom room) {
  const Theme& theme = canvas.theme();
  const float pad = theme.margin();
  const float footer = sheet.foot == SheetFoot::button ? theme.control(k_primary_height) + canvas.u(28) : 0;
  const float title_width = room.right - room.left - 2 * pad - second_width(canvas, close_control(sheet)) - theme.gap();
  const float title = static_cast<float>(title_of(canvas, sheet, title_width).fitted.measure.height);
  const float head = canvas.u(40) + std::max(title, theme.control(k_close_height)) + canvas.u(20);
  SheetParts parts;
  parts.frame = {room.left, room.top, room.right, theme.height()};
  if (footer > 0)
    parts.footer = {room.left + pad, room.bar_top - footer, room.right - pad, room.bar_top - canvas.u(28)};
  parts.body = {room.left, room.top + head, room.right, room.bar_top - footer - canvas.u(20)};
  return parts;
}

void draw_sheet(Canvas& canvas, const SheetParts& parts, const Sheet& sheet) {
  canvas.set_layer(Layer::sheet);
  draw_veil(canvas, 0.66F, actions::CloseSheet{});
  note_frame(canvas, Role::sheet, parts.frame);
  canvas.fill(parts.frame, colours::k_paper, canvas.u(k_sheet_corner), Corners::top);
  const float grip = canvas.u(96);
  const Point middle = parts.frame.centre();
  canvas.fill(
      {middle.x - grip / 2, parts.frame.top + canvas.u(16), middle.x + grip / 2, parts.frame.top + canvas.u(24)},
      rgb(0xCDB892), canvas.u(4));
  const float pad = canvas.theme().margin();
  const Control key = close_control(sheet);
  const float width = second_width(canvas, key);
  const float height = canvas.theme().control(k_close_height);
  const float top = parts.frame.top + canvas.u(40);
  const Rect close{parts.frame.right - pad - width, top, parts.frame.right - pad, top + height};
  second_button(canvas, close, key);
  const float title_width = close.left - canvas.theme().gap() - parts.frame.left - pad;
  const Title title = title_of(canvas, sheet, title_width);
  const auto title_height = static_cast<float>(title.fitted.measure.height);
  canvas.text({parts.frame.left + pad, std::round(close.centre().y - title_height / 2)},
              {title.text, title.fitted.style, colours::k_ink, static_cast<int>(title_width)}, Role::heading);
}

}  // namespace etalase::widgets
