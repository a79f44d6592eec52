// A wordless row of photographs at the head of a list, each whole.
#pragma once

#include "parts/strips.hpp"

namespace etalase::parts {

// A strip of that height over the whole column: as many of the pictures as stand in it in their own shape, in one row
// or more.
[[nodiscard]] widgets::Strip covers_strip(const Regions& where, float height, std::vector<feed::Media> pictures);

}  // namespace etalase::parts
