// Floor plans of council.json: whether they can be drawn, and who would stand nowhere.
#pragma once

#include "intake/findings.hpp"
#include "intake/world.hpp"

namespace etalase::intake {

// Checks the galleries' zones: an outline of one or two points and a zone named twice are errors, an outline that
// crosses itself is a warning. Warns of products whose gallery or zone is not among them, by their codes; `world` holds
// the products as they will be. Columns are members.
[[nodiscard]] Findings check_floors(const feed::FeedHeader& header, const World& world);

}  // namespace etalase::intake
