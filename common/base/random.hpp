// Chance, for what must not happen everywhere at once.
#pragma once

#include <functional>

namespace etalase::base {

// Returns a source of numbers in 0..1, different in every process.
[[nodiscard]] std::function<double()> make_random();

}  // namespace etalase::base
