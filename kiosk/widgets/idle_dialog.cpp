// Draws the idle dialog.
#include "widgets/idle_dialog.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/ornaments.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_dialog_corner = 40;
constexpr float k_dialog_width = 984;
constexpr float k_dialog_ring = 208;
constexpr float k_ring_stroke = 14;
constexpr int k_last_seconds = 5;

enum class Said { all, question_and_explanation, question };

// How much of it stands, and how large.
struct DialogForm {
  float ring;  // share of its full size; 0: the seconds stand in the button
  Type question;
  Said said;
  float air;     // share of the full spaces
  float button;  // share of the full height of its buttons, which keep what a finger needs
};
constexpr std::array k_dialog_forms{DialogForm{1, Type::display, Said::all, 1, 1},
                                    DialogForm{0.7F, Type::sheet_title, Said::all, 0.7F, 1},
                                    DialogForm{0.5F, Type::section, Said::all, 0.45F, 1},
                                    DialogForm{0.5F, Type::section, Said::question_and_explanation, 0.45F, 1},
                                    DialogForm{0, Type::section, Said::question_and_explanation, 0.45F, 1},
                                    DialogForm{0, Type::section, Said::question, 0.35F, 1},
                                    DialogForm{0, Type::section, Said::question, 0.35F, 0.6F}};

// A place for the dialog's parts: spaces in whole pixels of the form.
float dialog_space(const Canvas& canvas, const DialogForm& form, float reference) {
  return std::round(canvas.u(reference) * form.air);
}

float ring_side(const Canvas& canvas, const DialogForm& form) {
  return std::round(canvas.u(k_dialog_ring) * form.ring);
}

// What stands above the words.
float dialog_head(const Canvas& canvas, const DialogForm& form) {
  const float ring = ring_side(canvas, form);
  return dialog_space(canvas, form, 48) + (ring > 0 ? ring + dialog_space(canvas, form, 32) : 0);
}

void draw_countdown(Canvas& canvas, Point centre, float side, const IdleDialog& dialog) {
  const float stroke = std::round(side * k_ring_stroke / k_dialog_ring);
  const float radius = (side - stroke) / 2;
  const Colour colour = dialog.seconds_left <= k_last_seconds ? colours::k_ink : colours::k_sogan;
  canvas.ring(centre, radius, colours::k_ring_rest, stroke);
  const float share = static_cast<float>(dialog.seconds_left) / static_cast<float>(std::max(dialog.seconds_total, 1));
  canvas.arc(centre, radius, colour, stroke, share);
  text::TextStyle style = canvas.theme().style(Type::numeral, dialog.language);
  style.size_px = std::min(style.size_px, side * 0.4F);
  canvas.text_in({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius},
                 {std::to_string(dialog.seconds_left), style, colours::k_ink});
}

// Draws the texts from `y` on, centred in the frame, and returns the y below them; without a draw list it measures.
float draw_dialog_words(Canvas& canvas, Rect frame, float y, const IdleDialog& dialog, const DialogForm& form) {
  const Theme& theme = canvas.theme();
  const float pad = canvas.u(56);
  const int width = static_cast<int>(frame.width() - 2 * pad);
  const auto put = [&](const std::string& text, text::TextStyle style, Colour colour) {
    style.align = text::Align::centre;
    y += static_cast<float>(canvas.text({frame.left + pad, y}, {text, style, colour, width}).height);
  };
  const text::Fitted title = canvas.paragraphs().fit_headline(
      dialog.question, theme.style(form.question, dialog.language), width, {1, theme.text_floor_px()});
  put(dialog.question, title.style, colours::k_ink);
  if (form.said == Said::all && !dialog.question_second.empty()) {
    y += dialog_space(canvas, form, 6);
    put(dialog.question_second, theme.style(Type::quote, dialog.second_language), colours::k_secondary);
  }
  if (form.said == Said::question) return y;
  y += dialog_space(canvas, form, 22);
  gold_rule(canvas, {frame.centre().x - canvas.u(36), y}, canvas.u(72));
  y += dialog_space(canvas, form, 22);
  put(dialog.explanation, theme.style(Type::lead, dialog.language), colours::k_ink);
  return y;
}

struct Buttons {
  Control done;
  Control go_on;
  Rect done_at;  // from the origin, as the next
  Rect go_on_at;
  float height = 0;
};

Control dialog_button(Label label, actions::Action action) {
  Control control;
  control.label = std::move(label);
  control.action = std::move(action);
  return control;
}

