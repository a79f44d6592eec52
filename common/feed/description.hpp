// Which members each kind of item and each file of the feed has: `fields` run by a describer.
#pragma once

#include <string_view>

#include "feed/shape.hpp"

namespace etalase::feed {

// Returns the structure of a kind of item, of a file ("feed", "withdrawn", and "council" for council.json) or of
// "media"; null for any other name. Immutable, made at first use.
[[nodiscard]] const Shape* description_of(std::string_view name);

}  // namespace etalase::feed
