// What kiosks would refuse, found before it is signed.
#pragma once

#include "publishing/feed_builder.hpp"

namespace etalase::publishing {

// Reads each target as a kiosk does, by every limit of docs/feed.md. Kinds: too_large for a file or picture beyond what
// they take, corrupt for a member that breaks a rule; the error names file, item and what to do.
[[nodiscard]] base::Result<void> check_targets(const Targets& targets);

}  // namespace etalase::publishing
