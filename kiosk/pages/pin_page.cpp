// Lays the PIN pad out.
#include "pages/pin_page.hpp"

#include <algorithm>
#include <cmath>

#include "parts/dark_head.hpp"
#include "parts/frame.hpp"
#include "widgets/controls.hpp"
#include "widgets/keypad.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_marks_height = 56;
constexpr float k_button_height = 88;

// All that stands on the paper; a value, captured by its strip.
struct Pad {
  PinModel model;
  Phrase message;
  widgets::Keypad keypad;
  widgets::Control cancel;
  widgets::Control open;
};

Phrase message_of(const View& view, const PinModel& model) {
  switch (model.state) {
    case PinState::typing: return view.say("pin_hint");
    case PinState::checking: return view.say("pin_checking");
    case PinState::wrong: return view.say("pin_wrong", {{"n", std::to_string(model.tries_left)}});
    case PinState::closed: return view.say("pin_closed", {{"time", model.open_again}});
  }
  return view.say("pin_hint");
}

Pad pad_of(const View& view, const PinModel& model) {
  Pad pad{model, message_of(view, model), {}, {}, {}};
  const Phrase take_back = view.say("pin_delete");
  const bool closed = model.state == PinState::closed;
  pad.keypad = {closed ? widgets::KeypadState::closed : widgets::KeypadState::works, take_back.text,
                take_back.language};
  const Phrase cancel = view.say("pin_cancel");
  pad.cancel.label = {cancel.text, cancel.language, ""};
  pad.cancel.action = GoBack{};
  const Phrase open = view.say("pin_open");
  pad.open.label = {open.text, open.language, "arrow_right"};
  pad.open.action = PressKey{PadKey::enter};
  const bool ready = !closed && model.state != PinState::checking && model.typed >= model.least;
  if (!ready) pad.open.state = widgets::State::disabled;
  return pad;
}

Words message_words(const Canvas& canvas, const Pad& pad, float width) {
  const bool quiet = pad.model.state == PinState::typing || pad.model.state == PinState::checking;
  return {pad.message.text,
          widgets::aligned(canvas.theme().style(quiet ? Type::lead : Type::label_bold, pad.message.language),
                           text::Align::centre),
          quiet ? colours::k_secondary : colours::k_sogan, static_cast<int>(width)};
}

// What the pad may take; the message is as wide as the column.
struct Room {
  float width = 0;
  float height = 0;
};

// Heights of the parts: the message keeps the room of its longest text, so that nothing moves under the finger.
struct Heights {
  float marks = 0;
  float message = 0;
  float message_width = 0;
  float keys = 0;
  float buttons = 0;
  float gap = 0;
  [[nodiscard]] float total() const { return marks + message + keys + buttons + 3 * gap; }
};

Heights heights_of(const View& view, const Canvas& measure, const PinModel& model, Room room) {
  const Theme& theme = view.theme;
  Heights heights;
  heights.message_width = room.width;
  heights.marks = theme.px(k_marks_height);
  heights.gap = theme.px(theme.large() && !theme.portrait() ? 18.0F : 28.0F);
  heights.buttons = theme.control(k_button_height);
  for (const PinState state : {PinState::typing, PinState::checking, PinState::wrong, PinState::closed}) {
    PinModel other = model;
    other.state = state;
    if (other.open_again.empty()) other.open_again = "00.00";
    const Pad pad = pad_of(view, other);
    heights.message =
        std::max(heights.message, static_cast<float>(measure.measure(message_words(measure, pad, room.width)).height));
  }
  using widgets::operator""_mm;
  const float gaps = 3 * theme.px(widgets::k_key_gap);
  const float least = 4 * theme.px(21.0_mm) + gaps;
  const float most = 4 * theme.px(widgets::k_key_height) + gaps;
  heights.keys = std::clamp(room.height - heights.total(), least, most);
  return heights;
}

float pad_width(const Theme& theme, const Regions& where) {
  return std::min(where.width(), 3 * theme.px(widgets::k_key_width) + 2 * theme.px(widgets::k_key_gap));
}

void draw_pad(Canvas& canvas, Rect rect, const Pad& pad, const Heights& heights) {
  float y = rect.top;
  widgets::draw_pin_marks(canvas, {rect.left, y, rect.right, y + heights.marks}, pad.model.typed, pad.model.least);
  y += heights.marks;
  const float wide = std::round(rect.centre().x - heights.message_width / 2);
  canvas.text({wide, y}, message_words(canvas, pad, heights.message_width));
  y += heights.message + heights.gap;
  widgets::draw_keypad(canvas, {rect.left, y, rect.right, y + heights.keys}, pad.keypad);
  y += heights.keys + heights.gap;
  const float split = std::round(rect.left + rect.width() * 0.42F);
  const float between = canvas.u(widgets::k_key_gap);
  widgets::second_button(canvas, {rect.left, y, split - between / 2, y + heights.buttons}, pad.cancel);
  widgets::primary_button(canvas, {split + between / 2, y, rect.right, y + heights.buttons}, pad.open);
}

class PinScreen final : public Screen {
 public:
  explicit PinScreen(PinModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::nothing);
    const Regions& where = page.where();
    const float end = page.lower_edge();
    DarkHead head{view.say("staff_eyebrow"), "lock", view.say("pin_title"), view.say("pin_text"), {}};
    const float head_room =
        theme.portrait() ? dark_head_height(measure, where.width(), head) + theme.px(2 * 56 + 32) : 0;
    const float pad_room = end - head_room - theme.px(2 * 24);
    const Heights heights = heights_of(view, measure, m_model, {where.width(), pad_room});
    const float free = std::max(end - heights.total(), theme.px(2 * 24));
    const float above = std::round(theme.portrait() ? theme.px(28) : free / 2);
    if (theme.portrait())
      page.add(dark_head_strip(measure, where, head, std::floor(free - theme.px(2 * 28))));
    else
      page.beside(dark_head_panel(measure, where, head));
    page.add(pad_strip(pad_of(view, m_model), heights, where, {above, pad_width(theme, where)}));
    return std::move(page).take(measure);
  }

 private:
  struct Place {
    float above = 0;
    float width = 0;
  };
  // All of the pad is one strip, so that a key never waits for another frame.
  static Strip pad_strip(Pad pad, const Heights& heights, const Regions& where, Place place) {
    const float height = std::ceil(place.above + heights.total());
    return inset_strip(where, height, [=](Canvas& canvas, Rect rect) {
      const float left = std::round(rect.centre().x - place.width / 2);
      draw_pad(canvas, {left, rect.top + place.above, left + place.width, 0}, pad, heights);
    });
  }

  PinModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_pin_screen(PinModel model) { return std::make_unique<PinScreen>(std::move(model)); }

}  // namespace etalase::pages
