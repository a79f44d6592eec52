// What CI leaves to scripts/test --full.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <vector>

namespace etalase::test {

// Tells whether this is a run of scripts/test --full, which has the time for every case.
inline bool is_full_run() { return std::getenv("ETALASE_FULL") != nullptr; }

// Returns every case in a full run, else one of each `step`, beginning with the first.
template <class Case>
std::vector<Case> sampled(const std::vector<Case>& all, std::size_t step) {
  std::vector<Case> some;
  for (std::size_t i = 0; i < all.size(); i += is_full_run() ? 1 : step) some.push_back(all[i]);
  return some;
}

}  // namespace etalase::test
