// What the PIN's pad shows.
#pragma once

#include <string>

namespace etalase::pages {

enum class PinState { typing, checking, wrong, closed };

// Knows how many digits were typed, never which.
struct PinModel {
  PinState state = PinState::typing;
  int typed = 0;
  int least = 4;
  int tries_left = 5;
  std::string open_again;  // "14.37": when a closed pad takes PINs again
  bool operator==(const PinModel&) const = default;
};

}  // namespace etalase::pages
