// Draws the pad.
#include "widgets/keypad.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace etalase::widgets {

namespace {

using actions::PadKey;

constexpr int k_columns = 3;
constexpr int k_rows = 4;
constexpr std::array<std::optional<PadKey>, static_cast<std::size_t>(k_columns* k_rows)> k_keys{
    PadKey::one,   PadKey::two,   PadKey::three, PadKey::four, PadKey::five, PadKey::six,
    PadKey::seven, PadKey::eight, PadKey::nine,  std::nullopt, PadKey::zero, PadKey::erase};

void draw_key(Canvas& canvas, Rect rect, PadKey key, const Keypad& keypad) {
  const bool erases = key == PadKey::erase;
  const bool closed = keypad.state == KeypadState::closed;
  LayoutItem item;
  item.role = Role::key;
  item.text = erases ? keypad.erase_text : actions::name_of(key);
  item.rect = rect;
  if (!closed) item.action = actions::PressKey{key};
  item.disabled = closed;
  const bool pressed = canvas.control(item);
  const float corner = canvas.u(20);
  Rect r = rect;
  if (pressed) {
    r.top += canvas.u(2);
    r.bottom += canvas.u(2);
  }
  if (!closed && !pressed) canvas.shadow(r, corner);
  canvas.fill(r, pressed ? colours::k_indigo : erases ? colours::k_bar_selected : colours::k_card, corner);
  if (closed)
    canvas.dashed(r, colours::k_disabled_line, canvas.u(2), corner);
  else if (!pressed)
    canvas.outline(r, colours::k_border, canvas.u(2), corner);
  const Colour ink = closed ? colours::k_disabled_text : pressed ? colours::k_light_text : colours::k_ink;
  const Type type = erases ? Type::label_bold : Type::price;
  canvas.text_in(r, {item.text, canvas.theme().style(type, keypad.language), ink});
}

}  // namespace

void draw_keypad(Canvas& canvas, Rect rect, const Keypad& keypad) {
  const float gap = canvas.u(k_key_gap);
  const float width = std::floor((rect.width() - (k_columns - 1) * gap) / k_columns);
  const float height = std::floor((rect.height() - (k_rows - 1) * gap) / k_rows);
  for (int i = 0; i < k_columns * k_rows; ++i) {
    const auto key = k_keys.at(static_cast<std::size_t>(i));
    if (!key) continue;
    const float left = rect.left + static_cast<float>(i % k_columns) * (width + gap);
    const float top = rect.top + static_cast<float>(i / k_columns) * (height + gap);
    draw_key(canvas, {left, top, left + width, top + height}, *key, keypad);
  }
}

void draw_pin_marks(Canvas& canvas, Rect rect, int typed, int least) {
  const int count = std::max(typed, least);
  const float step = std::min(canvas.u(52), rect.width() / static_cast<float>(std::max(count, 1)));
  const float radius = step * 0.25F;
  float x = rect.centre().x - step * static_cast<float>(count - 1) / 2;
  for (int i = 0; i < count; ++i, x += step) {
    const Point centre{std::round(x), rect.centre().y};
    if (i < typed)
      canvas.disc(centre, radius, colours::k_ink);
    else
      canvas.ring(centre, radius, colours::k_border, std::max(canvas.u(3), 1.0F));
  }
}

}  // namespace etalase::widgets
