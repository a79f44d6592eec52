// A seeded engine behind a function.
#include "base/random.hpp"

#include <random>

namespace etalase::base {

std::function<double()> make_random() {
  return [engine = std::mt19937_64(std::random_device{}())]() mutable {
    return std::uniform_real_distribution<double>(0, 1)(engine);
  };
}

}  // namespace etalase::base
