// Draws sheets and the idle dialog.
#include "widgets/sheet.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/ornaments.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_sheet_corner = 40;
constexpr float k_dialog_width = 984;
constexpr float k_ring = 208;
constexpr float k_stroke = 14;
constexpr int k_last_seconds = 5;
constexpr float k_close_height = 72;

Control control_of(Label label, actions::Action action) {
  Control control;
  control.label = std::move(label);
  control.action = std::move(action);
  return control;
}

Control close_control(const Sheet& sheet) {
  return control_of({sheet.close_text, sheet.language, "cross"}, actions::CloseSheet{});
}

text::Fitted title_fit(const Canvas& canvas, const Sheet& sheet, float width) {
  return canvas.paragraphs().fit_headline(sheet.title, canvas.theme().style(Type::sheet_title, sheet.language),
                                          static_cast<int>(width), {1, canvas.theme().text_floor_px()});
}

void note_frame(Canvas& canvas, Role role, Rect rect) {
  LayoutItem item;
  item.role = role;
  item.rect = rect;
  canvas.note(item);
}

void draw_countdown(Canvas& canvas, Point centre, const IdleDialog& dialog) {
  const float radius = canvas.u(k_ring - k_stroke) / 2;
  const float stroke = canvas.u(k_stroke);
  const Colour colour = dialog.seconds_left <= k_last_seconds ? colours::k_ink : colours::k_sogan;
  canvas.ring(centre, radius, colours::k_ring_rest, stroke);
  const float share = static_cast<float>(dialog.seconds_left) / static_cast<float>(std::max(dialog.seconds_total, 1));
  canvas.arc(centre, radius, colour, stroke, share);
  text::TextStyle style = canvas.theme().style(Type::numeral, dialog.language);
  style.size_px = std::min(style.size_px, canvas.u(84));
  canvas.text_in({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius},
                 {std::to_string(dialog.seconds_left), style, colours::k_ink});
}

// Draws the texts from `y` on, centred in the frame, and returns the y below them; without a draw list it measures.
float dialog_texts(Canvas& canvas, Rect frame, float y, const IdleDialog& dialog) {
  const Theme& theme = canvas.theme();
  const float pad = canvas.u(56);
  const int width = static_cast<int>(frame.width() - 2 * pad);
  const auto put = [&](const std::string& text, text::TextStyle style, Colour colour) {
    style.align = text::Align::centre;
    y += static_cast<float>(canvas.text({frame.left + pad, y}, {text, style, colour, width}).height);
  };
  const text::Fitted title = canvas.paragraphs().fit_headline(
      dialog.question, theme.style(Type::display, dialog.language), width, {1, theme.text_floor_px()});
  put(dialog.question, title.style, colours::k_ink);
  y += canvas.u(6);
  if (!dialog.question_second.empty())
    put(dialog.question_second, theme.style(Type::quote, dialog.second_language), colours::k_secondary);
  y += canvas.u(22);
  gold_rule(canvas, {frame.centre().x - canvas.u(36), y}, canvas.u(72));
  y += canvas.u(22);
  put(dialog.explanation, theme.style(Type::lead, dialog.language), colours::k_ink);
  return y;
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
  const float footer = theme.control(k_primary_height) + canvas.u(28);
  const float title_width = room.right - room.left - 2 * pad - second_width(canvas, close_control(sheet)) - theme.gap();
  const float title = static_cast<float>(title_fit(canvas, sheet, title_width).measure.height);
  const float head = canvas.u(40) + std::max(title, theme.control(k_close_height)) + canvas.u(20);
  SheetParts parts;
  parts.frame = {room.left, room.top, room.right, theme.height()};
  parts.footer = {room.left + pad, room.bar_top - footer, room.right - pad, room.bar_top - canvas.u(28)};
  parts.body = {room.left, room.top + head, room.right, parts.footer.top - canvas.u(20)};
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
  const text::Fitted title = title_fit(canvas, sheet, title_width);
  canvas.text({parts.frame.left + pad, std::round(close.centre().y - static_cast<float>(title.measure.height) / 2)},
              {sheet.title, title.style, colours::k_ink, static_cast<int>(title_width)}, Role::heading);
}

void draw_idle_dialog(Canvas& canvas, float bottom, const IdleDialog& dialog) {
  const Theme& theme = canvas.theme();
  canvas.set_layer(Layer::veil);
  draw_veil(canvas, 0.70F, actions::ContinueVisit{});
  canvas.set_layer(Layer::dialog);
  const float width = std::min(canvas.u(k_dialog_width), theme.width() - 2 * theme.margin());
  Rect frame{std::round((theme.width() - width) / 2), 0, std::round((theme.width() + width) / 2), 0};
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  const float ring = canvas.u(48 + k_ring + 32);
  const float button = theme.control(k_primary_height + 8);
  const float texts = dialog_texts(measuring, frame, 0, dialog);
  const float height = ring + texts + canvas.u(44) + button + canvas.u(48);
  // In the middle, but with its buttons within reach.
  const float reach = theme.reach_line() - (height - button - canvas.u(48));
  frame.top = std::round(std::min(std::max((bottom - height) / 2, reach), bottom - height));
  frame.bottom = frame.top + height;
  note_frame(canvas, Role::dialog, frame);
  canvas.shadow(frame, canvas.u(k_sheet_corner));
  canvas.fill(frame, colours::k_paper, canvas.u(k_sheet_corner));
  draw_countdown(canvas, {frame.centre().x, frame.top + canvas.u(48 + k_ring / 2)}, dialog);
  const float y = dialog_texts(canvas, frame, frame.top + ring, dialog) + canvas.u(44);
  const float pad = canvas.u(48);
  const float split = std::round(frame.left + pad + (width - 2 * pad) * 0.42F);
  second_button(canvas, {frame.left + pad, y, split, y + button}, control_of(dialog.done, actions::EndVisit{}));
  primary_button(canvas, {split + canvas.u(24), y, frame.right - pad, y + button},
                 control_of(dialog.go_on, actions::ContinueVisit{}));
}

}  // namespace etalase::widgets
