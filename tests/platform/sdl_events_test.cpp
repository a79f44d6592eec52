// SDL's events in our words, and what is left out.
#include "platform/sdl_events.hpp"

#include <gtest/gtest.h>

#include <cstring>

namespace etalase::platform {
namespace {

using std::chrono::milliseconds;

EventContext context(Rotation rotation = Rotation::none) {
  return {rotation, {1920, 1080}, {1920, 1080}, milliseconds(77)};
}

SDL_Event touch(Uint32 type, SDL_FingerID finger, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.fingerId = finger;
  event.tfinger.x = x;
  event.tfinger.y = y;
  return event;
}

SDL_Event button(Uint32 type, int x, int y, Uint32 which = 1, Uint8 pressed = SDL_BUTTON_LEFT) {
  SDL_Event event{};
  event.type = type;
  event.button.which = which;
  event.button.button = pressed;
  event.button.x = x;
  event.button.y = y;
  return event;
}

SDL_Event pressed_key(SDL_Keycode code) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = code;
  return event;
}

TEST(SdlEvents, FingersBecomeFingersOnTheTurnedPage) {
  const auto event = translate(touch(SDL_FINGERDOWN, 4, 0.25F, 0.5F), context(Rotation::quarter));
  ASSERT_TRUE(event.has_value());
  const auto& down = std::get<loop::FingerDown>(*event);
  EXPECT_EQ(down.at, (loop::Point{0.5F, 0.75F}));
  EXPECT_EQ(down.when, milliseconds(77));
  EXPECT_TRUE(std::holds_alternative<loop::FingerMove>(*translate(touch(SDL_FINGERMOTION, 4, 0, 0), context())));
  EXPECT_TRUE(std::holds_alternative<loop::FingerUp>(*translate(touch(SDL_FINGERUP, 4, 0, 0), context())));
}

TEST(SdlEvents, NoFingerHasTheMousesNumber) {
  for (const SDL_FingerID id : {-1, 0, 1, 7}) {
    const auto event = translate(touch(SDL_FINGERDOWN, id, 0, 0), context());
    EXPECT_NE(std::get<loop::FingerDown>(*event).finger, loop::k_mouse_finger);
  }
}

TEST(SdlEvents, TouchesBesideThePanelAreClamped) {
  const auto event = translate(touch(SDL_FINGERDOWN, 1, -0.5F, 1.5F), context());
  EXPECT_EQ(std::get<loop::FingerDown>(*event).at, (loop::Point{0, 1}));
}

TEST(SdlEvents, TheMouseIsAFinger) {
  const auto event = translate(button(SDL_MOUSEBUTTONDOWN, 960, 270), context());
  const auto& down = std::get<loop::FingerDown>(*event);
  EXPECT_EQ(down.finger, loop::k_mouse_finger);
  EXPECT_EQ(down.at, (loop::Point{0.5F, 0.25F}));
  EXPECT_TRUE(std::holds_alternative<loop::FingerUp>(*translate(button(SDL_MOUSEBUTTONUP, 0, 0), context())));
}

TEST(SdlEvents, TheMouseMadeOfTouchesIsDropped) {
  EXPECT_FALSE(translate(button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_TOUCH_MOUSEID), context()).has_value());
  EXPECT_FALSE(translate(button(SDL_MOUSEBUTTONDOWN, 1, 1, 1, SDL_BUTTON_RIGHT), context()).has_value());
}

TEST(SdlEvents, HoveringMeansNothing) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  event.motion.which = 1;
  EXPECT_FALSE(translate(event, context()).has_value());
  event.motion.state = SDL_BUTTON_LMASK;
  EXPECT_TRUE(std::holds_alternative<loop::FingerMove>(*translate(event, context())));
  event.motion.which = SDL_TOUCH_MOUSEID;
  EXPECT_FALSE(translate(event, context()).has_value());
}

TEST(SdlEvents, KeysHaveNames) {
  const auto tab = translate(pressed_key(SDLK_TAB), context());
  EXPECT_EQ(std::get<loop::KeyDown>(*tab).key, loop::Key::tab);
  EXPECT_EQ(std::get<loop::KeyDown>(*translate(pressed_key(SDLK_KP_ENTER), context())).key, loop::Key::enter);
  EXPECT_FALSE(translate(pressed_key(SDLK_F12), context()).has_value());
}

TEST(SdlEvents, TypedTextComesAsUtf8) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  std::strcpy(event.text.text, "é");
  EXPECT_EQ(std::get<loop::TextTyped>(*translate(event, context())).text, "é");
}

TEST(SdlEvents, TheWheelScrollsTowardsTheEnd) {
  SDL_Event event{};
  event.type = SDL_MOUSEWHEEL;
  event.wheel.preciseY = -2;
  EXPECT_EQ(std::get<loop::WheelTurned>(*translate(event, context())).steps.y, 2);
  event.wheel.direction = SDL_MOUSEWHEEL_FLIPPED;
  EXPECT_EQ(std::get<loop::WheelTurned>(*translate(event, context())).steps.y, -2);
}

TEST(SdlEvents, TheWindowTellsSizeLossAndEnd) {
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
  EXPECT_EQ(std::get<loop::Resized>(*translate(event, context(Rotation::quarter))).page, (loop::PixelSize{1080, 1920}));
  event.window.event = SDL_WINDOWEVENT_EXPOSED;
  EXPECT_TRUE(std::holds_alternative<loop::Exposed>(*translate(event, context())));
  event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
  EXPECT_TRUE(std::holds_alternative<loop::FingersLost>(*translate(event, context())));
  event.window.event = SDL_WINDOWEVENT_ENTER;
  EXPECT_FALSE(translate(event, context()).has_value());
  event.type = SDL_QUIT;
  EXPECT_TRUE(std::holds_alternative<loop::Stop>(*translate(event, context())));
}

}  // namespace
}  // namespace etalase::platform
