// The checker: what the disk alone can show of the seven invariants.
#pragma once

#include <string>
#include <vector>

#include "store/collect.hpp"
#include "store/invariants.hpp"

namespace etalase::store {

// Lists what is wrong on the disk, by invariant; empty for a sound store.
[[nodiscard]] std::vector<Breach> verify(const Parts& store, const Pace& pace, Leftovers leftovers);
// Tells in words what is wrong with one generation: its files against their hashes, its blobs but for withdrawn ones.
[[nodiscard]] std::vector<std::string> problems_of(const Parts& store, const Generation& generation, const Pace& pace);
// Lists downloads and blobs that no complete generation lists; none are left after a commit.
[[nodiscard]] std::vector<std::string> strays(const Parts& store);

}  // namespace etalase::store