// Beside each other where both labels stand whole, else below each other, the one that goes on first.
Buttons place_buttons(const Canvas& canvas, float width, const IdleDialog& dialog, const DialogForm& form) {
  Buttons buttons{dialog_button(dialog.done, actions::EndVisit{}),
                  dialog_button(dialog.go_on, actions::ContinueVisit{}),
                  {},
                  {},
                  0};
  if (form.ring == 0) buttons.go_on.label.text += " · " + std::to_string(dialog.seconds_left);
  const float height = std::max(std::round(canvas.theme().control(k_primary_height + 8) * form.button),
                                std::ceil(canvas.theme().px(Millimetres{20})));
  const float gap = std::max(canvas.u(24), std::ceil(canvas.theme().px(Millimetres{3})));
  const float done = primary_width(canvas, buttons.done);
  const float go_on = primary_width(canvas, buttons.go_on);
  if (done + gap + go_on <= width) {
    const float split = std::round(std::clamp((width - gap) * 0.42F, done, width - gap - go_on));
    buttons.done_at = {0, 0, split, height};
    buttons.go_on_at = {split + gap, 0, width, height};
    buttons.height = height;
  } else {
    buttons.done_at = {0, height + gap, width, 2 * height + gap};
    buttons.go_on_at = {0, 0, width, height};
    buttons.height = 2 * height + gap;
  }
  return buttons;
}

float dialog_height(const Canvas& canvas, Rect frame, const IdleDialog& dialog, const DialogForm& form) {
  LayoutList scratch;
  Canvas dry(canvas.studio(), nullptr, scratch);
  const float words = draw_dialog_words(dry, frame, 0, dialog, form);
  const float buttons = place_buttons(canvas, frame.width() - 2 * canvas.u(48), dialog, form).height;
  return dialog_head(canvas, form) + words + dialog_space(canvas, form, 44) + buttons + dialog_space(canvas, form, 48);
}

void draw_dialog_ground(Canvas& canvas, Rect frame) {
  LayoutItem item;
  item.role = Role::dialog;
  item.rect = frame;
  canvas.note(item);
  canvas.shadow(frame, canvas.u(k_dialog_corner));
  canvas.fill(frame, colours::k_paper, canvas.u(k_dialog_corner));
}

}  // namespace

void draw_idle_dialog(Canvas& canvas, float bottom, const IdleDialog& dialog) {
  const Theme& theme = canvas.theme();
  canvas.set_layer(Layer::veil);
  draw_veil(canvas, 0.70F, actions::ContinueVisit{});
  canvas.set_layer(Layer::dialog);
  const float width = std::min(canvas.u(k_dialog_width), theme.width() - 2 * theme.margin());
  Rect frame{std::round((theme.width() - width) / 2), 0, std::round((theme.width() + width) / 2), 0};
  const auto fitting = std::find_if(k_dialog_forms.begin(), k_dialog_forms.end() - 1, [&](const DialogForm& form) {
    return dialog_height(canvas, frame, dialog, form) <= bottom - canvas.u(16);
  });
  const DialogForm& form = *fitting;
  const float height = dialog_height(canvas, frame, dialog, form);
  const Buttons buttons = place_buttons(canvas, width - 2 * canvas.u(48), dialog, form);
  // In the middle, but with its buttons within reach.
  const float reach = theme.reach_line() - (height - buttons.height - dialog_space(canvas, form, 48));
  frame.top = std::round(std::min(std::max((bottom - height) / 2, reach), bottom - height));
  frame.bottom = frame.top + height;
  draw_dialog_ground(canvas, frame);
  const float ring = ring_side(canvas, form);
  if (ring > 0)
    draw_countdown(canvas, {frame.centre().x, frame.top + dialog_space(canvas, form, 48) + ring / 2}, ring, dialog);
  const float words = draw_dialog_words(canvas, frame, frame.top + dialog_head(canvas, form), dialog, form);
  const Point at{frame.left + canvas.u(48), words + dialog_space(canvas, form, 44)};
  const auto placed = [&](Rect rect) {
    return Rect{rect.left + at.x, rect.top + at.y, rect.right + at.x, rect.bottom + at.y};
  };
  second_button(canvas, placed(buttons.done_at), buttons.done);
  primary_button(canvas, placed(buttons.go_on_at), buttons.go_on);
}

}  // namespace etalase::widgets
