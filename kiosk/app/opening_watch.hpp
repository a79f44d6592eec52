// Whether the panel ought to be dark now: the gallery is closed and nobody is here.
#pragma once

#include "app/mode.hpp"

namespace etalase::app {

enum class Light { lit, dark };

// Returns what the panel ought to be, given what it is, and sets Deadline::opening_hours for the next look.
[[nodiscard]] Light light_for_hours(ModeContext& context, Light now_is);

}  // namespace etalase::app
