// SDL's events in our words.
#pragma once

#include <SDL.h>

#include <optional>

#include "loop/event.hpp"
#include "platform/rotation.hpp"

namespace etalase::platform {

// What a translation needs to know of the window.
struct EventContext {
  Rotation rotation = Rotation::none;
  loop::PixelSize window;  // in the units of mouse positions
  loop::PixelSize panel;   // in pixels
  base::BootTime now{0};
};

// Returns the event, or nothing when it does not matter: hovering, the mouse that SDL makes of touches, unused keys.
[[nodiscard]] std::optional<loop::Event> translate(const SDL_Event& event, const EventContext& context);

}  // namespace etalase::platform
