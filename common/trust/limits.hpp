// How much of a stranger's metadata we are willing to look at.
#pragma once

#include "base/units.hpp"

namespace etalase::trust {

constexpr base::Bytes k_root_limit = base::kilobytes(512);
constexpr base::Bytes k_timestamp_limit = base::kilobytes(16);
constexpr base::Bytes k_snapshot_limit = base::megabytes(2);
constexpr base::Bytes k_targets_limit = base::megabytes(5);
constexpr int k_most_root_rotations = 256;
// Roles visited while one target is searched.
constexpr int k_most_delegations = 32;

}  // namespace etalase::trust
