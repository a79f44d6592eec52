// Named sets of dyes.
#pragma once

#include <string_view>

#include "kit/colour.hpp"

namespace etalase::painter {

/// The dyes of a colourway such as "sogan"; an unknown name gives sogan.
Dyes dyes_of(std::string_view colourway);

}  // namespace etalase::painter
