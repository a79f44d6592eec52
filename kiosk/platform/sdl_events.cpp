// Fingers, mouse, keys and the window.
#include "platform/sdl_events.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace etalase::platform {

namespace {

using loop::Key;

constexpr std::array<std::pair<SDL_Keycode, Key>, 22> k_keys = {{{SDLK_TAB, Key::tab},
                                                                 {SDLK_RETURN, Key::enter},
                                                                 {SDLK_KP_ENTER, Key::enter},
                                                                 {SDLK_ESCAPE, Key::escape},
                                                                 {SDLK_AC_BACK, Key::escape},
                                                                 {SDLK_SPACE, Key::space},
                                                                 {SDLK_BACKSPACE, Key::backspace},
                                                                 {SDLK_DELETE, Key::delete_forward},
                                                                 {SDLK_LEFT, Key::left},
                                                                 {SDLK_RIGHT, Key::right},
                                                                 {SDLK_UP, Key::up},
                                                                 {SDLK_DOWN, Key::down},
                                                                 {SDLK_HOME, Key::home},
                                                                 {SDLK_END, Key::end},
                                                                 {SDLK_PAGEUP, Key::page_up},
                                                                 {SDLK_PAGEDOWN, Key::page_down},
                                                                 {SDLK_PLUS, Key::plus},
                                                                 {SDLK_EQUALS, Key::plus},
                                                                 {SDLK_KP_PLUS, Key::plus},
                                                                 {SDLK_MINUS, Key::minus},
                                                                 {SDLK_KP_MINUS, Key::minus},
                                                                 {SDLK_F1, Key::help}}};

loop::Point on_page(loop::Point panel, const EventContext& context) {
  return touch_on_page({std::clamp(panel.x, 0.0F, 1.0F), std::clamp(panel.y, 0.0F, 1.0F)}, context.rotation);
}

loop::Point mouse_on_page(int x, int y, const EventContext& context) {
  const loop::Point panel{static_cast<float>(x) / static_cast<float>(std::max(context.window.width, 1)),
                          static_cast<float>(y) / static_cast<float>(std::max(context.window.height, 1))};
  return on_page(panel, context);
}

// Real fingers never share the mouse's number.
loop::FingerId finger_of(const SDL_TouchFingerEvent& touch) {
  return touch.fingerId >= loop::k_mouse_finger ? touch.fingerId + 1 : touch.fingerId;
}

std::optional<loop::Event> finger(const SDL_TouchFingerEvent& touch, const EventContext& context) {
  const loop::Point at = on_page({touch.x, touch.y}, context);
  if (touch.type == SDL_FINGERDOWN) return loop::FingerDown{finger_of(touch), at, context.now};
  if (touch.type == SDL_FINGERUP) return loop::FingerUp{finger_of(touch), at, context.now};
  return loop::FingerMove{finger_of(touch), at, context.now};
}

std::optional<loop::Event> mouse_button(const SDL_MouseButtonEvent& button, const EventContext& context) {
  if (button.which == SDL_TOUCH_MOUSEID || button.button != SDL_BUTTON_LEFT) return std::nullopt;
  const loop::Point at = mouse_on_page(button.x, button.y, context);
  if (button.type == SDL_MOUSEBUTTONDOWN) return loop::FingerDown{loop::k_mouse_finger, at, context.now};
  return loop::FingerUp{loop::k_mouse_finger, at, context.now};
}

std::optional<loop::Event> mouse_motion(const SDL_MouseMotionEvent& motion, const EventContext& context) {
  if (motion.which == SDL_TOUCH_MOUSEID || (motion.state & SDL_BUTTON_LMASK) == 0) return std::nullopt;
  return loop::FingerMove{loop::k_mouse_finger, mouse_on_page(motion.x, motion.y, context), context.now};
}

std::optional<loop::Event> wheel(const SDL_MouseWheelEvent& turned, const EventContext& context) {
  if (turned.which == SDL_TOUCH_MOUSEID) return std::nullopt;
  const float sign = turned.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0F : 1.0F;
  return loop::WheelTurned{mouse_on_page(turned.mouseX, turned.mouseY, context),
                           {sign * turned.preciseX, -sign * turned.preciseY}};
}

std::optional<loop::Event> key(const SDL_KeyboardEvent& pressed, const EventContext& context) {
  const auto found =
      std::find_if(k_keys.begin(), k_keys.end(), [&](const auto& entry) { return entry.first == pressed.keysym.sym; });
  if (found == k_keys.end()) return std::nullopt;
  return loop::KeyDown{found->second, context.now};
}

std::optional<loop::Event> window(const SDL_WindowEvent& happened, const EventContext& context) {
  switch (happened.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED: return loop::Resized{page_size(context.panel, context.rotation)};
    case SDL_WINDOWEVENT_EXPOSED: return loop::Exposed{};
    case SDL_WINDOWEVENT_FOCUS_LOST: return loop::FingersLost{};
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<loop::Event> translate(const SDL_Event& event, const EventContext& context) {
  switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: return finger(event.tfinger, context);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return mouse_button(event.button, context);
    case SDL_MOUSEMOTION: return mouse_motion(event.motion, context);
    case SDL_MOUSEWHEEL: return wheel(event.wheel, context);
    case SDL_KEYDOWN: return key(event.key, context);
    case SDL_TEXTINPUT: return loop::TextTyped{event.text.text};
    case SDL_WINDOWEVENT: return window(event.window, context);
    case SDL_QUIT: return loop::Stop{};
    default: return std::nullopt;
  }
}

}  // namespace etalase::platform
