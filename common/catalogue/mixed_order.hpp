// The order in which a collection is shown: featured pieces, then all makers in turn, their crafts mixed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace etalase::catalogue {

// What the order depends on.
struct Placing {
  std::int64_t number = 0;
  std::string craft;            // the first one; may be empty
  std::string maker;            // may be empty
  std::optional<int> featured;  // its place among the featured ones, today
  bool sold_out = false;
};

// Returns the numbers in order; `placings` come by name. Featured pieces stand first in their own order, what is sold
// out last. Between them every maker shows one piece before any shows a second, and no two of one craft follow each
// other as long as another craft is left in that turn. The same placings give the same order.
[[nodiscard]] std::vector<std::int64_t> mixed_order(const std::vector<Placing>& placings);

}  // namespace etalase::catalogue
