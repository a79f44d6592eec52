// What a store does first.
#pragma once

#include "store/collect.hpp"

namespace etalase::store {

// Clears what an interrupted job left, steps back from a damaged `current`, checks its blobs by size, ends suspicion.
[[nodiscard]] base::Result<Recovery> recover(Parts& store, const Pace& pace);

}  // namespace etalase::store
