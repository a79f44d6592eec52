// Whether everything an item points at exists.
#pragma once

#include "intake/findings.hpp"
#include "intake/world.hpp"

namespace etalase::intake {

// Checks makers, districts, vocabulary, shelves, programmes, regions, organisations and references; columns in the
// findings are members.
[[nodiscard]] Findings check_references(const drafts::Entry& entry, const World& world);

}  // namespace etalase::intake
