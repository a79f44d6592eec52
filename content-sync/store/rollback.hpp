// Going back on purpose.
#pragma once

#include "store/collect.hpp"

namespace etalase::store {

// As Store::rollback().
[[nodiscard]] base::Result<Generation> roll_back(Parts& store, const Pace& pace);

}  // namespace etalase::store
